using System.Globalization;
using System.Net.Mail;
using System.Text.RegularExpressions;

namespace CivicSite.Registers;

/// <summary>Reads e-mail addresses.</summary>
public static class EmailAddresses
{
    private const int MaxLength = 254;

    /// <returns>The address with its domain in lower case; null where the text is none.</returns>
    public static string? Normalize(string? text)
    {
        var address = (text ?? "").Trim();
        if (address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            address = address["mailto:".Length..];
        }

        // The parser of the framework also takes names, comments and addresses without a dot.
        return address.Length is > 0 and <= MaxLength
            && MailAddress.TryCreate(address, out var mail)
            && string.Equals(mail.Address, address, StringComparison.Ordinal)
            && mail.Host.Contains('.', StringComparison.Ordinal)
            && !mail.Host.EndsWith('.')
            && !address.AsSpan().ContainsAny(" \t\r\n\"<>(),;:\\")
                ? $"{mail.User}@{mail.Host.ToLowerInvariant()}"
                : null;
    }
}

/// <summary>Reads addresses of web pages.</summary>
public static partial class WebAddresses
{
    private const int MaxLength = 1000;

    /// <summary>Adds <c>https://</c> where nothing stands before the host.</summary>
    /// <returns>Null where the text is no address of a web page.</returns>
    public static string? Normalize(string? text)
    {
        var address = (text ?? "").Trim();
        if (address.Length is 0 or > MaxLength)
        {
            return null;
        }

        if (!Scheme().IsMatch(address))
        {
            address = "https://" + address;
        }

        return Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && uri.UserInfo.Length == 0
            && uri.HostNameType == UriHostNameType.Dns
            && uri.Host.Contains('.', StringComparison.Ordinal)
                ? uri.AbsoluteUri
                : null;
    }

    /// <summary>The host as people know it: Cyrillic where it is, without <c>www.</c></summary>
    public static string Host(string address)
    {
        var host = new IdnMapping().GetUnicode(new Uri(address).IdnHost);
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    [GeneratedRegex("^[a-z][a-z0-9+.-]*://", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Scheme();
}
