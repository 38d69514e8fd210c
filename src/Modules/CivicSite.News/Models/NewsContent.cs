using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.Taxonomies.Fields;

namespace CivicSite.News.Models;

/// <summary>Reads the module's parts out of content items, tolerant of items that never had the part.</summary>
internal static class NewsContent
{
    public static NewsArticlePart Article(this ContentItem item) => item.As<NewsArticlePart>() ?? new NewsArticlePart();

    public static MediaMentionPart Mention(this ContentItem item) => item.As<MediaMentionPart>() ?? new MediaMentionPart();

    /// <summary>The article's public date in UTC.</summary>
    public static DateTime PublicationUtc(this ContentItem item) =>
        AsUtc(item.Article().PublicationTime?.Value ?? item.PublishedUtc ?? item.CreatedUtc ?? DateTime.UnixEpoch);

    /// <summary>Databases hand times back without a kind; they are UTC.</summary>
    public static DateTime AsUtc(DateTime value) =>
        value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : DateTime.SpecifyKind(value, DateTimeKind.Utc);

    public static string TextOrEmpty(this TextField? field) => field?.Text?.Trim() ?? "";

    public static IReadOnlyList<string> TermIds(this TaxonomyField? field) =>
        [.. (field?.TermContentItemIds ?? []).Where(static id => !string.IsNullOrEmpty(id)).Distinct(StringComparer.Ordinal)];

    public static string? FirstTermId(this TaxonomyField? field) => field.TermIds().FirstOrDefault();
}
