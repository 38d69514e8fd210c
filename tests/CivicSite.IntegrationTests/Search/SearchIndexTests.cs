using CivicSite.Engine.Data;
using CivicSite.IntegrationTests.InProcess;
using CivicSite.Organizations;
using CivicSite.Organizations.Models;
using CivicSite.Search.Embedded.Indexing;
using CivicSite.Search.Embedded.Storage;
using CivicSite.Search.Index;
using CivicSite.Testing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace CivicSite.IntegrationTests.Search;

/// <summary>The index with the site's own content, in the tests' process. Each test has words of its own.</summary>
[Collection(Engines.Collection)]
public sealed class SearchIndexTests(Engines engines)
{
    private const string AnyKind = "43kx2c77xr0mdh1x63d71r8y5q";

    [Theory]
    [Providers]
    public async Task Words_are_found_in_all_their_forms_and_shown(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        var answer = await engine.SearchAsync("ветераном");

        Assert.True(answer.Total > 4);
        Assert.All(answer.Hits, hit => Assert.NotEmpty(hit.Reasons));
        Assert.Contains(answer.Hits[0].Title.Parts, part => part is { Text: "ветеранах", IsMarked: true });
        Assert.Equal(answer.Total, answer.ContentTypes.Values.Sum());
    }

    [Theory]
    [Providers]
    public async Task A_draft_is_in_no_result_suggestion_count_or_correction(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        await engine.AddPageAsync("Тайный крокодиловод", "крокодиловодство", isPublic: false);
        var id = await engine.AddPageAsync("Явный бегемотовод");
        await engine.EditPageAsync(id, "Скрытый жирафовод", isPublic: false);

        Assert.Equal(0, (await engine.SearchAsync("крокодиловод")).Total);
        Assert.Equal(0, (await engine.SearchAsync("жирафовод")).Total);
        Assert.Empty(await engine.SuggestAsync("крокодил"));
        Assert.Empty(await engine.SuggestAsync("жираф"));
        Assert.Null((await engine.SearchAsync("крокодилвод")).Correction);
        Assert.Equal(["Явный бегемотовод"], await engine.TitlesAsync("бегемотовод"));
        Assert.Equal("бегемотовод", (await engine.SearchAsync("бегемтовод")).Correction?.Text);
        Assert.Contains("Явный бегемотовод", (await engine.SuggestAsync("бегемот")).Select(suggestion => suggestion.Text));
    }

    [Theory]
    [Providers]
    public async Task What_is_published_changed_withdrawn_or_removed_is_found_so_at_once(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        var id = await engine.AddPageAsync("Первый дельтаплан");
        Assert.Equal(["Первый дельтаплан"], await engine.TitlesAsync("дельтапланы"));

        await engine.EditPageAsync(id, "Второй параплан");
        Assert.Equal(0, (await engine.SearchAsync(new SearchRequest("дельтаплан") { IsAsTyped = true })).Total);
        Assert.Equal(["Второй параплан"], await engine.TitlesAsync("параплан"));

        await engine.ChangeAsync(async manager => await manager.UnpublishAsync((await manager.GetAsync(id))!));
        Assert.Equal(0, (await engine.SearchAsync("параплан")).Total);

        await engine.ChangeAsync(async manager => await manager.PublishAsync((await manager.GetAsync(id, VersionOptions.Latest))!));
        Assert.Equal(1, (await engine.SearchAsync("параплан")).Total);

        await engine.ChangeAsync(async manager =>
        {
            await manager.RemoveAsync((await manager.GetAsync(id))!);
            return true;
        });
        Assert.Equal(0, (await engine.SearchAsync("параплан")).Total);
        Assert.Empty(await engine.SuggestAsync("параплан"));
    }

    [Theory]
    [Providers]
    public async Task What_is_rolled_back_was_never_found(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        await engine.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            var page = await manager.NewAsync("Page");
            page.DisplayText = "Отменённый аэростат";
            await manager.CreateAsync(page, VersionOptions.Published);
            await services.GetRequiredService<Session>().CancelAsync();
            await services.GetRequiredService<Session>().SaveChangesAsync();
        });

        Assert.Equal(0, (await engine.SearchAsync("аэростат")).Total);
    }

    [Theory]
    [Providers("yjdjcnb", "новости")]
    [Providers("Sayanogorsk", "саяногорск")]
    [Providers("этноконфесиональная", "этноконфессиональная")]
    public async Task A_corrected_query_is_shown_and_can_be_looked_for_as_typed(string provider, string typed, string meant)
    {
        var engine = await engines.GetSiteAsync(provider);
        var answer = await engine.SearchAsync(typed);

        Assert.Equal((typed, meant), (answer.Correction?.Original, answer.Correction?.Text));
        Assert.True(answer.Total > 0);
        Assert.Null((await engine.SearchAsync(new SearchRequest(typed) { IsAsTyped = true })).Correction);
    }

    [Theory]
    [Providers]
    public async Task Phrases_exclusions_and_beginnings_are_obeyed(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        await engine.AddPageAsync("Зелёный шлагбаум", "Шлагбаум зелёный, а турникет красный, турникеты синие.");
        await engine.AddPageAsync("Красный турникет", "Без шлагбаума зелёного.");

        Assert.Equal(["Зелёный шлагбаум"], await engine.TitlesAsync("\"зеленого шлагбаума\""));
        Assert.Equal(["Красный турникет", "Зелёный шлагбаум"], await engine.TitlesAsync("красный турникет"));
        Assert.Equal(["Красный турникет"], await engine.TitlesAsync("шлагбаум -синий"));
        Assert.Equal(["Зелёный шлагбаум"], await engine.TitlesAsync("турникет -\"без шлагбаума\""));
        Assert.Equal(2, (await engine.SearchAsync("шлагб*")).Total);
        Assert.Equal(0, (await engine.SearchAsync(new SearchRequest("шлагб") { IsAsTyped = true })).Complete);
    }

    [Theory]
    [Providers]
    public async Task Pages_with_a_part_of_the_words_come_after_those_with_all_and_say_what_they_lack(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        await engine.AddPageAsync("Пеликан ловит окуня");
        await engine.AddPageAsync("Пеликан спит");

        var answer = await engine.SearchAsync("пеликан окунь");

        Assert.Equal((2, 1), (answer.Total, answer.Complete));
        Assert.Empty(answer.Hits[0].Missing);
        Assert.Equal(["окунь"], answer.Hits[1].Missing);
    }

    [Theory]
    [Providers]
    public async Task A_name_is_found_in_its_cases_and_in_nothing_else(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        await engine.AddPageAsync("Награда", "Вручена Сидоренкову Петру Ильичу.");
        await engine.AddPageAsync("Деревня", "Сидоренковка стоит у реки.");

        var answer = await engine.SearchAsync(new SearchRequest("Сидоренков П.") { IsName = true });

        Assert.Equal(["Награда"], answer.Hits.Select(hit => hit.Title.ToString()));
    }

    [Theory]
    [Providers]
    public async Task Counts_of_types_and_facets_are_what_choosing_them_gives(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        var all = await engine.SearchAsync("Саяногорск");
        foreach (var (type, count) in all.ContentTypes)
        {
            Assert.Equal(count, (await engine.SearchAsync(new SearchRequest("Саяногорск") { ContentType = type })).Total);
        }

        Assert.NotEmpty(all.Facets);
        foreach (var facet in all.Facets)
        {
            var chosen = await engine.SearchAsync(new SearchRequest("Саяногорск") { Choices = [new(facet.Facet, facet.Value)] });
            Assert.Equal(facet.Count, chosen.Total);
            Assert.Contains(facet, chosen.Facets);
        }
    }

    [Theory]
    [Providers]
    public async Task Contacts_of_the_office_are_not_found(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        await engine.ChangeAsync(async manager =>
        {
            var organization = await manager.NewAsync("Organization");
            organization.DisplayText = "Общество любителей утконосов";
            organization.Alter<OrganizationPart>(part => part.Kind = new() { TaxonomyContentItemId = OrganizationTypes.KindsTaxonomyId, TermContentItemIds = [AnyKind] });
            organization.Alter<OrganizationOfficePart>(part => (part.Person, part.Note, part.Phones) = ("Секретов Тайн Скрытович", "засекречено", "39020"));
            await manager.CreateAsync(organization, VersionOptions.Published);
            return true;
        });

        Assert.Equal(1, (await engine.SearchAsync("утконос")).Total);
        Assert.Equal(0, (await engine.SearchAsync("засекречено")).Total);
        Assert.Equal(0, (await engine.SearchAsync(new SearchRequest("Секретов") { IsName = true })).Total);
        Assert.Equal(0, (await engine.SearchAsync("39020")).Total);
    }

    [Theory]
    [Providers]
    public async Task Nothing_that_is_asked_is_an_error(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        string[] queries =
        [
            "", " ", "\"", "'", "''", "\\", "*", "-", "NEAR(", "a AND", "OR OR", "{head} : x", "тос' OR '1'='1", "'; DROP TABLE \"SearchEntry\"; --", "%_", "тос:*A & !b <-> c",
            "\0тос\0", "\ud800 тос \udc00", "тос\u202Eсот", "^тос", "+тос", "(((((((((тос", "!!!", "=тос", "_ _ _", "тос -тос", "-\"тос форум\" тос", "1.5", "2017-12-01", "0x1F",
            new string('я', 1_000_000), string.Join(' ', Enumerable.Range(0, 5_000).Select(number => $"слово{number}")), string.Concat(Enumerable.Repeat("\"тос\" -", 2_000)),
        ];
        foreach (var query in queries)
        {
            var answer = await engine.SearchAsync(query);
            Assert.InRange(answer.Total, 0, 1_000);
            await engine.SearchAsync(new SearchRequest(query) { IsName = true });
            await engine.SuggestAsync(query);
        }

        Assert.True((await engine.SearchAsync("тос")).Total > 0);
    }

    [Theory]
    [Providers]
    public async Task A_rebuilt_index_finds_the_same(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        var id = await engine.AddPageAsync("Перестройка голубятни");
        await engine.EditPageAsync(id, "Перестройка голубятен");
        var before = await StateAsync(engine);

        await engine.InScopeAsync(async services =>
        {
            await services.GetRequiredService<ISearchAdministration>().RebuildAsync();
            await services.GetRequiredService<Session>().SaveChangesAsync();
        });
        await FilledAsync(engine);

        Assert.Equal(before, await StateAsync(engine));
    }

    [Theory, DatabaseData]
    public async Task A_rebuild_replaces_rows_one_by_one_and_mends_what_is_wrong(TestDatabase database)
    {
        await using var engine = await EngineHost.StartAsync(database, await TestRecipes.SiteAsync());
        await FilledAsync(engine);
        var before = await StateAsync(engine);
        await engine.InSessionAsync(async session =>
        {
            // A row without an item, and a word that nothing has; then as if somebody had asked for a rebuild elsewhere.
            var context = await session.BeginAsync();
            await Sql.ExecuteAsync(context, "UPDATE \"SearchEntry\" SET \"ContentItemId\" = 'gone' WHERE \"ContentItemId\" = 'section/news'");
            await Sql.ExecuteAsync(context, "UPDATE \"SearchWord\" SET \"Documents\" = \"Documents\" + 7");
            await Sql.ExecuteAsync(context, "UPDATE \"SearchState\" SET \"Version\" = \"Version\" + 1, \"Analysis\" = ''");
            await session.SaveChangesAsync();
        });

        var (steps, total) = (0, (await engine.SearchAsync("ветераны")).Total);
        while (await engine.InScopeAsync(services => services.GetRequiredService<SearchFiller>().FillNextAsync()) is { } state)
        {
            Assert.Equal(total, (await engine.SearchAsync("ветераны")).Total);
            if (steps++ == 0)
            {
                // What is published in the middle is neither lost nor counted twice.
                Assert.True(state.Done > 0 && state.After is not null);
                var id = await engine.AddPageAsync("Посреди перестройки");
                await engine.EditPageAsync(id, "Посреди перестройки всё");
            }
        }

        Assert.Equal(["Посреди перестройки всё"], await engine.TitlesAsync("\"посреди перестройки\""));
        await engine.ChangeAsync(async manager =>
        {
            await manager.RemoveAsync((await manager.GetAsync((await engine.SearchAsync("\"посреди перестройки\"")).Hits[0].ContentItemId))!);
            return true;
        });
        Assert.Equal(before, await StateAsync(engine));
    }

    [Theory]
    [Providers("новости", "news")]
    [Providers("yjdjcnb", "news")]
    [Providers("организации", "organizations")]
    [Providers("чей это ТОС", "tos/find")]
    [Providers("карта тос", "tos/map")]
    [Providers("open data: organizations", "organizations/opendata")]
    public async Task Sections_are_found_by_their_names(string provider, string query, string url)
    {
        var engine = await engines.GetSiteAsync(provider);

        Assert.Equal(url, (await engine.SearchAsync(query)).Hits[0].Url);
    }

    [Theory]
    [Providers]
    public async Task As_good_an_answer_that_is_made_up_comes_after_the_real_one(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        // Letters alone: a figure in the word is a word of its own, and other tests' sites say "4".
        var mark = "двойник" + string.Concat(Guid.NewGuid().ToByteArray().Take(8).Select(static value => (char)('а' + (value % 32))));
        var ids = new List<string>();
        foreach (var isDemonstration in new[] { true, false })
        {
            ids.Add(await engine.ChangeAsync(async manager =>
            {
                var item = await manager.NewAsync("Organization");
                item.DisplayText = mark;
                item.Alter<OrchardCore.Title.Models.TitlePart>(part => part.Title = mark);
                item.Alter<OrganizationPart>(part => part.Kind = new() { TaxonomyContentItemId = OrganizationTypes.KindsTaxonomyId, TermContentItemIds = [AnyKind] });
                item.Alter<OrganizationRecordPart>(part => part.Demonstration = new() { Value = isDemonstration });
                await manager.CreateAsync(item, VersionOptions.Published);
                return item.ContentItemId;
            }));
        }

        ids.Reverse();
        Assert.Equal(ids, (await engine.SearchAsync(mark)).Hits.Select(hit => hit.ContentItemId));
    }

    [Theory]
    [Providers("форум тос")]
    [Providers("форма тос")]
    [Providers("\"форум тос\"")]
    [Providers("форум -2017")]
    public async Task All_items_of_a_type_are_those_of_the_search_that_have_all_words(string provider, string query)
    {
        var engine = await engines.GetSiteAsync(provider);
        var answer = await engine.SearchAsync(new SearchRequest(query) { ContentType = "NewsArticle", Take = int.MaxValue });

        var found = await engine.InScopeAsync(services => services.GetRequiredService<ISearchIndex>().FindAsync(query, "NewsArticle"));

        Assert.NotEmpty(found);
        Assert.Equal(answer.Hits.Take(answer.Complete).Select(hit => hit.ContentItemId).Order(), found.Order());
    }

    [Theory]
    [Providers("форум", "NothingOfThisSite")]
    [Providers("", "NewsArticle")]
    [Providers("-форум", "NewsArticle")]
    [Providers("щпжцклмн", "NewsArticle")]
    public async Task Nothing_is_found_of_a_type_that_is_not_searched_or_without_words(string provider, string query, string type)
    {
        var engine = await engines.GetSiteAsync(provider);

        Assert.Empty(await engine.InScopeAsync(services => services.GetRequiredService<ISearchIndex>().FindAsync(query, type)));
    }

    /// <summary>The same content gives the same answers in the same order, whatever stores it.</summary>
    [PostgresFact]
    public async Task Both_databases_find_the_same()
    {
        string[] queries =
        [
            "тос", "ветераны войны", "саяногорск", "общественная палата", "соглашение 2019", "кто занимается казачьей культурой", "\"краеведческие чтения\"", "форум -2017", "музе*", "проекты тос",
        ];
        var recipe = await TestRecipes.SiteAsync();
        var (sqlite, postgres) = (await engines.GetSiteAsync(TestDatabase.Sqlite), await engines.GetSiteAsync(TestDatabase.Postgres));
        foreach (var query in queries)
        {
            var (one, other) = (await FoundAsync(sqlite, query), await FoundAsync(postgres, query));
            Assert.Equal(one, other);
        }

        // Only what the recipe brought: other tests' pages stand in one of the databases.
        async Task<IReadOnlyList<string>> FoundAsync(EngineHost engine, string query) =>
            [.. (await engine.SearchAsync(new SearchRequest(query) { Take = 100 })).Hits.Select(hit => hit.ContentItemId).Where(id => recipe.Contains($"\"{id}\"", StringComparison.Ordinal))];
    }

    [Theory, DatabaseData]
    public async Task What_is_withdrawn_while_the_search_is_off_is_not_found_when_it_is_on_again(TestDatabase database)
    {
        await using var engine = await EngineHost.StartAsync(database, await TestRecipes.SiteAsync());
        var id = await engine.AddPageAsync("Спрятанный дирижабль");
        await FilledAsync(engine);
        var features = await engine.InScopeAsync(async services => (await services.GetRequiredService<DocumentStore>().GetAsync<CivicSite.Engine.Modules.ShellState>()).Features);
        List<string> without = [.. features.Where(feature => feature != "CivicSite.Search")];

        await engine.Shells.ChangeFeaturesAsync(features, without);
        await engine.ChangeAsync(async manager => await manager.UnpublishAsync((await manager.GetAsync(id))!));
        await engine.Shells.ChangeFeaturesAsync(without, features);

        Assert.Equal(0, (await engine.SearchAsync("дирижабль")).Total);
        await FilledAsync(engine);
        Assert.Equal(0, (await engine.SearchAsync("дирижабль")).Total);
        Assert.True((await engine.SearchAsync("ветераны")).Total > 4);
    }

    private static Task FilledAsync(EngineHost engine) => engine.InScopeAsync(async services =>
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await services.GetRequiredService<ISearchAdministration>().StatusAsync()).Done is not null)
        {
            await Task.Delay(20, patience.Token);
        }
    });

    private static async Task<string> StateAsync(EngineHost engine)
    {
        await FilledAsync(engine);
        var status = await engine.InScopeAsync(services => services.GetRequiredService<ISearchAdministration>().StatusAsync());
        var answers = new List<string> { $"{status.Documents} {status.Words}" };
        foreach (var query in new[] { "тос", "ветераны", "голубятня", "саяногорск" })
        {
            var answer = await engine.SearchAsync(query);
            answers.Add($"{query} {answer.Total} {string.Join(' ', answer.Hits.Select(hit => hit.ContentItemId))}");
        }

        return string.Join('\n', answers);
    }
}
