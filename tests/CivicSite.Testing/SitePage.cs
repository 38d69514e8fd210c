using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CivicSite.Testing;

/// <summary>An answer of the site.</summary>
/// <param name="Url">The absolute address that was asked.</param>
/// <param name="Status">The status code.</param>
/// <param name="Headers">All headers, several values joined with a comma.</param>
/// <param name="Body">The body as text.</param>
/// <param name="Html">The parsed body, where it is HTML.</param>
public sealed record SitePage(
    Uri Url, HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, string Body, IHtmlDocument? Html)
{
    /// <summary>Where a redirect leads, as the site wrote it.</summary>
    public string? Location => Headers.GetValueOrDefault("Location");

    /// <summary>The first element that matches a CSS selector.</summary>
    /// <exception cref="SiteFaultException">The page has none.</exception>
    public T Find<T>(string selector)
        where T : class, IElement =>
        Html?.QuerySelector(selector) as T ?? throw new SiteFaultException(
            $"{Url} ({(int)Status}) has no <{typeof(T).Name}> that matches \"{selector}\". The page:\n{Body}");

    /// <summary>The texts of all elements that match a CSS selector, trimmed.</summary>
    public IReadOnlyList<string> Texts(string selector) =>
        [.. (Html?.QuerySelectorAll(selector) ?? Enumerable.Empty<IElement>()).Select(element => element.TextContent.Trim())];
}
