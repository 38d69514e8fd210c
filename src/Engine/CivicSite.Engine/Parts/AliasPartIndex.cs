using Microsoft.Extensions.Localization;
using OrchardCore.Alias.Models;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Data.Migration;
using YesSql;
using YesSql.Indexes;
using YesSql.Sql;

namespace CivicSite.Engine.Parts;

internal sealed class AliasPartIndex : MapIndex
{
    public string ContentItemId { get; set; } = "";

    /// <summary>Lower case.</summary>
    public string Alias { get; set; } = "";

    public bool Published { get; set; }

    public bool Latest { get; set; }
}

internal sealed class AliasPartIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context) =>
        context.For<AliasPartIndex>()
            .When(item => (item.Latest || item.Published) && item.Has<AliasPart>())
            .Map(item => item.As<AliasPart>() is { Alias: { Length: > 0 } alias }
                ? new AliasPartIndex { ContentItemId = item.ContentItemId, Alias = alias.ToLowerInvariant(), Published = item.Published, Latest = item.Latest }
                : null!);
}

internal sealed class AliasMigrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<AliasPartIndex>(table => table
            .Column<string>(nameof(AliasPartIndex.ContentItemId), column => column.WithLength(26).NotNull())
            .Column<string>(nameof(AliasPartIndex.Alias), column => column.WithLength(740).NotNull())
            .Column<bool>(nameof(AliasPartIndex.Published))
            .Column<bool>(nameof(AliasPartIndex.Latest)));
        await SchemaBuilder.AlterIndexTableAsync<AliasPartIndex>(table =>
            table.CreateIndex("IX_AliasPartIndex_Alias", nameof(AliasPartIndex.Alias), nameof(AliasPartIndex.Published)));
        return 1;
    }
}

/// <summary>Keeps aliases unique.</summary>
internal sealed class AliasPartHandler(ISession session, IStringLocalizer<AliasPartHandler> S) : ContentPartHandler<AliasPart>
{
    // Aliases of items that were checked but may not be stored yet, as in an import.
    private readonly Dictionary<string, string> _checked = new(StringComparer.Ordinal);

    public override async Task ValidatingAsync(ValidateContentContext context, AliasPart part)
    {
        if (part.Alias is not { Length: > 0 } alias)
        {
            return;
        }

        var (normalized, id) = (alias.ToLowerInvariant(), context.ContentItem.ContentItemId);
        if (!_checked.TryAdd(normalized, id ?? "") && _checked[normalized] != id
            || await session.QueryIndex<AliasPartIndex>(row => row.Alias == normalized && row.ContentItemId != id).FirstOrDefaultAsync() is not null)
        {
            context.Fail(S["Another item already has the alias “{0}”.", alias], "AliasPart.Alias");
        }
    }
}
