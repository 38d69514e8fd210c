using Microsoft.AspNetCore.Http;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.FileStorage;
using OrchardCore.Media;
using OrchardCore.ResourceManagement;

namespace CivicSite.ImmortalRegiment.Drivers;

/// <summary>Takes the files that came with the editor of a record into the library. Who may edit a record may add its pictures.</summary>
internal sealed class PictureUploads(IMediaFileStore media, IResourceManager resources)
{
    private const string Folder = "veterans";

    /// <summary>Lets pictures be chosen from the library, where there are scripts.</summary>
    public void UseScript() =>
        resources.RegisterUrl("script", "~/CivicSite.ImmortalRegiment/scripts/picture-fields.js", null).AtLocation(ResourceLocation.Foot).ShouldAppendVersion(true);

    /// <summary>The path of the file in the library; of a file that was not taken, or where none came, what was typed.</summary>
    /// <param name="file">What was sent.</param>
    /// <param name="typed">The path that stands in the form.</param>
    /// <param name="itemId">Id of the record.</param>
    /// <param name="updater">Is told why a file was not taken.</param>
    /// <param name="key">Name of the file's input.</param>
    public async Task<string> TakeAsync(IFormFile? file, string? typed, string itemId, IUpdateModel updater, string key)
    {
        var path = FormText.Clean(typed).TrimStart('/');
        if (file is not { Length: > 0 })
        {
            return path;
        }

        try
        {
            await using var content = file.OpenReadStream();
            return await media.CreateFileFromStreamAsync($"{Folder}/{itemId}/{Guid.NewGuid():n}.jpg", content);
        }
        catch (FileStoreException refused)
        {
            updater.ModelState.AddModelError(key, refused.Message);
            return path;
        }
    }
}
