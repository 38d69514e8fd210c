using System.Globalization;
using System.Text;
using System.Xml;
using CivicSite.Engine.Routing;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Modules;
using YesSql;

namespace CivicSite.Engine.Seo;

/// <summary>The addresses of all public items for search engines; from 5,000 on in several files.</summary>
[Area("OrchardCore.Sitemaps")]
[Feature("OrchardCore.Sitemaps")]
public sealed class SitemapController(ISession session, SiteAddress address) : Controller
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Addresses in one file; the protocol allows 50,000.</summary>
    internal const int FileSize = 5000;

    [Route("/sitemap.xml")]
    public async Task<IActionResult> Index()
    {
        var count = await session.QueryIndex<AutoroutePartIndex>(row => row.Published).CountAsync();
        if (count <= FileSize)
        {
            return await Addresses(1);
        }

        var files = Enumerable.Range(1, (count + FileSize - 1) / FileSize);
        return Xml("sitemapindex", await address.BaseAsync(), (writer, root) =>
        {
            foreach (var file in files)
            {
                Entry(writer, "sitemap", $"{root}/sitemap-{file.ToString(CultureInfo.InvariantCulture)}.xml", null);
            }
        });
    }

    [Route("/sitemap-{file:int:range(1,100000)}.xml")]
    public async Task<IActionResult> Addresses(int file)
    {
        var paths = (await session.QueryIndex<AutoroutePartIndex>(row => row.Published)
            .OrderBy(row => row.Id).Skip((file - 1) * FileSize).Take(FileSize).ListAsync()).ToList();
        if (paths.Count == 0 && file > 1)
        {
            return NotFound();
        }

        var ids = paths.Select(path => path.ContentItemId).ToArray();
        var changed = (await session.QueryIndex<ContentItemIndex>(row => row.Published && ids.Contains(row.ContentItemId)).ListAsync())
            .ToDictionary(row => row.ContentItemId, row => row.ModifiedUtc, StringComparer.Ordinal);
        return Xml("urlset", await address.BaseAsync(), (writer, root) =>
        {
            if (file == 1)
            {
                Entry(writer, "url", root + "/", null);
            }

            foreach (var path in paths)
            {
                Entry(writer, "url", root + new Microsoft.AspNetCore.Http.PathString("/" + path.Path).ToUriComponent(), changed.GetValueOrDefault(path.ContentItemId));
            }
        });
    }

    private static ContentResult Xml(string rootName, string root, Action<XmlWriter, string> content)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            writer.WriteStartElement(rootName, Namespace);
            content(writer, root);
            writer.WriteEndElement();
        }

        return new ContentResult { Content = Encoding.UTF8.GetString(stream.ToArray()), ContentType = "application/xml; charset=utf-8" };
    }

    private static void Entry(XmlWriter writer, string name, string location, DateTime? changedUtc)
    {
        writer.WriteStartElement(name, Namespace);
        writer.WriteElementString("loc", Namespace, location);
        if (changedUtc is { } time)
        {
            writer.WriteElementString("lastmod", Namespace, time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        }

        writer.WriteEndElement();
    }
}
