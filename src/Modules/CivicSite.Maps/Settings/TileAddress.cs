namespace CivicSite.Maps.Settings;

/// <summary>Checks addresses of tiles before pages load anything from there.</summary>
internal static class TileAddress
{
    private const int MaxLength = 500;

    private static readonly string[] Placeholders = ["{z}", "{x}", "{y}"];

    /// <summary>The origin that the content security policy has to allow, such as <c>https://tile.example.org</c>.</summary>
    /// <returns>Null where the text is no address of tiles.</returns>
    public static string? Origin(string? template)
    {
        var text = (template ?? "").Trim();
        if (text.Length is 0 or > MaxLength || !Array.TrueForAll(Placeholders, text.Contains))
        {
            return null;
        }

        var example = Placeholders.Aggregate(text, static (filled, placeholder) => filled.Replace(placeholder, "1", StringComparison.Ordinal));
        return !example.AsSpan().ContainsAny(" \t\r\n\"'<>{};,")
            && Uri.TryCreate(example, UriKind.Absolute, out var uri)
            && string.Equals(uri.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal)
            && uri.UserInfo.Length == 0
            && uri.HostNameType == UriHostNameType.Dns
            && HasFixedHost(text, uri)
                ? uri.GetLeftPart(UriPartial.Authority)
                : null;
    }

    // A placeholder in the host would let any of its values through.
    private static bool HasFixedHost(string template, Uri example) =>
        template.StartsWith(example.GetLeftPart(UriPartial.Authority) + "/", StringComparison.OrdinalIgnoreCase);
}
