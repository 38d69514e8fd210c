using Microsoft.Extensions.Caching.Memory;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Environment.Cache;
using OrchardCore.Taxonomies.Models;

namespace CivicSite.News.Services;

/// <summary>A topic or a settlement.</summary>
/// <param name="Slug">Its last path segment.</param>
internal sealed record NewsTerm(string Id, string Name, string Slug);

/// <summary>The terms of one taxonomy, in its own order.</summary>
internal sealed class NewsTermBook
{
    private readonly Dictionary<string, NewsTerm> _byId;
    private readonly Dictionary<string, NewsTerm> _bySlug;

    public NewsTermBook(IReadOnlyList<NewsTerm> terms)
    {
        All = terms;
        _byId = terms.DistinctBy(static term => term.Id, StringComparer.Ordinal).ToDictionary(static term => term.Id, StringComparer.Ordinal);
        _bySlug = terms.DistinctBy(static term => term.Slug, StringComparer.Ordinal).ToDictionary(static term => term.Slug, StringComparer.Ordinal);
    }

    public IReadOnlyList<NewsTerm> All { get; }

    public NewsTerm? ById(string? id) => id is null ? null : _byId.GetValueOrDefault(id);

    public NewsTerm? BySlug(string slug) => _bySlug.GetValueOrDefault(slug);

    /// <summary>Reads the terms out of a taxonomy; a term without an address of its own gets one from its name.</summary>
    public static NewsTermBook From(ContentItem? taxonomy) =>
        new([.. (taxonomy?.As<TaxonomyPart>()?.Terms ?? []).Select(Read)]);

    private static NewsTerm Read(ContentItem term)
    {
        var name = term.DisplayText ?? "";
        var path = term.As<AutoroutePart>()?.Path?.Trim('/') ?? "";
        var slug = path[(path.LastIndexOf('/') + 1)..];
        return new NewsTerm(term.ContentItemId, name, slug.Length > 0 ? slug : Slugs.From(name));
    }
}

/// <summary>Topics and settlements, read once and again only when a taxonomy was changed.</summary>
internal sealed class NewsTerms(IContentManager contents, IMemoryCache cache, ISignal signal)
{
    public Task<NewsTermBook> TopicsAsync() => GetAsync(NewsTypes.TopicsTaxonomyId);

    public Task<NewsTermBook> SettlementsAsync() => GetAsync(NewsTypes.SettlementsTaxonomyId);

    private async Task<NewsTermBook> GetAsync(string taxonomyId)
    {
        var key = "CivicSite.News.Terms:" + taxonomyId;
        if (cache.TryGetValue(key, out NewsTermBook? known) && known is not null)
        {
            return known;
        }

        // The token is taken before reading: a change made meanwhile expires what was read.
        var changed = signal.GetToken(NewsSignals.Terms);
        var book = NewsTermBook.From(await contents.GetAsync(taxonomyId, VersionOptions.Published));
        return cache.Set(key, book, changed);
    }
}
