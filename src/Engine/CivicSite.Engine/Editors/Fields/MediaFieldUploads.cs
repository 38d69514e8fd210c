using CivicSite.Engine.Media.Admin;
using CivicSite.Engine.Media.Uploads;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace CivicSite.Engine.Editors.Fields;

/// <summary>Takes the files that came with an editor's form into the library.</summary>
internal sealed class MediaFieldUploads(
    MediaUploader uploader, IAuthorizationService authorization, IHttpContextAccessor accessor, EditorMode mode, IStringLocalizer<MediaFieldUploads> S)
{
    /// <summary>The paths of the files taken, with the text that was typed for them.</summary>
    /// <param name="prefix">Of the field's inputs.</param>
    /// <param name="state">Gets the reasons why a file was not taken.</param>
    public async Task<IReadOnlyList<(string Path, string Text)>> TakeAsync(string prefix, bool multiple, ModelStateDictionary state)
    {
        var name = $"{prefix}.Upload";
        if (mode.IsPreview || accessor.HttpContext is not { Request.HasFormContentType: true } http)
        {
            return [];
        }

        var files = http.Request.Form.Files.GetFiles(name).Where(file => file.FileName.Length > 0).ToArray();
        if (files.Length == 0)
        {
            return [];
        }

        if (!await authorization.AuthorizeAsync(http.User, MediaPermissions.ManageMedia))
        {
            state.AddModelError(name, S["You may not upload files. Ask an editor to do it."]);
            return [];
        }

        var taken = new List<(string Path, string Text)>();
        var text = FormText.Clean(http.Request.Form[$"{prefix}.UploadText"].ToString())!;
        foreach (var file in multiple ? files : files.Take(1))
        {
            await using var content = file.OpenReadStream();
            var result = await uploader.UploadAsync("", file.FileName, content, http.RequestAborted);
            if (result.Succeeded)
            {
                taken.Add((result.Path!, text));
            }
            else
            {
                state.AddModelError(name, S["“{0}” was not taken. {1}", file.FileName, result.Message!]);
            }
        }

        return taken;
    }
}
