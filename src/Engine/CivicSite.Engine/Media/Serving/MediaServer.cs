using System.Globalization;
using CivicSite.Engine.Media.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CivicSite.Engine.Media.Serving;

/// <summary>Answers requests for files of the library.</summary>
internal sealed class MediaServer(MediaOptions options, MediaFileStore store, DerivativeCache derivatives, DerivativeFormat formats)
{
    private const int OriginalSeconds = 3600;

    public async Task<IResult> ServeAsync(string? path, HttpContext context)
    {
        if (store.FindFile(path) is not { } file || MediaFormats.FromPath(file.Path) is not { } type || !options.AllowedFileExtensions.Contains(type.Extension))
            return Results.NotFound();
        if (!type.IsImage)
            return Send(context, file.PhysicalPath, type, file.Modified, file.Version, OriginalSeconds, file.Name);
        if (!DerivativeRequest.TryParse(context.Request.Query, options.SupportedSizes, out var request))
            return Results.NotFound();
        return request is null
            ? Send(context, file.PhysicalPath, type, file.Modified, file.Version, OriginalSeconds)
            : await ServeDerivativeAsync(file, type, request, context);
    }

    private async Task<IResult> ServeDerivativeAsync(MediaEntry file, MediaFormat type, DerivativeRequest request, HttpContext context)
    {
        if (request.Format is null)
            context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        var format = await formats.ChooseAsync(type, request.Format, context.Request.GetTypedHeaders(), context.RequestAborted);
        if (format is null && request.Format is not null)
            return Results.NotFound();
        var derivative = format is null ? null : await derivatives.GetAsync(file, request, format, context.RequestAborted);
        if (derivative is not null)
            return Send(context, derivative.FullName, format!, file.Modified, Path.GetFileNameWithoutExtension(derivative.Name) + format!.Extension, (int)TimeSpan.FromDays(options.MaxBrowserCacheDays).TotalSeconds);
        // A large picture is better than none; it must not stay in caches in the small one's place.
        return Send(context, file.PhysicalPath, type, file.Modified, file.Version, seconds: 0);
    }

    private static IResult Send(HttpContext context, string physicalPath, MediaFormat type, DateTimeOffset modifiedUtc, string version, int seconds, string? downloadName = null)
    {
        // Whatever a file turns out to hold, a browser shall not run it.
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        context.Response.Headers.CacheControl = seconds == 0 ? "no-cache" : string.Create(CultureInfo.InvariantCulture, $"public, max-age={seconds}{Immutable(context, seconds)}");
        return Results.File(physicalPath, type.ContentType, downloadName, modifiedUtc, new EntityTagHeaderValue($"\"{version}\""), enableRangeProcessing: true);
    }

    // A URL that names its version never changes its content.
    private static string Immutable(HttpContext context, int seconds)
        => seconds > OriginalSeconds && context.Request.Query.ContainsKey("v") ? ", immutable" : string.Empty;
}
