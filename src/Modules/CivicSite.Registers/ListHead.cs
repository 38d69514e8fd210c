using System.Text.Encodings.Web;
using System.Text.Unicode;
using OrchardCore.ResourceManagement;

namespace CivicSite.Registers;

/// <summary>Puts the canonical address of a list, and what is shared of it, into the page's head.</summary>
public sealed class ListHead(IResourceManager resources)
{
    // The resource manager writes attribute values as they are, so they are encoded here.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="url">The list's own address, absolute.</param>
    /// <param name="siteName">The name of the site.</param>
    /// <param name="indexed">Lists narrowed in several ways are the same records again: search engines need not keep them.</param>
    public void List(string url, string siteName, bool indexed = true)
    {
        resources.RegisterLink(new LinkEntry { Rel = "canonical", Href = Encoder.Encode(url) });
        Property("og:url", url);
        Property("og:type", "website");
        Property("og:site_name", siteName);
        if (!indexed)
        {
            resources.RegisterMeta(new MetaEntry { Name = "robots", Content = "noindex, follow" });
        }
    }

    private void Property(string name, string content) =>
        resources.RegisterMeta(new MetaEntry { Property = name, Content = Encoder.Encode(content) });
}
