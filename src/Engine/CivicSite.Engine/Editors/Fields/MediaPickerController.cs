using CivicSite.Engine.Media.Admin;
using CivicSite.Engine.Media.Uploads;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;
using OrchardCore.Media;
using OrchardCore.Modules;

namespace CivicSite.Engine.Editors.Fields;

/// <summary>A page of the library to choose files from, and the place where files are uploaded while an item is edited.</summary>
[Area("OrchardCore.Media")]
[Feature("OrchardCore.Media")]
[AutoValidateAntiforgeryToken]
internal sealed class MediaPickerController(
    MediaFolderPages pages, MediaUploader uploader, IMediaFileStore store, IAuthorizationService authorization) : Controller
{
    /// <summary>The inside of the dialog; links in it are followed by the editor's script.</summary>
    [HttpGet]
    [Admin("Media/Picker", "Media.Picker")]
    public async Task<IActionResult> Index(string? path = null, int pagenum = 1)
    {
        if (!await authorization.AuthorizeAsync(User, MediaPermissions.ManageMedia))
        {
            return Forbid();
        }

        var model = pagenum < 1 ? null : await pages.FindAsync(path, pagenum, mayManageFolders: false);
        return model is null ? NotFound() : PartialView(model);
    }

    [HttpPost]
    [Admin("Media/Picker", "Media.PickerUpload")]
    [MediaSizeLimit]
    public async Task<IActionResult> Upload(string? path, IFormFile? file)
    {
        if (!await authorization.AuthorizeAsync(User, MediaPermissions.ManageMedia))
        {
            return Forbid();
        }

        if (file is null)
        {
            return BadRequest();
        }

        await using var content = file.OpenReadStream();
        var result = await uploader.UploadAsync(path, file.FileName, content, HttpContext.RequestAborted);
        return Json(new
        {
            path = result.Path,
            url = result.Path is null ? null : store.MapPathToPublicUrl(result.Path),
            isImage = result.Width > 0,
            error = result.Message,
        });
    }
}
