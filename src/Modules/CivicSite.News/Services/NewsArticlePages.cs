using CivicSite.News.Models;
using CivicSite.News.ViewModels;
using Microsoft.AspNetCore.Html;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Models;

namespace CivicSite.News.Services;

/// <inheritdoc cref="INewsArticlePages"/>
internal sealed class NewsArticlePages(NewsArchive archive, NewsContexts contexts, IContentManager contents, NewsHead head) : INewsArticlePages
{
    private const int RelatedCount = 3;

    public async Task<NewsArticleViewModel> BuildPageAsync(ContentItem article)
    {
        var context = await contexts.GetAsync();
        var part = article.Article();
        var (older, newer) = await archive.NeighboursAsync(article.ContentItemId, article.PublicationUtc());
        var related = await RelatedIdsAsync(article, part);
        var others = await LoadAsync([.. related, .. new[] { older, newer }.OfType<string>()], context);
        var body = await contents.PopulateAspectAsync<BodyAspect>(article);
        head.Feeds(context.Urls.All, context);
        return new NewsArticleViewModel(
            article.ContentItemId,
            article.DisplayText ?? "",
            context.Urls.Item(article),
            part.Lead.TextOrEmpty(),
            context.Calendar.ToLocal(article.PublicationUtc()),
            Modified(article) is { } modified ? context.Calendar.ToLocal(modified) : null,
            NewsCards.Topic(part.Topic.FirstTermId(), context),
            NewsCards.Settlements(part, context),
            NewsCards.Cover(part),
            body.Body ?? HtmlString.Empty,
            NewsCards.Source(part),
            older is null ? null : others.GetValueOrDefault(older),
            newer is null ? null : others.GetValueOrDefault(newer),
            [.. related.Select(id => others.GetValueOrDefault(id)).OfType<NewsCard>().Take(RelatedCount)],
            context.Urls.All);
    }

    public async Task<NewsCard> BuildCardAsync(ContentItem article) =>
        NewsCards.Card(article, await contexts.GetAsync());

    /// <summary>When the text was changed after its publication; saving and publishing in one go is not a change.</summary>
    internal static DateTime? Modified(ContentItem article) =>
        article.ModifiedUtc is { } modified && NewsContent.AsUtc(modified) - article.PublicationUtc() > TimeSpan.FromHours(1)
            ? NewsContent.AsUtc(modified)
            : null;

    // The editor's choice first, then the newest of the topic; more than needed, because chosen ones may be unpublished.
    private async Task<IReadOnlyList<string>> RelatedIdsAsync(ContentItem article, NewsArticlePart part)
    {
        var chosen = (part.Related?.ContentItemIds ?? []).Take(RelatedCount * 2);
        var sameTopic = part.Topic.FirstTermId() is { } topic ? await archive.NewestIdsAsync(topic, RelatedCount + 1) : [];
        return [.. chosen.Concat(sameTopic)
            .Where(id => !string.IsNullOrEmpty(id) && !string.Equals(id, article.ContentItemId, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)];
    }

    private async Task<Dictionary<string, NewsCard>> LoadAsync(IReadOnlyCollection<string> ids, NewsContext context)
    {
        var cards = new Dictionary<string, NewsCard>(StringComparer.Ordinal);
        if (ids.Count == 0)
        {
            return cards;
        }

        foreach (var item in await contents.GetAsync(ids.Distinct(StringComparer.Ordinal), VersionOptions.Published))
        {
            if (string.Equals(item.ContentType, NewsTypes.Article, StringComparison.Ordinal))
            {
                cards[item.ContentItemId] = NewsCards.Card(item, context);
            }
        }

        return cards;
    }
}
