using System.Text.Json.Nodes;
using CivicSite.ImmortalRegiment.Models;
using CivicSite.ImmortalRegiment.Services;
using Microsoft.AspNetCore.StaticFiles;
using OrchardCore.ContentManagement;
using OrchardCore.FileStorage;
using OrchardCore.Media;

namespace CivicSite.ImmortalRegiment.OpenData;

/// <summary>Manifests of the pictures of people.</summary>
public interface IPersonManifests
{
    /// <summary>The IIIF manifest: what the person's own page shows, and no more. Null for a person who is not in the archive.</summary>
    Task<JsonObject?> ManifestAsync(string id);
}

/// <inheritdoc cref="IPersonManifests"/>
internal sealed class PersonManifests(VeteranContexts contexts, IContentManager contents, IMediaFileStore media) : IPersonManifests
{
    private static readonly FileExtensionContentTypeProvider Formats = new();

    public async Task<JsonObject?> ManifestAsync(string id)
    {
        var context = await contexts.GetAsync();
        if (context.Directory.Find(id) is not { } person || await contents.GetAsync(id, VersionOptions.Published) is not { } item)
        {
            return null;
        }

        var part = item.Part<VeteranPart>();
        var pictures = new List<IiifPicture>();
        foreach (var (path, label) in Pictures(part, item.Part<VeteranGalleryPart>(), person.Name))
        {
            if (await ReadAsync(path, label, context.Urls) is { } picture)
            {
                pictures.Add(picture);
            }
        }

        return IiifManifest.Write(
            context.Urls.Absolute(context.Urls.Manifest(id)), person.Name, part.Summary, context.Urls.Absolute(context.Urls.Item(id, person.Path)), pictures);
    }

    private static IEnumerable<(string Path, string Label)> Pictures(VeteranPart part, VeteranGalleryPart gallery, string name) =>
        gallery.Photos.Select(static photo => (photo.Path, photo.Caption))
            .Prepend((part.Portrait, name))
            .Where(static picture => picture.Item1.Length > 0)
            .DistinctBy(static picture => picture.Item1, StringComparer.Ordinal);

    // A picture that is gone, or of a format without a known size, is left out: a canvas must have one.
    private async Task<IiifPicture?> ReadAsync(string path, string label, VeteranUrls urls)
    {
        try
        {
            await using var file = await media.GetFileStreamAsync(path);
            return PictureSize.Of(file) is { } size && Formats.TryGetContentType(path, out var format)
                ? new IiifPicture(urls.Absolute(media.MapPathToPublicUrl(path)), format, size, label)
                : null;
        }
        catch (FileStoreException)
        {
            return null;
        }
    }
}
