using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CivicSite.News;
using CivicSite.News.Handlers;
using CivicSite.News.Models;
using CivicSite.News.Services;
using CivicSite.UnitTests.Architecture;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Html.Models;

namespace CivicSite.UnitTests.News;

/// <summary>The setup recipe's content keeps the press office's rules and says nothing beyond the yearly summaries.</summary>
public sealed partial class SetupRecipeTests
{
    private static readonly Lazy<Task<JsonObject>> Recipe = new(async () =>
        JsonNode.Parse(await SourceTree.ReadAsync("recipes/civicsite.recipe.json"))!.AsObject());

    // All the figures and years of the two summaries.
    private static readonly string[] Figures = ["18", "33", "67", "72", "1941", "1945", "2014", "2017", "2018", "2019", "2020", "2021"];

    [Fact]
    public async Task Ids_are_stable_and_unique()
    {
        var ids = Ids(await Recipe.Value).ToList();

        Assert.All(ids, id => Assert.Matches("^[0-9a-hjkmnp-tv-z]{26}$", id));
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task News_keep_the_rules()
    {
        var articles = await ArticlesAsync();

        Assert.True(articles.Count >= 12);
        Assert.All(articles, article => Assert.Empty(
            NewsRules.Check(NewsArticleHandler.Facts(article, article.Article()), forPublication: true, DateTime.UtcNow)));
    }

    [Fact]
    public async Task News_refer_only_to_what_the_recipe_has()
    {
        var articles = await ArticlesAsync();
        var terms = (await ItemsAsync()).Where(item => string.Equals(item.ContentType, "Taxonomy", StringComparison.Ordinal))
            .SelectMany(taxonomy => NewsTermBook.From(taxonomy).All.Select(term => term.Id)).ToHashSet(StringComparer.Ordinal);
        var ids = articles.Select(article => article.ContentItemId).ToHashSet(StringComparer.Ordinal);

        Assert.All(articles, article =>
        {
            Assert.Subset(terms, article.Article().Topic.TermIds().Concat(article.Article().Settlement.TermIds()).ToHashSet(StringComparer.Ordinal));
            Assert.Subset(ids, article.Article().Related.ContentItemIds.ToHashSet(StringComparer.Ordinal));
        });
    }

    [Fact]
    public async Task News_carry_no_figures_of_their_own()
    {
        foreach (var article in await ArticlesAsync())
        {
            var text = article.DisplayText + article.Article().Lead.Text + article.As<HtmlBodyPart>()!.Html;
            Assert.All(Number().Matches(text), number => Assert.Contains(number.Value, Figures));
        }
    }

    [Fact]
    public async Task Addresses_are_unique_and_menus_lead_somewhere()
    {
        var items = await ItemsAsync();
        var paths = items.Select(item => item.As<AutoroutePart>()?.Path).OfType<string>().ToList();
        string[] lists = ["news", "news/media", "news/2017", "news/2020", "organizations", "organizations/opendata", "agreements", "tos", "veterans", "events"];

        Assert.Equal(paths.Count, paths.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(MenuUrls(await Recipe.Value), url => Assert.Contains(url[2..], paths.Concat(lists)));
    }

    private static async Task<IReadOnlyList<ContentItem>> ItemsAsync() =>
        [.. (await Recipe.Value)["steps"]!.AsArray()
            .Where(step => string.Equals((string?)step!["name"], "content", StringComparison.Ordinal))
            .SelectMany(step => step!["data"]!.AsArray())
            .Select(item => item.Deserialize<ContentItem>()!)];

    private static async Task<IReadOnlyList<ContentItem>> ArticlesAsync() =>
        [.. (await ItemsAsync()).Where(item => string.Equals(item.ContentType, NewsTypes.Article, StringComparison.Ordinal))];

    private static IEnumerable<string> Ids(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(property => property.Key is "ContentItemId" or "ContentItemVersionId" ? [(string)property.Value!] : Ids(property.Value)),
        JsonArray array => array.SelectMany(Ids),
        _ => [],
    };

    private static IEnumerable<string> MenuUrls(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(property => property.Key is "LinkMenuItemPart" ? [(string)property.Value!["Url"]!] : MenuUrls(property.Value)),
        JsonArray array => array.SelectMany(MenuUrls),
        _ => [],
    };

    [GeneratedRegex(@"\d+", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
