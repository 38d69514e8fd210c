using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using CivicSite.IntegrationTests.Http;

namespace CivicSite.IntegrationTests.Search;

/// <summary>The search on a running site.</summary>
[Collection(SiteOnSqlite.Collection)]
public sealed class SearchPageTests(SiteOnSqlite site) : EditedSiteTest(site)
{
    [Theory]
    [InlineData("search", 200)]
    [InlineData("search?q=тос", 200)]
    [InlineData("search?q=тос&type=news&topic=veterany&settlement=no-such&page=1", 200)]
    [InlineData("search?q=тос&type=no-such-type", 200)]
    [InlineData("search?q=%22%27%3B--%29(*:{}^", 200)]
    [InlineData("search?q=тос&page=0", 404)]
    [InlineData("search?q=тос&page=99", 404)]
    [InlineData("search?q=тос&page=x", 404)]
    [InlineData("search?page=2", 404)]
    [InlineData("search?q=%00", 400)]
    [InlineData("search/suggest", 200)]
    [InlineData("search/suggest?q=те", 200)]
    [InlineData("search/suggest?q=%22%27%29(", 200)]
    public async Task Addresses_answer(string path, int status)
    {
        using var visitor = Site.NewSession();

        Assert.Equal(status, (int)(await visitor.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Results_say_what_was_corrected_why_they_were_found_and_stay_out_of_search_engines()
    {
        using var visitor = Site.NewSession();
        var page = await visitor.GetAsync("search?q=ветраны");

        Assert.Equal("noindex, follow", page.Find<IElement>("meta[name=robots]").GetAttribute("content"));
        Assert.Equal("ветераны", page.Find<IElement>(".search-correction mark").TextContent);
        Assert.NotEmpty(page.Texts(".search-results h2 mark"));
        Assert.NotEmpty(page.Texts(".search-why dd"));
        var asTyped = await visitor.GetAsync(page.Find<IElement>(".search-correction a").GetAttribute("href")!.TrimStart('/'));
        Assert.Null(asTyped.Html!.QuerySelector(".search-correction"));
        Assert.NotNull(asTyped.Html.QuerySelector("#search-help"));
    }

    [Fact]
    public async Task A_tab_or_facet_leads_to_as_many_results_as_it_says()
    {
        using var visitor = Site.NewSession();
        var page = await visitor.GetAsync("search?q=саяногорск");
        var links = page.Html!.QuerySelectorAll(".search-tabs a, .filters li a").ToList();

        Assert.True(links.Count > 6);
        foreach (var link in links)
        {
            var narrowed = await visitor.GetAsync(link.GetAttribute("href")!.TrimStart('/'));
            Assert.StartsWith(link.QuerySelector(".count")!.TextContent + " ", narrowed.Texts(".result-line [role=status]")[0], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_so_in_the_theme_and_keeps_what_was_typed()
    {
        using var visitor = Site.NewSession();
        var address = ("X-Forwarded-For", "203.0.113.7");
        for (var i = 0; i < EditedSite.SearchesPerMinute; i++)
        {
            await visitor.RawAsync($"/search?q=x{i}&page=0", address);
        }

        var refused = await visitor.RawAsync("/search?q=%D0%BC%D1%83%D0%B7%D0%B5%D0%B9&name=1", address);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal("музей", refused.Find<AngleSharp.Html.Dom.IHtmlInputElement>("#search-q").Value);
        Assert.True(refused.Find<AngleSharp.Html.Dom.IHtmlInputElement>(".search-check input").IsChecked);
        Assert.Contains("слишком много запросов", refused.Find<IElement>("main [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.RawAsync("/search/suggest?q=x", address)).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.RawAsync("/search?q=%D0%BC%D1%83%D0%B7%D0%B5%D0%B9", ("X-Forwarded-For", "203.0.113.8"))).Status);
    }

    [Fact]
    public async Task A_long_query_is_cut_and_a_very_long_one_refused()
    {
        using var visitor = Site.NewSession();

        var cut = await visitor.GetAsync("search?q=" + string.Join('+', Enumerable.Repeat("тос", 100)));
        Assert.NotEmpty(cut.Texts(".notice.is-warning"));
        Assert.Equal(HttpStatusCode.RequestUriTooLong, (await visitor.GetAsync("search?q=" + new string('a', 1_000_000))).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("search?q=тос")).Status);
    }

    [Fact]
    public async Task Markup_in_queries_and_titles_stays_text()
    {
        using var admin = await Site.SignInAsync();
        using var visitor = Site.NewSession();
        var word = "яков" + Guid.NewGuid().ToString("n");
        await admin.WriteAsync($"<img src=x onerror=alert(1)> {word}");

        var page = await visitor.GetAsync("search?q=" + Uri.EscapeDataString($"<script>alert(1)</script> {word}"));

        Assert.NotEmpty(page.Texts(".search-results h2"));
        Assert.Empty(page.Html!.QuerySelectorAll("main script, main img"));
    }

    [Fact]
    public async Task A_draft_is_found_once_it_is_published()
    {
        using var admin = await Site.SignInAsync();
        using var visitor = Site.NewSession();
        var title = Newsroom.NewTitle("Панголин");
        var id = await admin.WriteAsync(title, publish: false);
        var address = "search?q=" + title;
        Assert.DoesNotContain(title, (await visitor.GetAsync(address)).Texts(".search-results h2"));
        Assert.DoesNotContain(title, (await visitor.GetAsync("search/suggest?q=" + title)).Body, StringComparison.Ordinal);

        await admin.SaveAsync(await admin.GetAsync(Newsroom.EditorOf(id)), publish: true);

        Assert.Contains(title, (await visitor.GetAsync(address)).Texts(".search-results h2"));
    }

    [Fact]
    public async Task Suggestions_are_queries_and_titles_with_addresses()
    {
        using var visitor = Site.NewSession();
        var answer = await visitor.GetAsync("search/suggest?q=краеведч");
        var suggestions = JsonSerializer.Deserialize<JsonElement>(answer.Body).EnumerateArray().ToList();

        Assert.Contains(suggestions, suggestion => suggestion.GetProperty("url").GetString() == "/museum" && suggestion.GetProperty("kind").GetString() == "Страницы");
        Assert.Contains(suggestions, suggestion => suggestion.GetProperty("url").GetString()!.StartsWith("/search?q=", StringComparison.Ordinal));
        Assert.All(suggestions, suggestion => Assert.Null(suggestion.GetProperty("lang").GetString()));
    }

    [Fact]
    public async Task Readers_of_English_are_told_what_is_Russian_and_sections_speak_English()
    {
        using var visitor = Site.NewSession();
        await visitor.GetAsync("RedirectToLocalizedContent?targetCulture=en&contentItemUrl=/");
        var page = await visitor.GetAsync("search?q=новости");

        Assert.Equal("News", page.Texts(".search-results h2")[0]);
        Assert.Null(page.Find<IElement>(".search-results h2 a").GetAttribute("lang"));
        Assert.All(page.Html!.QuerySelectorAll(".search-results h2 a").Skip(2), link => Assert.Equal("ru", link.GetAttribute("lang")));
        var suggestions = JsonSerializer.Deserialize<JsonElement>((await visitor.GetAsync("search/suggest?q=краеведч")).Body).EnumerateArray().ToList();
        Assert.All(suggestions, suggestion => Assert.Equal("ru", suggestion.GetProperty("lang").GetString()));
    }

    [Fact]
    public async Task Queries_that_found_nothing_are_counted_for_the_press_office_without_anything_personal()
    {
        using var visitor = Site.NewSession();
        var word = "щпжц" + Guid.NewGuid().ToString("n")[..4].Replace('0', 'ы');
        foreach (var query in new[] { word.ToUpperInvariant(), $"  {word} ", $"{word} ivanov@example.org", $"{word} 8 390 42 2-10-55", $"{word}&name=1", $"{word}&type=news" })
        {
            await visitor.GetAsync("search?q=" + query.Replace("@", "%40", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal));
        }

        using var editor = await Site.UserAsync("Editor");
        var log = await editor.GetAsync("Admin/Search");
        var row = Assert.Single(log.Html!.QuerySelectorAll("ul.rows li"), item => item.TextContent.Contains(word, StringComparison.Ordinal));
        Assert.Contains("спросили 2 раза", row.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", log.Body, StringComparison.Ordinal);
        Assert.Null(log.Html.QuerySelector("form[action$=Rebuild]"));

        await editor.PostAsync("Admin/Search/Forget", ("text", word));
        Assert.DoesNotContain(word, (await editor.GetAsync("Admin/Search")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_administrator_rebuilds_the_index()
    {
        using var admin = await Site.SignInAsync();
        using var visitor = Site.NewSession();

        Assert.Equal(HttpStatusCode.Redirect, (await admin.PostAsync("Admin/Search/Rebuild")).Status);

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await admin.GetAsync("Admin/Search")).Html!.QuerySelector("progress") is not null)
        {
            await Task.Delay(50, patience.Token);
        }

        Assert.NotEmpty((await visitor.GetAsync("search?q=тос")).Texts(".search-results h2"));
    }
}
