using System.Text.Encodings.Web;
using System.Text.Unicode;
using OrchardCore.ResourceManagement;

namespace CivicSite.Tos.Services;

/// <summary>Puts canonical addresses of lists into the page's head.</summary>
internal sealed class TosHead(IResourceManager resources)
{
    // The resource manager writes attribute values as they are, so they are encoded here.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="url">The list's own address, site-relative.</param>
    /// <param name="indexed">Lists narrowed in several ways are the same records again: search engines need not keep them.</param>
    public void List(string url, TosContext context, bool indexed = true)
    {
        resources.RegisterLink(new LinkEntry { Rel = "canonical", Href = Encoder.Encode(context.Urls.Absolute(url)) });
        Property("og:url", context.Urls.Absolute(url));
        Property("og:type", "website");
        Property("og:site_name", context.SiteName);
        if (!indexed)
        {
            resources.RegisterMeta(new MetaEntry { Name = "robots", Content = "noindex, follow" });
        }
    }

    private void Property(string name, string content) =>
        resources.RegisterMeta(new MetaEntry { Property = name, Content = Encoder.Encode(content) });
}
