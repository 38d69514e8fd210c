using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using CivicSite.News.ViewModels;

namespace CivicSite.News.Services;

/// <summary>Describes an article to search engines as schema.org's NewsArticle.</summary>
internal static class NewsJsonLd
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(Letters()) };

    /// <summary>JSON that may stand inside a script element.</summary>
    /// <param name="url">Absolute, like <paramref name="imageUrl"/>.</param>
    public static string Write(NewsCard card, string url, string? imageUrl, string publisher, DateTimeOffset? modified)
    {
        var article = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsArticle",
            ["headline"] = card.Title,
            ["description"] = card.Lead,
            ["datePublished"] = Time(card.Published),
            ["dateModified"] = Time(modified ?? card.Published),
            ["mainEntityOfPage"] = url,
            ["publisher"] = new JsonObject { ["@type"] = "GovernmentOrganization", ["name"] = publisher },
        };
        if (card.Topic is not null)
        {
            article["articleSection"] = card.Topic.Name;
        }

        if (imageUrl is not null)
        {
            article["image"] = imageUrl;
        }

        return article.ToJsonString(Options);
    }

    private static string Time(DateTimeOffset time) =>
        time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    // The encoder escapes all that HTML could take for markup; brackets too, which a CMS could take for a shortcode.
    private static TextEncoderSettings Letters()
    {
        var letters = new TextEncoderSettings(UnicodeRanges.BasicLatin, UnicodeRanges.Cyrillic, UnicodeRanges.GeneralPunctuation, UnicodeRanges.Latin1Supplement);
        letters.ForbidCharacters('[', ']');
        return letters;
    }
}
