using CivicSite.Engine.Media.Storage;
using CivicSite.Engine.Media.Uploads;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;

namespace CivicSite.Engine.Media.Admin;

/// <summary>The library in the admin. It works without JavaScript.</summary>
[Area(Area)]
[Feature(Area)]
[Admin]
[AutoValidateAntiforgeryToken]
internal sealed class AdminController(
    MediaFileStore store, MediaUploader uploader, MediaChanges changes, IAuthorizationService authorization, INotifier notifier, IHtmlLocalizer<AdminController> H) : Controller
{
    public const string Area = "OrchardCore.Media";

    [HttpGet]
    [Admin("Media", "Media.Index")]
    public async Task<IActionResult> Index([FromServices] MediaFolderPages pages, string? path = null, int pagenum = 1)
    {
        if (!await MayAsync(MediaPermissions.ManageMedia))
            return Forbid();
        var model = pagenum < 1 ? null : await pages.FindAsync(path, pagenum, await MayAsync(MediaPermissions.ManageMediaFolder));
        return model is null ? NotFound() : View(model);
    }

    [HttpPost]
    [Admin("Media/Upload", "Media.Upload")]
    [MediaSizeLimit]
    public async Task<IActionResult> Upload(string? path, IReadOnlyList<IFormFile>? files)
    {
        if (!await MayAsync(MediaPermissions.ManageMedia))
            return Forbid();
        if (files is not { Count: > 0 })
            await notifier.WarningAsync(H["Choose a file first."]);
        foreach (var file in files ?? [])
        {
            await using var content = file.OpenReadStream();
            var result = await uploader.UploadAsync(path, file.FileName, content, HttpContext.RequestAborted);
            if (result.Succeeded)
                await notifier.SuccessAsync(H["The file is in the library as “{0}”.", result.Path!]);
            else
                await notifier.ErrorAsync(H["“{0}” was not taken. {1}", file.FileName, result.Message!]);
        }

        return Folder(path);
    }

    [HttpPost]
    [Admin("Media/CreateFolder", "Media.CreateFolder")]
    public async Task<IActionResult> CreateFolder(string? path, string? name)
    {
        if (!await MayAsync(MediaPermissions.ManageMediaFolder))
            return Forbid();
        if (store.FindFolder(path) is not { } parent)
            return NotFound();
        if (string.IsNullOrWhiteSpace(name))
        {
            await notifier.WarningAsync(H["Give the folder a name."]);
            return Folder(parent.Path);
        }

        if (await changes.CreateFolderAsync(parent, name) is { } folder)
            return Folder(folder);
        await notifier.ErrorAsync(H["The folder “{0}” cannot be made here.", name]);
        return Folder(parent.Path);
    }

    [HttpGet]
    [Admin("Media/Delete", "Media.Delete")]
    public async Task<IActionResult> Delete([FromServices] MediaFolderPages pages, string? path)
    {
        if (!await MayAsync(MediaPermissions.ManageMedia))
            return Forbid();
        if (pages.FindForDeletion(path) is not { } model)
            return NotFound();
        return model.Entry.IsFolder && !await MayAsync(MediaPermissions.ManageMediaFolder) ? Forbid() : View(model);
    }

    [HttpPost]
    [ActionName(nameof(Delete))]
    [Admin("Media/Delete", "Media.DeletePost")]
    public async Task<IActionResult> DeletePost([FromServices] MediaFolderPages pages, string? path)
    {
        if (!await MayAsync(MediaPermissions.ManageMedia))
            return Forbid();
        if (pages.FindForDeletion(path) is not { } model)
            return NotFound();
        if (model.Entry.IsFolder && !await MayAsync(MediaPermissions.ManageMediaFolder))
            return Forbid();
        await changes.DeleteAsync(model.Entry);
        await notifier.SuccessAsync(H["“{0}” has been deleted.", model.Entry.Path]);
        return Folder(model.Entry.Folder);
    }

    private Task<bool> MayAsync(OrchardCore.Security.Permissions.Permission permission) => authorization.AuthorizeAsync(User, permission);

    private RedirectToActionResult Folder(string? path) => RedirectToAction(nameof(Index), new { area = Area, path = string.IsNullOrEmpty(path) ? null : path });
}
