using CivicSite.Engine.Seo;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.Contents;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.Modules;

namespace CivicSite.Engine.Contents;

/// <summary>The public pages of content items.</summary>
[Area("OrchardCore.Contents")]
[Feature("OrchardCore.Contents")]
public sealed class ItemController(
    IContentManager contentManager,
    IContentItemDisplayManager displayManager,
    IAuthorizationService authorization,
    IUpdateModelAccessor updateModel,
    SeoHead seo) : Controller
{
    public async Task<IActionResult> Display(string contentItemId)
    {
        var item = await contentManager.GetAsync(contentItemId);
        if (item is null)
        {
            return NotFound();
        }

        if (!await authorization.AuthorizeAsync(User, CommonPermissions.ViewContent, item))
        {
            return User.Identity?.IsAuthenticated == true ? Forbid() : NotFound();
        }

        await seo.WriteAsync(item);
        return View(await displayManager.BuildDisplayAsync(item, updateModel.ModelUpdater));
    }

    /// <summary>The newest draft, or the version named, as the public would see it.</summary>
    public async Task<IActionResult> Preview(string contentItemId, string? version = null)
    {
        var item = version is null
            ? await contentManager.GetAsync(contentItemId, VersionOptions.Latest)
            : await contentManager.GetVersionAsync(version);
        if (item is null || item.ContentItemId != contentItemId)
        {
            return NotFound();
        }

        if (!await authorization.AuthorizeAsync(User, CommonPermissions.PreviewContent, item))
        {
            return User.Identity?.IsAuthenticated == true ? Forbid() : Challenge();
        }

        Response.Headers.CacheControl = "no-store";
        return View(nameof(Display), await displayManager.BuildDisplayAsync(item, updateModel.ModelUpdater));
    }
}
