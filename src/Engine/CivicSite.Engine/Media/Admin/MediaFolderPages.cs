using System.Globalization;
using CivicSite.Engine.Media.Storage;
using Microsoft.Extensions.Localization;
using OrchardCore.Modules;

namespace CivicSite.Engine.Media.Admin;

/// <summary>Reads the library for the admin.</summary>
internal sealed class MediaFolderPages(MediaFileStore store, MediaOptions options, ILocalClock clock, IStringLocalizer<MediaFolderPages> S)
{
    private const int PageSize = 60;

    /// <summary>Null when there is no such folder.</summary>
    /// <param name="page">From 1.</param>
    public async Task<MediaFolderModel?> FindAsync(string? path, int page, bool mayManageFolders)
    {
        if (store.FindFolder(path) is not { } folder)
            return null;
        var entries = store.List(folder);
        var files = entries.Where(entry => !entry.IsFolder && MediaFormats.FromPath(entry.Path) is not null).ToList();
        var shown = new List<MediaFileModel>();
        foreach (var file in files.Skip((page - 1) * PageSize).Take(PageSize))
            shown.Add(await DescribeAsync(file));
        int? next = page * PageSize < files.Count ? page + 1 : null;
        return new MediaFolderModel(folder.Path, Parents(folder.Path), page == 1 ? [.. entries.Where(entry => entry.IsFolder)] : [], shown, page, next, Rights(mayManageFolders));
    }

    /// <summary>Null when there is nothing at the path that could be deleted.</summary>
    public MediaDeleteModel? FindForDeletion(string? path)
    {
        if (store.FindFile(path) is { } file)
            return new MediaDeleteModel(file, MediaFormats.FromPath(file.Path)?.IsImage == true, 0);
        return store.FindFolder(path) is { Path.Length: > 0 } folder ? new MediaDeleteModel(folder, IsImage: false, store.Count(folder)) : null;
    }

    private async Task<MediaFileModel> DescribeAsync(MediaEntry file)
    {
        var format = MediaFormats.FromPath(file.Path)!;
        return new MediaFileModel(file.Name, file.Path, format.Name, format.IsImage, Size(file.Length), await clock.ConvertToLocalAsync(file.Modified));
    }

    private MediaFolderRights Rights(bool mayManageFolders)
    {
        var formats = MediaFormats.All.Where(format => options.AllowedFileExtensions.Contains(format.Extension)).ToList();
        return new MediaFolderRights(
            mayManageFolders,
            string.Join(", ", formats.Select(format => format.Name)),
            string.Join(',', formats.Select(format => format.ContentType)),
            options.MaxImageFileSize / 1_000_000,
            options.MaxFileSize / 1_000_000);
    }

    private string Size(long bytes) => bytes switch
    {
        < 1_000 => S["{0} B", bytes],
        < 1_000_000 => S["{0} KB", (bytes / 1_000d).ToString("0", CultureInfo.CurrentCulture)],
        _ => S["{0} MB", (bytes / 1_000_000d).ToString("0.0", CultureInfo.CurrentCulture)],
    };

    private static List<(string Name, string Path)> Parents(string folder)
    {
        var parents = new List<(string Name, string Path)>();
        for (var path = folder; path.Length > 0; path = path.LastIndexOf('/') is var slash and > 0 ? path[..slash] : string.Empty)
            parents.Insert(0, (path[(path.LastIndexOf('/') + 1)..], path));
        return parents;
    }
}
