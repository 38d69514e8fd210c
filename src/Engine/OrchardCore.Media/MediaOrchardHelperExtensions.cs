using System.Globalization;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore;
using OrchardCore.Media;
using OrchardCore.Media.Fields;
using OrchardCore.Media.Processing;

/// <summary>Addresses of media files. Without a namespace, so that every view sees it.</summary>
#pragma warning disable CA1050, MA0047, RCS1110 // The place that Orchard Core gives it.
public static class MediaOrchardHelperExtensions
#pragma warning restore CA1050, MA0047, RCS1110
{
    /// <summary>The address of a media file, or of a smaller copy of an image when a size is given. Without a format the browser gets the best that it accepts.</summary>
    public static string AssetUrl(
        this IOrchardHelper orchardHelper,
        string assetPath,
        int? width = null,
        int? height = null,
        ResizeMode resizeMode = ResizeMode.Undefined,
        bool appendVersion = false,
        int? quality = null,
        Format format = Format.Undefined,
        Anchor? anchor = null,
        string? bgColor = null)
    {
        var services = orchardHelper.HttpContext.RequestServices;
        var url = services.GetRequiredService<IMediaFileStore>().MapPathToPublicUrl(assetPath);
        if (appendVersion)
            url = services.GetRequiredService<IFileVersionProvider>().AddFileVersionToPath(orchardHelper.HttpContext.Request.PathBase, url);
        if (width is null && height is null)
            return url;
        var query = new Dictionary<string, string?>(StringComparer.Ordinal);
        Add(query, "width", width);
        Add(query, "height", height);
        if (resizeMode != ResizeMode.Undefined)
            Add(query, "rmode", resizeMode);
        if (format != Format.Undefined)
            Add(query, "format", format);
        Add(query, "quality", quality);
        if (anchor is not null)
            Add(query, "rxy", FormattableString.Invariant($"{anchor.X},{anchor.Y}"));
        Add(query, "bgcolor", bgColor);
        return QueryHelpers.AddQueryString(url, query);
    }

    private static void Add(Dictionary<string, string?> query, string name, object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture);
        if (!string.IsNullOrEmpty(text))
            query[name] = text.ToLowerInvariant();
    }
}
