using Microsoft.AspNetCore.Http;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;

namespace CivicSite.News.Services;

/// <summary>All addresses of the module, with the path base; absolute where feeds and share data need it.</summary>
/// <param name="pathBase">The prefix under which the site runs, mostly none.</param>
/// <param name="origin">Scheme and host, without a slash at the end.</param>
internal sealed class NewsUrls(PathString pathBase, string origin)
{
    public string Home => Local("/");

    public string All => Local("/news");

    public string Media => Local("/news/media");

    public string Topic(string slug) => Local($"/news/topic/{slug}");

    public string Settlement(string slug) => Local($"/news/settlement/{slug}");

    public string Year(int year) => Local(FormattableString.Invariant($"/news/{year}"));

    public string Month(int year, int month) => Local(FormattableString.Invariant($"/news/{year}/{month}"));

    /// <param name="listUrl">The address of the whole list: <see cref="All"/> or one of <see cref="Topic"/>.</param>
    public static string Rss(string listUrl) => listUrl + "/rss";

    /// <inheritdoc cref="Rss"/>
    public static string Atom(string listUrl) => listUrl + "/atom";

    /// <summary>The first page has the list's own address.</summary>
    public static string Page(string listUrl, int page) =>
        page <= 1 ? listUrl : FormattableString.Invariant($"{listUrl}?page={page}");

    /// <summary>The item's own path; Orchard Core's general address for items that have none.</summary>
    public string Item(ContentItem item) =>
        item.As<AutoroutePart>()?.Path is { Length: > 0 } path
            ? Local("/" + path.TrimStart('/'))
            : Local($"/Contents/ContentItems/{item.ContentItemId}");

    public string Absolute(string localUrl) =>
        localUrl.StartsWith('/') ? origin + localUrl : localUrl;

    private string Local(string path) => pathBase.Add(new PathString(path)).ToUriComponent();
}
