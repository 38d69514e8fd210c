using System.Text.Json.Nodes;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;
using YesSql.Indexes;
using YesSql.Sql;

namespace CivicSite.Engine.Taxonomies;

/// <summary>A row for each term that a version of an item is filed under.</summary>
internal sealed class TaxonomyIndex : MapIndex
{
    public string ContentItemId { get; set; } = "";

    public string ContentType { get; set; } = "";

    public string ContentPart { get; set; } = "";

    public string ContentField { get; set; } = "";

    public string TaxonomyContentItemId { get; set; } = "";

    public string TermContentItemId { get; set; } = "";

    public bool Published { get; set; }

    public bool Latest { get; set; }
}

internal sealed class TaxonomyIndexProvider : IndexProvider<ContentItem>
{
    // A taxonomy field is recognised by its JSON: no definition is needed to index an item.
    public override void Describe(DescribeContext<ContentItem> context) =>
        context.For<TaxonomyIndex>()
            .When(item => item.Latest || item.Published)
            .Map(item => item.Data.SelectMany(part => part.Value is JsonObject json
                ? json.SelectMany(field => Rows(item, part.Key, field.Key, field.Value as JsonObject))
                : []));

    private static IEnumerable<TaxonomyIndex> Rows(ContentItem item, string part, string field, JsonObject? json)
    {
        if (json?["TermContentItemIds"] is not JsonArray terms || json["TaxonomyContentItemId"]?.GetValue<string>() is not { } taxonomy)
        {
            yield break;
        }

        foreach (var term in terms.OfType<JsonValue>().Select(value => value.GetValue<string>()).Distinct(StringComparer.Ordinal))
        {
            yield return new TaxonomyIndex
            {
                ContentItemId = item.ContentItemId,
                ContentType = item.ContentType,
                ContentPart = part,
                ContentField = field,
                TaxonomyContentItemId = taxonomy,
                TermContentItemId = term,
                Published = item.Published,
                Latest = item.Latest,
            };
        }
    }
}

internal sealed class TaxonomyMigrations(IContentDefinitionManager definitions) : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await definitions.AlterTypeDefinitionAsync("Taxonomy", taxonomy => taxonomy
            .Creatable().Listable().Draftable().Versionable()
            .WithPart("TitlePart", part => part.WithPosition("1"))
            .WithPart("AliasPart", part => part.WithPosition("2"))
            .WithPart("TaxonomyPart", part => part.WithPosition("4")));
        await SchemaBuilder.CreateMapIndexTableAsync<TaxonomyIndex>(table => table
            .Column<string>(nameof(TaxonomyIndex.ContentItemId), column => column.WithLength(26).NotNull())
            .Column<string>(nameof(TaxonomyIndex.ContentType), column => column.WithLength(255).NotNull())
            .Column<string>(nameof(TaxonomyIndex.ContentPart), column => column.WithLength(255).NotNull())
            .Column<string>(nameof(TaxonomyIndex.ContentField), column => column.WithLength(255).NotNull())
            .Column<string>(nameof(TaxonomyIndex.TaxonomyContentItemId), column => column.WithLength(26).NotNull())
            .Column<string>(nameof(TaxonomyIndex.TermContentItemId), column => column.WithLength(26).NotNull())
            .Column<bool>(nameof(TaxonomyIndex.Published))
            .Column<bool>(nameof(TaxonomyIndex.Latest)));
        await SchemaBuilder.AlterIndexTableAsync<TaxonomyIndex>(table =>
            table.CreateIndex("IX_TaxonomyIndex_Term", nameof(TaxonomyIndex.TermContentItemId), nameof(TaxonomyIndex.Latest)));
        return 1;
    }
}
