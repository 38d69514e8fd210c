using System.Security.Claims;
using CivicSite.Engine.Contents.Edit;
using CivicSite.Engine.Editors;
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
internal sealed class ItemController(
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
    [HttpGet]
    public async Task<IActionResult> Preview(string contentItemId, string? version = null)
    {
        var item = version is null
            ? await contentManager.GetAsync(contentItemId, VersionOptions.Latest)
            : await contentManager.GetVersionAsync(version);
        return item is null || item.ContentItemId != contentItemId ? NotFound() : await ShowAsync(item);
    }

    /// <summary>What an editor's form holds, as the public would see it. Stores nothing.</summary>
    [HttpPost]
    [ActionName(nameof(Preview))]
    [EditorSizeLimit]
    public async Task<IActionResult> PreviewForm(string contentItemId, string contentType, [FromServices] EditorMode mode)
    {
        var stored = await contentManager.GetAsync(contentItemId, VersionOptions.Latest);
        var item = stored?.Copy() ?? await contentManager.NewAsync(contentType);
        item.Owner ??= User.FindFirstValue(ClaimTypes.NameIdentifier);
        if (!await authorization.AuthorizeAsync(User, CommonPermissions.EditContent, item))
        {
            return Refuse();
        }

        mode.IsPreview = true;
        await displayManager.UpdateEditorAsync(item, updateModel.ModelUpdater, isNew: stored is null);
        return await ShowAsync(item);
    }

    private async Task<IActionResult> ShowAsync(ContentItem item)
    {
        if (!await authorization.AuthorizeAsync(User, CommonPermissions.PreviewContent, item))
        {
            return Refuse();
        }

        Response.Headers.CacheControl = "no-store";
        return View(nameof(Display), await displayManager.BuildDisplayAsync(item, updateModel.ModelUpdater));
    }

    private IActionResult Refuse() => User.Identity?.IsAuthenticated == true ? Forbid() : Challenge();
}
