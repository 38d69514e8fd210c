using System.Text.Json;
using CivicSite.ImmortalRegiment;
using CivicSite.ImmortalRegiment.Contributions;
using CivicSite.ImmortalRegiment.Matching;
using CivicSite.ImmortalRegiment.Merging;
using CivicSite.ImmortalRegiment.Models;
using CivicSite.ImmortalRegiment.Services;
using CivicSite.IntegrationTests.InProcess;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using YesSql;

namespace CivicSite.IntegrationTests.Regiment;

/// <summary>How records are found, merged and taken apart again in the store.</summary>
[Collection(Engines.Collection)]
public sealed class MatchingAndMergingTests(Engines engines)
{
    // Surnames that nobody has, so that tests do not find each other's people.
    private readonly string _surname = "Вымыслов" + string.Concat(Guid.NewGuid().ToByteArray().Take(5).Select(static number => "бвгджзклмнпрстфх"[number % 16] + "а"));

    [Theory]
    [Providers]
    public async Task A_record_is_found_by_another_spelling_and_only_by_what_is_public(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        var id = await AddAsync(engine, _surname, "Козьма", "Ильич", "1923-05-09", publish: true);
        var draft = await AddAsync(engine, _surname, "Кузьма", "Ильич", "1923", publish: false);
        await AddAsync(engine, _surname, "Пётр", "Ильич", "1920", publish: true);
        var sought = new Person([new PersonName(_surname.Replace('о', 'а'), "Кузьма", "Ильич")], DateSpan.Year(1923));

        var (found, all) = await engine.InScopeAsync(async services =>
        {
            var matches = services.GetRequiredService<StoredMatches>();
            return (await matches.FindAsync(sought, withDrafts: false, 10), await matches.FindAsync(sought, withDrafts: true, 10));
        });

        Assert.Equal([id], found.Select(static match => match.Item.ContentItemId));
        Assert.Contains(MatchReason.SurnameSound, found[0].Match.Reasons);
        Assert.Equal(new[] { id, draft }.Order(StringComparer.Ordinal), all.Select(static match => match.Item.ContentItemId).Order(StringComparer.Ordinal));
    }

    [Theory]
    [Providers]
    public async Task A_merge_is_undone_to_the_byte(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        var kept = await AddAsync(engine, _surname, "Лев", "Лукич", "1923", publish: true);
        var gone = await AddAsync(engine, _surname, "Лев", "Лукич", "1924", publish: true);
        var tied = await AddAsync(engine, _surname, "Анна", "Львовна", "1950", publish: true, tieTo: gone);
        string[] ids = [kept, gone, tied];
        var before = await JsonAsync(engine, ids);

        Assert.Equal(MergeFault.None, await RunAsync(engine, merges => merges.MergeAsync(kept, gone)));
        var merged = await engine.InScopeAsync(async services => await services.GetRequiredService<IContentManager>().GetAsync(kept, VersionOptions.Published));
        Assert.Equal(2, merged!.As<VeteranFactsPart>()!.Facts.Count);
        Assert.Null(await engine.InScopeAsync(async services => await services.GetRequiredService<IContentManager>().GetAsync(gone, VersionOptions.Published)));
        Assert.NotEqual(before, await JsonAsync(engine, ids));

        var mergeId = (await RunAsync(engine, merges => merges.PreviewAsync("", ""))).Merges.Single(merge => merge.KeptId == kept).MergeId;
        Assert.Equal(MergeFault.None, await RunAsync(engine, merges => merges.UndoAsync(mergeId)));

        Assert.Equal(before, await JsonAsync(engine, ids));
        Assert.Equal(MergeFault.NotFound, await RunAsync(engine, merges => merges.UndoAsync(mergeId)));
    }

    [Theory]
    [Providers]
    public async Task News_about_a_merged_record_are_news_about_the_one_that_stays_until_the_merge_is_undone(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        var last = await AddAsync(engine, _surname, "Лев", "Лукич", "1923", publish: true);
        var middle = await AddAsync(engine, _surname, "Лев", "Лукич", "1924", publish: true);
        var first = await AddAsync(engine, _surname, "Лев", "Лукич", "1925", publish: true);

        await RunAsync(engine, merges => merges.MergeAsync(middle, first));
        await RunAsync(engine, merges => merges.MergeAsync(last, middle));
        Assert.Equal([last, middle, first], await WithMergedAsync(engine, last));

        var mergeId = (await RunAsync(engine, merges => merges.PreviewAsync("", ""))).Merges.Single(merge => merge.KeptId == last).MergeId;
        await RunAsync(engine, merges => merges.UndoAsync(mergeId));
        Assert.Equal([last], await WithMergedAsync(engine, last));
        Assert.Equal([middle, first], await WithMergedAsync(engine, middle));
    }

    [Theory]
    [Providers]
    public async Task A_merge_after_which_somebody_changed_the_record_is_not_undone(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        var kept = await AddAsync(engine, _surname, "Лев", "Лукич", "1923", publish: true);
        var gone = await AddAsync(engine, _surname, "Лев", "Лукич", "1924", publish: true);
        await RunAsync(engine, merges => merges.MergeAsync(kept, gone));
        await engine.InScopeAsync(async services =>
        {
            var contents = services.GetRequiredService<IContentManager>();
            var item = (await contents.GetAsync(kept, VersionOptions.DraftRequired))!;
            item.Alter<VeteranPart>(static part => part.Summary = "Дописано");
            await contents.SaveDraftAsync(item);
            await contents.PublishAsync(item);
            await services.GetRequiredService<ISession>().SaveChangesAsync();
        });

        var mergeId = (await RunAsync(engine, merges => merges.PreviewAsync("", ""))).Merges.Single(merge => merge.KeptId == kept).MergeId;

        Assert.Equal(MergeFault.Changed, await RunAsync(engine, merges => merges.UndoAsync(mergeId)));
        Assert.Equal(MergeFault.NotFound, await RunAsync(engine, merges => merges.MergeAsync(kept, gone)));
        Assert.Equal(MergeFault.Same, await RunAsync(engine, merges => merges.MergeAsync(kept, kept)));
    }

    [Theory]
    [Providers]
    public async Task Contact_data_are_removed_and_only_that_they_were_is_noted(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        var id = Guid.NewGuid().ToString("n");

        await engine.InScopeAsync(async services =>
        {
            await services.GetRequiredService<ContributionStore>().SaveAsync(new ContributionContact { ContributionId = id, Name = "Тайный Рассказчик", Email = "secret@example.org" });
            await services.GetRequiredService<ISession>().SaveChangesAsync();
        });
        Assert.True(await RemoveAsync());
        Assert.False(await RemoveAsync());

        await engine.InScopeAsync(async services =>
        {
            var store = services.GetRequiredService<ContributionStore>();
            Assert.Null(await store.ContactAsync(id));
            Assert.Equal("curator", Assert.Single(await store.RemovalsAsync(id)).By);
        });

        Task<bool> RemoveAsync() => engine.InScopeAsync(async services =>
        {
            var removed = await services.GetRequiredService<ContributionStore>().RemoveContactAsync(id, "curator");
            await services.GetRequiredService<ISession>().SaveChangesAsync();
            return removed;
        });
    }

    private static Task<T> RunAsync<T>(EngineHost engine, Func<IVeteranMerges, Task<T>> run) => engine.InScopeAsync(async services =>
    {
        var result = await run(services.GetRequiredService<IVeteranMerges>());
        await services.GetRequiredService<ISession>().SaveChangesAsync();
        return result;
    });

    private static Task<string> AddAsync(EngineHost engine, string surname, string given, string patronymic, string birth, bool publish, string tieTo = "") => engine.InScopeAsync(async services =>
    {
        var contents = services.GetRequiredService<IContentManager>();
        var item = await contents.NewAsync(VeteranTypes.Veteran);
        item.Alter<VeteranPart>(part => (part.Surname, part.GivenName, part.Patronymic) = (surname, given, patronymic));
        item.Alter<VeteranFactsPart>(part => part.Facts.Add(new VeteranFact { Id = Guid.NewGuid().ToString("n")[..8], Kind = FactKinds.Birth, Date = birth }));
        if (tieTo.Length > 0)
        {
            item.Alter<VeteranKinPart>(part => part.Ties.Add(new VeteranTie { Kind = TieKinds.Parent, VeteranId = tieTo }));
        }

        await contents.CreateAsync(item, publish ? VersionOptions.Published : VersionOptions.Draft);
        await services.GetRequiredService<ISession>().SaveChangesAsync();
        return item.ContentItemId;
    });

    private static Task<string[]> WithMergedAsync(EngineHost engine, string id) => engine.InScopeAsync(services => services.GetRequiredService<VeteranNews>().WithMergedAsync(id));

    // Each write makes a version with an id of its own; all else is compared.
    private static Task<string> JsonAsync(EngineHost engine, string[] ids) => engine.InScopeAsync(async services =>
    {
        var items = await services.GetRequiredService<IContentManager>().GetAsync(ids, VersionOptions.Latest);
        return string.Join('\n', items.Select(static item => JsonSerializer.Serialize(item).Replace(item.ContentItemVersionId, "version", StringComparison.Ordinal)));
    });
}
