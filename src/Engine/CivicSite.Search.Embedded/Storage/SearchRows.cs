using System.Text.Encodings.Web;
using System.Text.Json;
using CivicSite.Search.Documents;

namespace CivicSite.Search.Embedded.Storage;

/// <summary>The index's own memory.</summary>
/// <param name="Version">Grows with each transaction that changes the index.</param>
/// <param name="Analysis">How the rows were made: the version of the analysis and the content types. Empty where they must be made anew.</param>
/// <param name="After">While the index is being filled: items up to this document are done.</param>
/// <param name="Done">While the index is being filled: how many items are done.</param>
/// <param name="Total">How many items there were when filling began.</param>
/// <param name="BuiltUtc">When the index was last filled from the beginning.</param>
internal sealed record SearchState(long Version, string Analysis, long? After, int Done, int Total, DateTime? BuiltUtc);

/// <summary>A row of the index.</summary>
/// <param name="Id">The row's number.</param>
/// <param name="ContentItemId">The item.</param>
/// <param name="Document">The document as JSON.</param>
internal sealed record StoredDocument(long Id, string ContentItemId, string Document)
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
internal sealed record DocumentCard(long Id, string ContentItemId, string ContentType, DateTime? DateUtc, int Words, IReadOnlyList<SearchFacetValue> Facets);
