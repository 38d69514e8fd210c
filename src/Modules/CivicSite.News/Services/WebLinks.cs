namespace CivicSite.News.Services;

/// <summary>What may be linked to: pages of the web, nothing a browser would run.</summary>
internal static class WebLinks
{
    public static Uri? Parse(string? url) =>
        Uri.TryCreate(url?.Trim(), UriKind.Absolute, out var uri)
        && (string.Equals(uri.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal) || string.Equals(uri.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal))
        && uri.Host.Length > 0
            ? uri
            : null;
}
