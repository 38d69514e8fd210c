using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CivicSite.Engine.Media.Processing;
using CivicSite.Engine.Media.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace CivicSite.Engine.Media.Serving;

/// <summary>Sizes of the library's pictures. A file is looked into once; what was found lies beside its smaller copies, and goes with them.</summary>
internal sealed partial class ImageSizes(MediaOptions options, MediaFileStore store, VipsTool vips, ILogger<ImageSizes> logger) : IImageSizes
{
    private const int MaxRemembered = 20_000;

    private readonly ConcurrentDictionary<string, ImageSize?> _known = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async ValueTask<ImageSize?> FindAsync(string url)
    {
        var parts = url.Split('?', 2);
        var prefix = options.AssetsRequestPath + "/";
        if (!parts[0].StartsWith(prefix, StringComparison.Ordinal) || store.FindFile(Uri.UnescapeDataString(parts[0][prefix.Length..])) is not { } file)
            return null;
        if (MediaFormats.FromPath(file.Path) is not { IsImage: true } || await OriginalAsync(file) is not { } size)
            return null;
        var query = new QueryCollection(QueryHelpers.ParseQuery(parts.Length > 1 ? parts[1] : null));
        return DerivativeRequest.TryParse(query, options.SupportedSizes, out var request) ? request?.Fit(size) ?? size : null;
    }

    /// <summary>Keeps the size of a file that has just come into the library.</summary>
    public Task KeepAsync(string path, ImageSize size) => store.FindFile(path) is { } file ? KeepAsync(file, size) : Task.CompletedTask;

    /// <summary>The sanitised HTML with the sizes of its pictures, where their author gave none.</summary>
    public async Task<string> AddToAsync(string html)
    {
        var result = new StringBuilder();
        var end = 0;
        foreach (Match tag in Picture.Matches(html))
        {
            if (Sized.IsMatch(tag.Value) || await FindAsync(WebUtility.HtmlDecode(tag.Groups["src"].Value)) is not { } size)
                continue;
            var place = tag.Index + "<img".Length;
            result.Append(html, end, place - end).Append(CultureInfo.InvariantCulture, $" width=\"{size.Width}\" height=\"{size.Height}\"");
            end = place;
        }

        return end == 0 ? html : result.Append(html, end, html.Length - end).ToString();
    }

    private async Task<ImageSize?> OriginalAsync(MediaEntry file)
    {
        if (_known.TryGetValue(KeyOf(file), out var known))
            return known;
        if (await ReadAsync(file) is { } kept)
            return Remember(file, kept);
        if ((await vips.ReadHeaderAsync(file.PhysicalPath, CancellationToken.None)).Header is not { } header)
            return Remember(file, null);
        var size = new ImageSize(header.UprightWidth, header.UprightHeight);
        await KeepAsync(file, size);
        return size;
    }

    private async Task<ImageSize?> ReadAsync(MediaEntry file)
    {
        if (!File.Exists(PathOf(file)))
            return null;
        // The end tells that it is all there: a process that was killed may have left half of it.
        var numbers = (await File.ReadAllTextAsync(PathOf(file))).Split('x');
        return numbers.Length == 3 && int.TryParse(numbers[0], CultureInfo.InvariantCulture, out var width) && int.TryParse(numbers[1], CultureInfo.InvariantCulture, out var height)
            ? new ImageSize(width, height)
            : null;
    }

    private async Task KeepAsync(MediaEntry file, ImageSize size)
    {
        Remember(file, size);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
            await File.WriteAllTextAsync(PathOf(file), string.Create(CultureInfo.InvariantCulture, $"{size.Width}x{size.Height}x"));
        }
        catch (IOException exception)
        {
            LogDisk(exception, file.Path);
        }
    }

    private ImageSize? Remember(MediaEntry file, ImageSize? size)
    {
        if (_known.Count >= MaxRemembered)
            _known.Clear();
        return _known[KeyOf(file)] = size;
    }

    private static string KeyOf(MediaEntry file) => file.Version + " " + file.Path;

    private string PathOf(MediaEntry file) => Path.Combine(MediaPath.ToPhysical(options.CachePath, file.Path), file.Version + ".size");

    // The sanitiser writes attributes in double quotes, and no bare > inside them.
    [GeneratedRegex("""<img [^>]*?\bsrc="(?<src>[^"]*)"[^>]*>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Picture { get; }

    [GeneratedRegex(" (width|height)=\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sized { get; }

    [LoggerMessage(LogLevel.Warning, "The size of {Path} could not be kept; it is read anew after the next start.")]
    private partial void LogDisk(Exception exception, string path);
}
