using CivicSite.Engine.Data;
using CivicSite.IntegrationTests.InProcess;
using CivicSite.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using YesSql;
using YesSql.Indexes;
using YesSql.Sql;

namespace CivicSite.IntegrationTests.Storage;

/// <summary>An index that comes to a site with content.</summary>
public sealed class IndexFillTests
{
    private const int Notes = 1200;

    [Theory]
    [DatabaseData]
    public async Task A_new_index_gets_the_rows_of_what_is_stored_and_goes_on_where_it_was_interrupted(TestDatabase database)
    {
        await using (var without = await EngineHost.StartAsync(database))
        {
            await AddNotesAsync(without, Notes);
            Assert.False(await FillNextAsync(without));
        }

        await using (var first = await StartAsync(database))
        {
            Assert.True(await FillNextAsync(first));
            Assert.Equal(500, await CountAsync(first));
        }

        await using var second = await StartAsync(database);
        Assert.True(await FillNextAsync(second));
        Assert.True(await FillNextAsync(second));
        Assert.False(await FillNextAsync(second));
        await AssertCompleteAsync(second, Notes);
    }

    [Theory]
    [DatabaseData]
    public async Task An_index_that_was_off_for_a_while_is_filled_anew(TestDatabase database)
    {
        await using (var with = await StartAsync(database))
        {
            await AddNotesAsync(with, 10);
            await AssertCompleteAsync(with, 10);
        }

        await using (var without = await EngineHost.StartAsync(database))
        {
            await without.InSessionAsync(async session =>
            {
                var notes = (await session.Query().For<Note>().ListAsync()).OrderBy(note => note.Text, StringComparer.Ordinal).ToList();
                session.Delete(notes[0]);
                notes[1].Text = "changed";
                await session.SaveAsync(notes[1]);
                await session.SaveAsync(new Note { Group = "fill", Text = "added" });
                await session.SaveChangesAsync();
            });
        }

        await using var again = await StartAsync(database);
        await FillAsync(again);
        await AssertCompleteAsync(again, 10);
    }

    [Theory]
    [DatabaseData]
    public async Task An_index_with_other_columns_is_filled_anew(TestDatabase database)
    {
        await using (var engine = await StartAsync(database))
        {
            await AddNotesAsync(engine, 10);
            await engine.InScopeAsync(async services =>
            {
                var documents = services.GetRequiredService<DocumentStore>();
                var record = await documents.LoadAsync<IndexFillRecord>();
                record.Indexes[typeof(LateIndex).FullName!].Columns = "Text:String";
                await documents.SaveAsync(record);
                await services.GetRequiredService<Session>().SaveChangesAsync();
                await services.GetRequiredService<Session>().Context.Set<LateIndex>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Text, "outdated"));
            });
        }

        await using var again = await StartAsync(database);
        await FillAsync(again);
        await AssertCompleteAsync(again, 10);
    }

    [Theory]
    [DatabaseData]
    public async Task Who_edits_meanwhile_finds_the_rows_of_what_was_saved(TestDatabase database)
    {
        await using (var without = await EngineHost.StartAsync(database))
        {
            await AddNotesAsync(without, Notes);
        }

        await using var engine = await StartAsync(database);
        var filling = Task.Run(() => FillAsync(engine));
        for (var number = 0; number < 60; number++)
        {
            var text = $"edited {number}";
            await engine.InSessionAsync(async session =>
            {
                var note = (await session.Query().For<Note>().With<NoteIndex>(row => row.Number == number * 20).FirstOrDefaultAsync())!;
                note.Text = text;
                await session.SaveAsync(note);
                await session.SaveAsync(new Note { Group = "fill", Text = "new " + text });
                await session.SaveChangesAsync();
            });
        }

        await filling;
        await AssertCompleteAsync(engine, Notes + 60);
    }

    private static Task<EngineHost> StartAsync(TestDatabase database) => EngineHost.StartAsync(database, services: services =>
    {
        services.AddIndexProvider<LateIndexProvider>();
        services.AddDataMigration<LateMigrations>();
    });

    private static Task AddNotesAsync(EngineHost engine, int count) => engine.InSessionAsync(async session =>
    {
        for (var number = 0; number < count; number++)
        {
            await session.SaveAsync(new Note { Group = "fill", Text = $"note {number:0000}", Number = number });
        }

        await session.SaveChangesAsync();
    });

    private static Task<bool> FillNextAsync(EngineHost engine) => engine.InScopeAsync(services => services.GetRequiredService<IndexFiller>().FillNextAsync());

    private static async Task FillAsync(EngineHost engine)
    {
        for (var isMore = true; isMore;)
        {
            try
            {
                isMore = await FillNextAsync(engine);
            }
            catch (Exception exception) when (StorageFaults.Of(exception) is not null)
            {
                await Task.Yield();
            }
        }
    }

    private static Task<int> CountAsync(EngineHost engine) => engine.InSessionAsync(session => session.QueryIndex<LateIndex>().CountAsync());

    private static Task AssertCompleteAsync(EngineHost engine, int count) => engine.InSessionAsync(async session =>
    {
        var notes = (await session.Query().For<Note>().ListAsync()).Select(note => note.Text).Order(StringComparer.Ordinal).ToList();
        var rows = (await session.QueryIndex<LateIndex>().ListAsync()).Select(row => row.Text).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(count, rows.Count);
        Assert.Equal(notes, rows);
    });

    internal sealed class LateIndex : MapIndex
    {
        public string? Text { get; set; }
    }

    internal sealed class LateIndexProvider : IndexProvider<Note>
    {
        public override void Describe(DescribeContext<Note> context) => context.For<LateIndex>().Map(note => new LateIndex { Text = note.Text });
    }

    internal sealed class LateMigrations : DataMigration
    {
        public async Task<int> CreateAsync()
        {
            await SchemaBuilder.CreateMapIndexTableAsync<LateIndex>(table => table.Column<string>(nameof(LateIndex.Text), column => column.WithLength(100)));
            return 1;
        }
    }
}
