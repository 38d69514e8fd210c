using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using OrchardCore.DisplayManagement.Layout;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Razor;
using OrchardCore.Settings;

namespace CivicSite.Engine.Display.Layout;

/// <summary>Fetches, before an action runs, what its views read without waiting: the site's settings, the layout, the form.</summary>
internal sealed class PageFilter(PageContext page, ILayoutAccessor layout, ISiteService siteService, IUpdateModelAccessor updateModel) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        page.Site ??= await siteService.GetSiteSettingsAsync();
        page.Layout ??= await layout.GetLayoutAsync();
        if (context.Controller is Controller controller)
        {
            updateModel.ModelUpdater = new ControllerModelUpdater(controller);
        }

        await next();
    }
}

/// <inheritdoc/>
internal sealed class UpdateModelAccessor : IUpdateModelAccessor
{
    public IUpdateModel ModelUpdater { get; set; } = new NullModelUpdater();
}
