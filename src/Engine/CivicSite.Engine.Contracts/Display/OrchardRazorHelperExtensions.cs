using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Razor;

/// <summary>Draws content items in views. Without a namespace, so that every view sees it.</summary>
#pragma warning disable CA1050, MA0047, RCS1110 // The place that Orchard Core gives it.
public static class OrchardRazorHelperExtensions
#pragma warning restore CA1050, MA0047, RCS1110
{
    /// <summary>Draws the item as its templates for the display type do.</summary>
    public static async Task<IHtmlContent> DisplayAsync(
        this IOrchardDisplayHelper orchardDisplayHelper, ContentItem content, string displayType = "", string groupId = "", IUpdateModel? updater = null)
    {
        var displayManager = orchardDisplayHelper.HttpContext.RequestServices.GetRequiredService<IContentItemDisplayManager>();
        var shape = await displayManager.BuildDisplayAsync(content, updater!, displayType, groupId);
        return await orchardDisplayHelper.DisplayHelper.ShapeExecuteAsync(shape);
    }
}
