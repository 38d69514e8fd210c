using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using CivicSite.Search.Documents;

namespace CivicSite.Search.Embedded.Storage;

/// <summary>The index's own memory.</summary>
/// <param name="Version">Grows with each transaction that changes the index.</param>
/// <param name="Analysis">How the rows were made: the version of the analysis and the content types, marked while they are being made so. Empty where they must be made anew.</param>
/// <param name="After">While the index is being filled: items up to this document are done.</param>
/// <param name="Done">While the index is being filled: how many items are done.</param>
/// <param name="Total">How many items there were when filling began.</param>
/// <param name="BuiltUtc">When the index was last filled from the beginning.</param>
/// <param name="Generation">How often the rows have been made anew. While they are, those of the former generation are still found.</param>
internal sealed record SearchState(long Version, string Analysis, long? After, int Done, int Total, DateTime? BuiltUtc, int Generation);

/// <summary>By how much the number of a word's documents changes.</summary>
/// <param name="Documents">Among what is found.</param>
/// <param name="Next">While the index is made anew: among what is made already.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WordChange(int Documents, int Next)
{
    public static WordChange operator +(WordChange one, WordChange other) => new(one.Documents + other.Documents, one.Next + other.Next);
}

/// <summary>A row of the index.</summary>
/// <param name="Id">The row's number.</param>
/// <param name="ContentItemId">The item.</param>
/// <param name="Document">The document as JSON.</param>
/// <param name="Generation">See <see cref="SearchState.Generation"/>.</param>
internal sealed record StoredDocument(long Id, string ContentItemId, string Document, int Generation)
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public SearchDocument Read() => JsonSerializer.Deserialize<SearchDocument>(Document, Compact)
        ?? throw new InvalidOperationException($"The search's document of {ContentItemId} is empty.");

    public static string Write(SearchDocument document) => JsonSerializer.Serialize(document, Compact);

    public static string WriteFacets(IReadOnlyList<SearchFacetValue> facets) => JsonSerializer.Serialize(facets, Compact);

    public static IReadOnlyList<SearchFacetValue> ReadFacets(string facets) =>
        facets == "[]" ? [] : JsonSerializer.Deserialize<List<SearchFacetValue>>(facets, Compact) ?? [];
}

/// <summary>What is known of every document at once.</summary>
internal sealed record DocumentCard(
    long Id, string ContentItemId, string ContentType, DateTime? DateUtc, int Words, IReadOnlyList<SearchFacetValue> Facets, bool IsDemonstration);
