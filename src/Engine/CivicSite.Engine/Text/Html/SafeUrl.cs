namespace CivicSite.Engine.Text.Html;

/// <summary>Addresses that HTML written by people may have. Each method gives the address as it is to be written, or null.</summary>
internal static class SafeUrl
{
    private const string MediaPath = "/media/";

    /// <summary>http, https, mailto, tel, or an address on this site.</summary>
    public static string? Link(string value)
    {
        if (Normalize(value) is not { } url)
            return null;
        var colon = url.IndexOf(':');
        var end = url.AsSpan().IndexOfAny('/', '?', '#');
        if (colon < 0 || (end >= 0 && end < colon))
            return url.StartsWith("//", StringComparison.Ordinal) ? null : url;
        return url[..colon].ToLowerInvariant() switch
        {
            "http" or "https" => HasHost(url[(colon + 1)..]) ? url : null,
            "mailto" or "tel" => url,
            _ => null,
        };
    }

    /// <summary>https, or a file of this site's media library.</summary>
    public static string? Image(string value)
    {
        if (Normalize(value) is not { } url)
            return null;
        if (url.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
            return HasHost(url["https:".Length..]) ? url : null;
        return url.StartsWith(MediaPath, StringComparison.Ordinal) && !ClimbsUp(url) ? url : null;
    }

    /// <summary>The value of <c>srcset</c>: all of its addresses must be allowed, each with a width or a density.</summary>
    public static string? ImageSet(string value)
    {
        var candidates = new List<string>();
        foreach (var candidate in value.Split(',', StringSplitOptions.TrimEntries))
        {
            var words = candidate.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length is < 1 or > 2 || Image(words[0]) is not { } url || (words.Length == 2 && !IsDescriptor(words[1])))
                return null;
            candidates.Add(words.Length == 2 ? $"{url} {words[1]}" : url);
        }
        return string.Join(", ", candidates);
    }

    // Browsers drop tabs and line ends anywhere in an address, spaces around it, and read a backslash as a slash.
    private static string? Normalize(string value)
    {
        var url = value.AsSpan().IndexOfAny('\t', '\n', '\r') < 0
            ? value
            : string.Concat(value.Where(character => character is not ('\t' or '\n' or '\r')));
        url = url.Trim(' ');
        return url.Length == 0 || url.Any(character => character is '\\' || char.IsControl(character) || char.IsSurrogate(character)) ? null : url;
    }

    // A name before the host ("https://gosuslugi.ru@example.org") serves only to deceive.
    private static bool HasHost(string afterScheme)
    {
        if (!afterScheme.StartsWith("//", StringComparison.Ordinal))
            return false;
        var authority = afterScheme.AsSpan(2);
        if (authority.IndexOfAny('/', '?', '#') is var end and >= 0)
            authority = authority[..end];
        return authority.Length > 0 && !authority.Contains('@');
    }

    private static bool ClimbsUp(string path) => path.Split('?', '#')[0].Split('/')
        .Any(segment => segment.Replace("%2e", ".", StringComparison.OrdinalIgnoreCase) is "." or "..");

    private static bool IsDescriptor(string descriptor) =>
        descriptor is [.. var digits, 'w' or 'x'] && digits.Length is > 0 and < 8 && digits.All(character => char.IsAsciiDigit(character) || character == '.');
}
