using CivicSite.ImmortalRegiment.Models;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;

namespace CivicSite.ImmortalRegiment.Handlers;

/// <summary>Makes the title of a record of the name, before other parts make the address of the title.</summary>
internal sealed class VeteranHandler : ContentPartHandler<VeteranPart>
{
    public override Task CreatingAsync(CreateContentContext context, VeteranPart part) => SetTitleAsync(context.ContentItem, part);

    public override Task UpdatingAsync(UpdateContentContext context, VeteranPart part) => SetTitleAsync(context.ContentItem, part);

    public override Task UpdatedAsync(UpdateContentContext context, VeteranPart part) => SetTitleAsync(context.ContentItem, part);

    public override Task PublishingAsync(PublishContentContext context, VeteranPart part) => SetTitleAsync(context.PublishingItem, part);

    private static Task SetTitleAsync(ContentItem? item, VeteranPart part)
    {
        if (item is not null && part.FullName() is { Length: > 0 } name)
        {
            item.DisplayText = name;
        }

        return Task.CompletedTask;
    }
}
