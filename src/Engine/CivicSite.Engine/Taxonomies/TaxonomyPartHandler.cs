using CivicSite.Engine.Content;
using CivicSite.Engine.Data;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Taxonomies.Models;

namespace CivicSite.Engine.Taxonomies;

/// <summary>Gives terms their ids; drops every cached page when terms change, for they may stand on any of them.</summary>
internal sealed class TaxonomyPartHandler(Session session) : ContentPartHandler<TaxonomyPart>
{
    public override Task CreatingAsync(CreateContentContext context, TaxonomyPart part) => PrepareAsync(context.ContentItem);

    public override Task UpdatingAsync(UpdateContentContext context, TaxonomyPart part) => PrepareAsync(context.ContentItem);

    public override Task PublishedAsync(PublishContentContext context, TaxonomyPart part) => Drop();

    public override Task UnpublishedAsync(PublishContentContext context, TaxonomyPart part) => Drop();

    private static Task PrepareAsync(ContentItem taxonomy)
    {
        if (taxonomy.As<TaxonomyPart>() is not { } part)
        {
            return Task.CompletedTask;
        }

        foreach (var term in part.Terms)
        {
            term.ContentItemId ??= ContentId.New();
            term.ContentItemVersionId ??= ContentId.New();
            term.Alter<TermPart>(termPart => termPart.TaxonomyContentItemId = taxonomy.ContentItemId);
        }

        taxonomy.Apply(part);
        return Task.CompletedTask;
    }

    private Task Drop()
    {
        session.Changed(DocumentStore.AllTag);
        return Task.CompletedTask;
    }
}

/// <summary>Menus stand on every page.</summary>
internal sealed class MenuPartHandler(Session session) : ContentPartHandler<OrchardCore.Menu.Models.MenuPart>
{
    public override Task PublishedAsync(PublishContentContext context, OrchardCore.Menu.Models.MenuPart part)
    {
        session.Changed(DocumentStore.AllTag);
        return Task.CompletedTask;
    }
}
