using System.Globalization;
using System.Text.Json;
using CivicSite.Search.Documents;
using CivicSite.Search.Index;
using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace CivicSite.Search.Lucene;

/// <summary>Turns documents of the search into Lucene's and back.</summary>
internal static class LuceneDocuments
{
    public const string Type = "type";
    public const string Facet = "facet";

    private const string Id = "id";
    private const string Json = "json";

    /// <summary>The searched fields with their weights.</summary>
    public static Dictionary<string, float> Weights { get; } =
        Enum.GetValues<SearchField>().ToDictionary(Name, field => (float)SearchFieldWeights.Of(field), StringComparer.Ordinal);

    public static string Name(SearchField field) => field.ToString().ToLowerInvariant();

    public static Term Key(string contentItemId) => new(Id, contentItemId);

    /// <summary>How a value of a facet is looked up.</summary>
    public static string FacetKey(string facet, string value) => $"{facet}={value}";

    public static Document Write(SearchDocument document)
    {
        var written = new Document
        {
            new StringField(Id, document.ContentItemId, Field.Store.YES),
            new StringField(Type, document.ContentType, Field.Store.YES),
            new StoredField(Json, JsonSerializer.Serialize(document)),
            new TextField(Name(SearchField.Title), document.Title, Field.Store.NO),
            new TextField(Name(SearchField.OtherNames), string.Join('\n', document.OtherNames), Field.Store.NO),
            new TextField(Name(SearchField.Keywords), string.Join('\n', document.Keywords), Field.Store.NO),
            new TextField(Name(SearchField.Lead), document.Lead, Field.Store.NO),
            new TextField(Name(SearchField.Body), document.Body, Field.Store.NO),
        };
        foreach (var facet in document.Facets)
        {
            written.Add(new StringField(Facet, FacetKey(facet.Facet, facet.Value), Field.Store.NO));
        }

        return written;
    }

    public static SearchDocument Read(Document document) => JsonSerializer.Deserialize<SearchDocument>(document.Get(Json, CultureInfo.InvariantCulture))
        ?? throw new InvalidOperationException("A document of the search's index is empty.");
}
