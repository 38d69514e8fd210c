using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.DisplayManagement.Notify;

namespace CivicSite.Engine.Editors;

/// <summary>Keeps incomplete items from becoming public, by whatever way. Imports are trusted.</summary>
internal sealed class RequiredFieldsHandler(RequiredFields fields, INotifier notifier, IHtmlLocalizer<RequiredFieldsHandler> H) : ContentHandlerBase
{
    private readonly HashSet<string> _importing = new(StringComparer.Ordinal);

    public override Task ImportingAsync(ImportContentContext context)
    {
        _importing.Add(context.ContentItem.ContentItemId);
        return Task.CompletedTask;
    }

    public override async Task PublishingAsync(PublishContentContext context)
    {
        var item = context.PublishingItem;
        if (context.Cancel || _importing.Contains(item.ContentItemId))
        {
            return;
        }

        var missing = await fields.FindMissingAsync(item);
        if (missing.Count > 0)
        {
            context.Cancel = true;
            await notifier.ErrorAsync(H["“{0}” was not published. {1}", item.ToString(), string.Join(' ', missing.Select(fault => fault.ErrorMessage))]);
        }
    }
}
