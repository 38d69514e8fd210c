using CivicSite.News.Models;
using CivicSite.News.ViewModels;
using OrchardCore.ContentManagement;

namespace CivicSite.News.Services;

/// <summary>Turns content items into what lists show. Pure: all it needs comes in.</summary>
internal static class NewsCards
{
    public static NewsCard Card(ContentItem item, NewsContext context)
    {
        var part = item.Article();
        return new NewsCard(
            item.ContentItemId,
            item.DisplayText ?? "",
            context.Urls.Item(item),
            part.Lead.TextOrEmpty(),
            context.Calendar.ToLocal(item.PublicationUtc()),
            Topic(part.Topic.FirstTermId(), context),
            Cover(part),
            part.Pinned?.Value ?? false);
    }

    public static IReadOnlyList<NewsCard> Cards(IEnumerable<ContentItem> items, NewsContext context) =>
        [.. items.Select(item => Card(item, context))];

    public static MentionCard? Mention(ContentItem item, NewsContext context)
    {
        var part = item.Mention();
        if (WebLinks.Parse(part.Link?.Url) is not { } link)
        {
            return null;
        }

        return new MentionCard(
            item.ContentItemId,
            item.DisplayText ?? "",
            part.Medium.TextOrEmpty(),
            link.AbsoluteUri,
            link.Host,
            DateOnly.FromDateTime(part.PublishedOn?.Value ?? item.PublicationUtc()),
            part.Summary.TextOrEmpty(),
            Topic(part.Topic.FirstTermId(), context));
    }

    /// <summary>Mentions whose link could not be read are left out: there would be nothing to open.</summary>
    public static IReadOnlyList<MentionCard> Mentions(IEnumerable<ContentItem> items, NewsContext context) =>
        [.. items.Select(item => Mention(item, context)).OfType<MentionCard>()];

    public static TermLink? Topic(string? termId, NewsContext context) =>
        context.Topics.ById(termId) is { } term ? new TermLink(term.Name, context.Urls.Topic(term.Slug)) : null;

    public static IReadOnlyList<TermLink> Settlements(NewsArticlePart part, NewsContext context) =>
        [.. part.Settlement.TermIds()
            .Select(context.Settlements.ById)
            .OfType<NewsTerm>()
            .Select(term => new TermLink(term.Name, context.Urls.Settlement(term.Slug)))];

    public static NewsImage? Cover(NewsArticlePart part)
    {
        if (part.Cover?.Paths is not [{ Length: > 0 } path, ..])
        {
            return null;
        }

        var credit = part.CoverCredit.TextOrEmpty();
        return new NewsImage(path, part.Cover.MediaTexts is [{ } alt, ..] ? alt.Trim() : "", credit.Length > 0 ? credit : null);
    }

    public static SourceLink? Source(NewsArticlePart part)
    {
        if (WebLinks.Parse(part.Source?.Url) is not { } link)
        {
            return null;
        }

        var text = part.Source!.Text?.Trim();
        return new SourceLink(string.IsNullOrEmpty(text) ? link.Host : text, link.AbsoluteUri);
    }
}
