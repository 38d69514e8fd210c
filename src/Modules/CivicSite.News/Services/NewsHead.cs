using System.Text.Encodings.Web;
using System.Text.Unicode;
using CivicSite.News.ViewModels;
using Microsoft.Extensions.Localization;
using OrchardCore.ResourceManagement;

namespace CivicSite.News.Services;

/// <summary>Puts canonical addresses, feeds and descriptions into the page's head.</summary>
internal sealed class NewsHead(IResourceManager resources, IStringLocalizer<NewsHead> S)
{
    // The resource manager writes attribute values as they are, so they are encoded here.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>A list's own address and, where it is a page of a list, its neighbours.</summary>
    public void List(string listUrl, NewsPager pager, NewsContext context)
    {
        Link("canonical", context.Urls.Absolute(NewsUrls.Page(listUrl, pager.Page)));
        Property("og:url", context.Urls.Absolute(NewsUrls.Page(listUrl, pager.Page)));
        Property("og:type", "website");
        Property("og:site_name", context.SiteName);
    }

    /// <summary>Lets feed readers find the feeds of a list.</summary>
    /// <returns>Where the feeds are.</returns>
    public FeedLinks Feeds(string listUrl, NewsContext context)
    {
        var links = new FeedLinks(NewsUrls.Rss(listUrl), NewsUrls.Atom(listUrl));
        Link("alternate", context.Urls.Absolute(links.Rss), "application/rss+xml", S["News, RSS"]);
        Link("alternate", context.Urls.Absolute(links.Atom), "application/atom+xml", S["News, Atom"]);
        return links;
    }

    private void Link(string rel, string href, string? type = null, string? title = null)
    {
        var link = new LinkEntry { Rel = rel, Href = Encoder.Encode(href) };
        if (type is not null)
        {
            link.Type = type;
        }

        if (title is not null)
        {
            link.Title = Encoder.Encode(title);
        }

        resources.RegisterLink(link);
    }

    private void Property(string name, string content) =>
        resources.RegisterMeta(new MetaEntry { Property = name, Content = Encoder.Encode(content) });
}
