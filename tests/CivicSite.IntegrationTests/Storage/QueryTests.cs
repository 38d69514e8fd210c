using CivicSite.Engine.Data;
using CivicSite.IntegrationTests.InProcess;
using Microsoft.EntityFrameworkCore;
using YesSql;

namespace CivicSite.IntegrationTests.Storage;

[Collection(Engines.Collection)]
public sealed class QueryTests(Engines engines)
{
    private static readonly int[] AllNumbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

    private readonly string _group = Guid.NewGuid().ToString("n");

    [Theory]
    [Providers]
    public async Task Pages_of_equal_keys_hold_each_document_once(string provider)
    {
        var engine = await TenNotesAsync(provider);
        var seen = new List<int?>();
        for (var page = 0; page < 4; page++)
        {
            seen.AddRange((await engine.InSessionAsync(session => Notes(session).OrderByDescending(row => row.Text).Skip(page * 3).Take(3).ListAsync()))
                .Select(note => note.Number));
        }

        Assert.Equal(AllNumbers, seen.Select(number => number!.Value).Order());
    }

    [Theory]
    [Providers]
    public async Task Order_and_further_order_are_kept(string provider)
    {
        var engine = await TenNotesAsync(provider);

        var numbers = (await engine.InSessionAsync(session =>
            Notes(session).OrderBy(row => row.When).ThenByDescending(row => row.Number).ListAsync())).Select(note => note.Number!.Value);

        Assert.Equal([8, 6, 4, 2, 0, 9, 7, 5, 3, 1], numbers);
    }

    [Theory]
    [Providers]
    public async Task Conditions_on_two_indexes_hold_both(string provider)
    {
        var engine = await TenNotesAsync(provider);

        await engine.InSessionAsync(async session =>
        {
            var query = session.Query<Note, NoteTagIndex>(row => row.Group == _group && row.Tag == "third")
                .With<NoteIndex>(row => row.Number > 2).OrderByDescending(row => row.Number);
            Assert.Equal([9, 6, 3], (await query.ListAsync()).Select(note => note.Number!.Value));
            Assert.Equal(3, await query.CountAsync());
            Assert.Equal([6], (await query.Skip(1).Take(1).ListAsync()).Select(note => note.Number!.Value));
        });
    }

    [Theory]
    [Providers]
    public async Task A_document_with_several_fitting_rows_comes_once_and_counts_once(string provider)
    {
        var engine = await TenNotesAsync(provider);

        await engine.InSessionAsync(async session =>
        {
            Assert.Equal(10, await Tagged(session).CountAsync());
            Assert.Equal(AllNumbers, (await Tagged(session).ListAsync()).Select(note => note.Number!.Value).Order());
        });
    }

    [Theory]
    [Providers]
    public async Task Pages_over_several_rows_a_document_are_full_and_do_not_overlap(string provider)
    {
        var engine = await TenNotesAsync(provider);
        var seen = new List<int>();
        for (var page = 0; page < 4; page++)
        {
            var notes = (await engine.InSessionAsync(session => Tagged(session).Skip(page * 3).Take(3).ListAsync())).ToList();
            Assert.Equal(page < 3 ? 3 : 1, notes.Count);
            seen.AddRange(notes.Select(note => note.Number!.Value));
        }

        Assert.Equal(AllNumbers, seen.Order());
    }

    [Theory]
    [Providers]
    public async Task Null_is_found_as_null(string provider)
    {
        var engine = await engines.GetAsync(provider);
        await SaveAsync(engine, new Note { Group = _group, Text = null, Number = 1 }, new Note { Group = _group, Text = "", Number = 2 }, new Note { Group = _group, Text = "x", Number = null });

        await engine.InSessionAsync(async session =>
        {
            Assert.Equal([1], (await Notes(session).Where(row => row.Text == null).ListAsync()).Select(note => note.Number));
            Assert.Equal(2, await Notes(session).Where(row => row.Text != null).CountAsync());
            Assert.Equal(2, await Notes(session).Where(row => row.Text != "x").CountAsync());
            Assert.Equal("x", (await Notes(session).Where(row => row.Number == null).FirstOrDefaultAsync())!.Text);
            Assert.Equal(1, await Notes(session).Where(row => row.Number > 1).CountAsync());
        });
    }

    [Theory]
    [Providers]
    public async Task Rows_without_a_value_come_first_and_in_descending_order_last(string provider)
    {
        var engine = await engines.GetAsync(provider);
        await SaveAsync(
            engine,
            new Note { Group = _group, Text = "b", Number = 2 },
            new Note { Group = _group, Text = null, Number = 1 },
            new Note { Group = _group, Text = "a", Number = null },
            new Note { Group = _group, Text = null, Number = null });

        await engine.InSessionAsync(async session =>
        {
            Assert.Equal([null, null, 1, 2], (await Notes(session).OrderBy(row => row.Number).ListAsync()).Select(note => note.Number));
            Assert.Equal([2, 1, null, null], (await Notes(session).OrderByDescending(row => row.Number).ListAsync()).Select(note => note.Number));
            var rows = session.QueryIndex<NoteIndex>(row => row.Group == _group);
            Assert.Equal([(null, null), (null, 1), ("a", null), ("b", 2)], (await rows.OrderBy(row => row.Text).ThenBy(row => row.Number).ListAsync()).Select(row => (row.Text, row.Number)));
            Assert.Equal([("b", 2), ("a", null), (null, null), (null, 1)], (await rows.OrderByDescending(row => row.Text).ThenBy(row => row.Number).ListAsync()).Select(row => (row.Text, row.Number)));
        });
    }

    [Theory]
    [Providers]
    public async Task Where_no_row_is_without_a_value_an_index_can_serve_the_order(string provider)
    {
        var engine = await engines.GetAsync(provider);
        var now = DateTime.UtcNow;
        var filter = new IndexFilter<NoteIndex>();
        filter.Where(row => row.Group == _group && row.Number != null && row.When <= now);
        filter.Order(row => row.Number, descending: true, first: true);
        filter.Order(row => row.When, descending: true, first: false);
        filter.Order(row => row.Group, descending: true, first: false);

        await engine.InSessionAsync(session =>
        {
            var sql = filter.Sorted(session.Context, filter.Rows(session.Context)).ToQueryString();
            Assert.DoesNotContain("NOT NULL", sql[sql.IndexOf("ORDER BY", StringComparison.Ordinal)..], StringComparison.Ordinal);
            return Task.CompletedTask;
        });
    }

    [Theory]
    [Providers]
    public async Task A_query_that_nothing_fits_is_empty(string provider)
    {
        var engine = await engines.GetAsync(provider);

        await engine.InSessionAsync(async session =>
        {
            Assert.Empty(await Notes(session).ListAsync());
            Assert.Null(await Notes(session).FirstOrDefaultAsync());
            Assert.Equal(0, await Notes(session).CountAsync());
            Assert.Empty(await session.GetAsync<Note>([]));
            Assert.Empty(await session.GetAsync<Note>([long.MaxValue]));
        });
    }

    [Theory]
    [Providers]
    public async Task A_list_of_a_thousand_ids_is_one_condition(string provider)
    {
        var engine = await TenNotesAsync(provider);
        int?[] numbers = [.. Enumerable.Range(5, 1000)];

        Assert.Equal(5, await engine.InSessionAsync(session => Notes(session).Where(row => numbers.Contains(row.Number)).CountAsync()));
    }

    [Theory]
    [Providers]
    public async Task Rows_are_paged_like_documents(string provider)
    {
        var engine = await TenNotesAsync(provider);

        await engine.InSessionAsync(async session =>
        {
            var query = session.QueryIndex<NoteIndex>(row => row.Group == _group).Where(row => row.Number < 8).OrderByDescending(row => row.Number);
            Assert.Equal(8, await query.CountAsync());
            Assert.Equal([5, 4], (await query.Skip(2).Take(2).ListAsync()).Select(row => row.Number!.Value));
        });
    }

    private async Task<EngineHost> TenNotesAsync(string provider)
    {
        var engine = await engines.GetAsync(provider);
        await SaveAsync(engine, [.. AllNumbers.Select(number => new Note
        {
            Group = _group,
            Text = "same",
            Number = number,
            When = new DateTime(2020, 1, 1 + (number % 2), 0, 0, 0, DateTimeKind.Utc),
            Tags = number % 3 == 0 ? ["all", "third", "third time"] : ["all", "other"],
        })]);
        return engine;
    }

    private static Task SaveAsync(EngineHost engine, params Note[] notes) => engine.InSessionAsync(async session =>
    {
        foreach (var note in notes)
        {
            await session.SaveAsync(note);
        }

        await session.SaveChangesAsync();
    });

    private IQuery<Note, NoteTagIndex> Tagged(Session session) => session.Query<Note, NoteTagIndex>(row => row.Group == _group);

    private IQuery<Note, NoteIndex> Notes(Session session) => session.Query<Note, NoteIndex>(row => row.Group == _group);
}
