using CivicSite.Engine.Data;
using CivicSite.IntegrationTests.InProcess;
using Microsoft.EntityFrameworkCore;
using YesSql;

namespace CivicSite.IntegrationTests.Storage;

[Collection(Engines.Collection)]
public sealed class SessionTests(Engines engines)
{
    private readonly string _group = Guid.NewGuid().ToString("n");

    [Theory]
    [Providers]
    public async Task What_was_saved_is_there_for_others_after_the_commit_and_not_before(string provider)
    {
        var engine = await engines.GetAsync(provider);
        await engine.InSessionAsync(async session =>
        {
            await session.SaveAsync(Note("first", 1));
            Assert.Equal(0, await engine.InSessionAsync(other => Notes(other).CountAsync()));
            await session.SaveChangesAsync();
        });

        var note = Assert.Single(await engine.InSessionAsync(session => Notes(session).ListAsync()));

        Assert.Equal(("first", 1), (note.Text, note.Number));
    }

    [Theory]
    [Providers]
    public async Task A_query_sees_what_the_session_has_not_yet_written(string provider)
    {
        var engine = await engines.GetAsync(provider);
        await engine.InSessionAsync(async session =>
        {
            var note = Note("pending", 1);
            await session.SaveAsync(note);

            Assert.Same(note, await Notes(session).FirstOrDefaultAsync());
            await session.CancelAsync();
        });
    }

    [Theory]
    [Providers]
    public async Task A_session_knows_each_document_once(string provider)
    {
        var engine = await engines.GetAsync(provider);
        await SaveAsync(engine, Note("one", 1));
        await engine.InSessionAsync(async session =>
        {
            var byQuery = await Notes(session).FirstOrDefaultAsync();
            var again = await session.Query<Note, NoteIndex>(row => row.Group == _group && row.Number == 1).FirstOrDefaultAsync();

            Assert.NotNull(byQuery);
            Assert.Same(byQuery, again);
        });
    }

    [Theory]
    [Providers]
    public async Task A_new_document_without_index_rows_is_known_too(string provider)
    {
        var engine = await engines.GetAsync(provider);
        await engine.InSessionAsync(async session =>
        {
            var hidden = new Note { Group = _group, Hidden = true };
            await session.SaveAsync(hidden);
            await session.FlushAsync();
            var id = await session.Context.Documents.Where(record => record.Content.Contains(_group)).Select(record => record.Id).SingleAsync();

            Assert.Same(hidden, Assert.Single(await session.GetAsync<Note>([id])));
            await session.CancelAsync();
        });
    }

    [Theory]
    [Providers]
    public async Task A_change_replaces_the_index_rows(string provider)
    {
        var engine = await engines.GetAsync(provider);
        await SaveAsync(engine, Note("before", 1, "a", "b", "c"));
        await engine.InSessionAsync(async session =>
        {
            var note = (await Notes(session).FirstOrDefaultAsync())!;
            (note.Text, note.Number, note.Tags) = ("after", 2, ["c", "d"]);
            await session.SaveAsync(note);
            await session.SaveChangesAsync();
        });

        await engine.InSessionAsync(async session =>
        {
            Assert.Equal(["after"], (await session.QueryIndex<NoteIndex>(row => row.Group == _group).ListAsync()).Select(row => row.Text));
            Assert.Equal(["c", "d"], (await session.QueryIndex<NoteTagIndex>(row => row.Group == _group).OrderBy(row => row.Tag).ListAsync()).Select(row => row.Tag));
        });
    }

    [Theory]
    [Providers]
    public async Task A_document_that_no_longer_fits_a_map_loses_its_rows(string provider)
    {
        var engine = await engines.GetAsync(provider);
        await SaveAsync(engine, Note("seen", 1, "a"));
        await engine.InSessionAsync(async session =>
        {
            var note = (await Notes(session).FirstOrDefaultAsync())!;
            note.Hidden = true;
            await session.SaveAsync(note);
            await session.SaveChangesAsync();
        });

        Assert.Equal(0, await engine.InSessionAsync(session => Notes(session).CountAsync()));
        Assert.Equal(1, await engine.InSessionAsync(session => session.QueryIndex<NoteTagIndex>(row => row.Group == _group).CountAsync()));
    }

    [Theory]
    [Providers]
    public async Task A_deleted_document_leaves_nothing(string provider)
    {
        var engine = await engines.GetAsync(provider);
        await SaveAsync(engine, Note("gone", 1, "a", "b"), Note("kept", 2, "a"));
        await engine.InSessionAsync(async session =>
        {
            session.Delete((await Notes(session).Where(row => row.Number == 1).FirstOrDefaultAsync())!);
            Assert.Equal(1, await Notes(session).CountAsync());
            await session.SaveChangesAsync();
        });

        await engine.InSessionAsync(async session =>
        {
            Assert.Equal("kept", Assert.Single(await Notes(session).ListAsync()).Text);
            Assert.Equal(1, await session.QueryIndex<NoteTagIndex>(row => row.Group == _group).CountAsync());
            Assert.Equal(1, await session.Context.Documents.CountAsync(record => record.Content.Contains(_group)));
        });
    }

    [Theory]
    [Providers]
    public async Task Cancelling_undoes_everything_since_the_last_commit(string provider)
    {
        var engine = await engines.GetAsync(provider);
        await SaveAsync(engine, Note("original", 1, "a"));
        await engine.InSessionAsync(async session =>
        {
            var note = (await Notes(session).FirstOrDefaultAsync())!;
            note.Text = "changed";
            await session.SaveAsync(note);
            await session.SaveAsync(Note("new", 2));
            await session.FlushAsync();

            await session.CancelAsync();
            await session.SaveChangesAsync();

            Assert.Equal("original", Assert.Single(await Notes(session).ListAsync()).Text);
        });
        Assert.Equal("original", Assert.Single(await engine.InSessionAsync(session => Notes(session).ListAsync())).Text);
    }

    [Theory]
    [Providers]
    public async Task A_session_that_ends_without_a_commit_changes_nothing(string provider)
    {
        var engine = await engines.GetAsync(provider);
        await engine.InSessionAsync(async session =>
        {
            await session.SaveAsync(Note("lost", 1));
            await session.FlushAsync();
        });

        Assert.Equal(0, await engine.InSessionAsync(session => Notes(session).CountAsync()));
    }

    [Theory]
    [Providers]
    public async Task The_second_of_two_sessions_that_change_a_document_is_refused(string provider)
    {
        var engine = await engines.GetAsync(provider);
        await SaveAsync(engine, Note("original", 1));
        await engine.InSessionAsync(async first => await engine.InSessionAsync(async second =>
        {
            var (mine, theirs) = ((await Notes(first).FirstOrDefaultAsync())!, (await Notes(second).FirstOrDefaultAsync())!);
            (mine.Text, theirs.Text) = ("mine", "theirs");
            await first.SaveAsync(mine);
            await second.SaveAsync(theirs);
            await first.SaveChangesAsync();

            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(second.SaveChangesAsync);
            await second.CancelAsync();

            Assert.Equal("mine", (await Notes(second).FirstOrDefaultAsync())!.Text);
        }));

        var row = Assert.Single(await engine.InSessionAsync(session => session.QueryIndex<NoteIndex>(index => index.Group == _group).ListAsync()));
        Assert.Equal("mine", row.Text);
    }

    [Theory]
    [Providers]
    public async Task Deleting_what_another_session_has_changed_is_refused(string provider)
    {
        var engine = await engines.GetAsync(provider);
        await SaveAsync(engine, Note("original", 1));
        await engine.InSessionAsync(async first => await engine.InSessionAsync(async second =>
        {
            var (mine, theirs) = ((await Notes(first).FirstOrDefaultAsync())!, (await Notes(second).FirstOrDefaultAsync())!);
            mine.Text = "mine";
            await first.SaveAsync(mine);
            second.Delete(theirs);
            await first.SaveChangesAsync();

            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(second.SaveChangesAsync);
        }));

        Assert.Equal("mine", Assert.Single(await engine.InSessionAsync(session => Notes(session).ListAsync())).Text);
    }

    [Theory]
    [Providers]
    public async Task One_session_may_save_and_commit_a_document_again_and_again(string provider)
    {
        var engine = await engines.GetAsync(provider);
        await engine.InSessionAsync(async session =>
        {
            var note = Note("0", 0);
            for (var i = 1; i <= 3; i++)
            {
                note.Number = i;
                await session.SaveAsync(note);
                await session.SaveAsync(note);
                await session.SaveChangesAsync();
            }
        });

        Assert.Equal(3, Assert.Single(await engine.InSessionAsync(session => Notes(session).ListAsync())).Number);
    }

    [Theory]
    [Providers("")]
    [Providers("Ёлка, ёж и «Саяногорск» — №5")]
    [Providers("emoji 👩‍👩‍👧‍👦 🏔️, combining й, rtl \u202Eאב")]
    [Providers("'; DROP TABLE \"Document\"; -- \\ % _ \" ` {0} {{")]
    [Providers("line\r\nbreak\ttab \u2028 \u0085")]
    public async Task Text_comes_back_as_it_was(string provider, string text)
    {
        var engine = await engines.GetAsync(provider);
        await SaveAsync(engine, Note(text, 1));

        await engine.InSessionAsync(async session =>
        {
            Assert.Equal(text, Assert.Single(await Notes(session).Where(row => row.Text == text).ListAsync()).Text);
            Assert.Equal(text, (await session.QueryIndex<NoteIndex>(row => row.Group == _group).FirstOrDefaultAsync())!.Text);
        });
    }

    [Theory]
    [Providers]
    public async Task A_megabyte_of_text_comes_back_as_it_was(string provider)
    {
        var engine = await engines.GetAsync(provider);
        var text = string.Concat(Enumerable.Range(0, 100_000).Select(i => (char)('а' + (i % 32)) + "ё\u2028 💡"));
        await SaveAsync(engine, Note(text, 1));

        Assert.Equal(text, Assert.Single(await engine.InSessionAsync(session => Notes(session).ListAsync())).Text);
    }

    [Theory]
    [Providers]
    public async Task Times_come_back_as_UTC(string provider)
    {
        var engine = await engines.GetAsync(provider);
        var when = new DateTime(2020, 5, 9, 3, 30, 15, 250, DateTimeKind.Utc);
        await SaveAsync(engine, new Note { Group = _group, When = when });

        await engine.InSessionAsync(async session =>
        {
            var row = (await session.QueryIndex<NoteIndex>(index => index.Group == _group && index.When <= when).FirstOrDefaultAsync())!;
            Assert.Equal((when, DateTimeKind.Utc), (row.When!.Value, row.When.Value.Kind));
            Assert.Equal(0, await Notes(session).Where(index => index.When > when).CountAsync());
        });
    }

    private static async Task SaveAsync(EngineHost engine, params Note[] notes) => await engine.InSessionAsync(async session =>
    {
        foreach (var note in notes)
        {
            await session.SaveAsync(note);
        }

        await session.SaveChangesAsync();
    });

    private Note Note(string text, int number, params string[] tags) => new() { Group = _group, Text = text, Number = number, Tags = [.. tags] };

    private IQuery<Note, NoteIndex> Notes(Session session) => session.Query<Note, NoteIndex>(row => row.Group == _group);
}
