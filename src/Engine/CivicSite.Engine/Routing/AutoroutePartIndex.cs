using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Data.Migration;
using YesSql.Indexes;
using YesSql.Sql;

namespace CivicSite.Engine.Routing;

/// <summary>A row for each version that has, or had, an address in public, and for each address that it had before.</summary>
internal sealed class AutoroutePartIndex : MapIndex
{
    public string ContentItemId { get; set; } = "";

    /// <summary>Lower case, without slashes at the ends.</summary>
    public string Path { get; set; } = "";

    public bool Published { get; set; }

    public bool Latest { get; set; }
}

internal sealed class AutoroutePartIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context) =>
        context.For<AutoroutePartIndex>()
            .When(item => item.Has<AutoroutePart>() && (item.Latest || item.PublishedUtc is not null))
            .Map(Rows);

    private static IEnumerable<AutoroutePartIndex> Rows(ContentItem item)
    {
        if (item.As<AutoroutePart>() is { Path: { Length: > 0 } path, Disabled: false })
        {
            yield return new AutoroutePartIndex
            {
                ContentItemId = item.ContentItemId,
                Path = Autoroutes.Normalize(path),
                Published = item.Published,
                Latest = item.Latest,
            };
        }

        foreach (var former in item.As<FormerPathsPart>()?.Paths ?? [])
        {
            yield return new AutoroutePartIndex { ContentItemId = item.ContentItemId, Path = former };
        }
    }
}

/// <summary>
/// Paths that this version had in public before it was withdrawn: a withdrawn version is edited as it stands,
/// so its former path would be forgotten.
/// </summary>
internal sealed class FormerPathsPart : ContentPart
{
    public List<string> Paths { get; set; } = [];
}

internal sealed class AutorouteMigrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<AutoroutePartIndex>(table => table
            .Column<string>(nameof(AutoroutePartIndex.ContentItemId), column => column.WithLength(26).NotNull())
            .Column<string>(nameof(AutoroutePartIndex.Path), column => column.WithLength(AutoroutePart.MaxPathLength).NotNull())
            .Column<bool>(nameof(AutoroutePartIndex.Published))
            .Column<bool>(nameof(AutoroutePartIndex.Latest)));
        await SchemaBuilder.AlterIndexTableAsync<AutoroutePartIndex>(table =>
        {
            table.CreateIndex("IX_AutoroutePartIndex_Path", nameof(AutoroutePartIndex.Path), nameof(AutoroutePartIndex.Published));
            table.CreateIndex("IX_AutoroutePartIndex_ContentItemId", nameof(AutoroutePartIndex.ContentItemId), nameof(AutoroutePartIndex.Published));
        });
        return 1;
    }
}
