using CivicSite.Engine.Data;
using CivicSite.IntegrationTests.InProcess;
using CivicSite.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using YesSql.Indexes;
using YesSql.Sql;

namespace CivicSite.IntegrationTests.Storage;

public sealed class MigrationTests
{
    [Theory]
    [DatabaseData]
    public async Task Steps_run_in_order_once(TestDatabase database)
    {
        var steps = new Steps();
        await using (await StartAsync(database, steps))
        {
            Assert.Equal(["create", "1", "2"], steps.Done);
        }

        await using (await StartAsync(database, steps))
        {
            Assert.Equal(["create", "1", "2"], steps.Done);
        }
    }

    [Theory]
    [DatabaseData]
    public async Task After_a_failed_step_the_finished_ones_stay_and_the_rest_resumes(TestDatabase database)
    {
        var steps = new Steps { FailAt = "2" };
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(database, steps));
        Assert.Equal("Broken at 2.", error.Message);
        Assert.Equal(["create", "1", "2"], steps.Done);

        steps.FailAt = null;
        await using var engine = await StartAsync(database, steps);

        Assert.Equal(["create", "1", "2", "2"], steps.Done);
        await engine.InSessionAsync(async session =>
        {
            // What the failed step did before it failed is gone: else its second run would find the column there.
            await session.SaveAsync(new Sample { Name = "новая" });
            await session.SaveChangesAsync();
            Assert.Equal(7, (await YesSql.QueryExtensions.QueryIndex<SampleIndex>(session, row => row.Name == "новая").FirstOrDefaultAsync())!.Count);
        });
    }

    [Theory]
    [DatabaseData]
    public async Task Existing_rows_get_the_default_of_a_new_column(TestDatabase database)
    {
        var steps = new Steps { RowsBeforeUpdate = true };
        await using var engine = await StartAsync(database, steps);

        var row = (await engine.InSessionAsync(session => YesSql.QueryExtensions.QueryIndex<SampleIndex>(session).FirstOrDefaultAsync()))!;

        Assert.Equal(("старая", 0, "unknown", (DateTime?)null), (row.Name, row.Count, row.State, row.SeenUtc));
    }

    [Theory]
    [DatabaseData]
    public async Task Indexes_and_dropped_columns_follow_the_migration(TestDatabase database)
    {
        await using var engine = await StartAsync(database, new Steps());

        await engine.InSessionAsync(async session =>
        {
            var indexes = session.Context.Database.IsNpgsql()
                ? await session.Context.Database.SqlQueryRaw<string>("SELECT indexname AS \"Value\" FROM pg_indexes WHERE tablename = 'SampleIndex'").ToListAsync()
                : await session.Context.Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'index' AND tbl_name = 'SampleIndex'").ToListAsync();
            Assert.Contains("IX_SampleIndex_DocumentId", indexes);
            Assert.Contains("IX_SampleIndex_NameAndCount", indexes);
            Assert.DoesNotContain("IX_SampleIndex_Name", indexes);
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => session.Context.Database.ExecuteSqlRawAsync("SELECT \"SampleIndex\".\"Old\" FROM \"SampleIndex\""));
        });
    }

    [Theory]
    [DatabaseData]
    public async Task A_migration_that_returns_nothing_useful_is_refused(TestDatabase database)
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            EngineHost.StartAsync(database, services: services => services.AddDataMigration<WrongMigration>()));

        Assert.Contains("must return int", error.Message, StringComparison.Ordinal);
    }

    private static Task<EngineHost> StartAsync(TestDatabase database, Steps steps) => EngineHost.StartAsync(database, services: services =>
    {
        services.AddSingleton(steps);
        services.AddIndexProvider<SampleIndexProvider>();
        services.AddDataMigration<SampleMigrations>();
    });

    internal sealed class Steps
    {
        public List<string> Done { get; } = [];

        public string? FailAt { get; set; }

        public bool RowsBeforeUpdate { get; set; }

        public int Reach(string step, int version)
        {
            Done.Add(step);
            return step == FailAt ? throw new InvalidOperationException($"Broken at {step}.") : version;
        }
    }

    internal sealed class Sample
    {
        public string Name { get; set; } = "";
    }

    internal sealed class SampleIndex : MapIndex
    {
        public string Name { get; set; } = "";

        public int Count { get; set; }

        public string State { get; set; } = "";

        public DateTime? SeenUtc { get; set; }
    }

    private sealed class SampleIndexProvider : IndexProvider<Sample>
    {
        public override void Describe(DescribeContext<Sample> context) =>
            context.For<SampleIndex>().Map(sample => new SampleIndex { Name = sample.Name, Count = 7, State = "new" });
    }

    private sealed class SampleMigrations(Steps steps, Session session) : DataMigration
    {
        public async Task<int> CreateAsync()
        {
            await SchemaBuilder.CreateMapIndexTableAsync<SampleIndex>(table => table
                .Column<string>(nameof(SampleIndex.Name), column => column.WithLength(50).NotNull())
                .Column<string>("Old", column => column.WithDefault("x")));
            await SchemaBuilder.AlterIndexTableAsync<SampleIndex>(table => table.CreateIndex("IX_SampleIndex_Name", nameof(SampleIndex.Name)));
            return steps.Reach("create", 1);
        }

        public async Task<int> UpdateFrom1Async()
        {
            if (steps.RowsBeforeUpdate)
            {
                await session.Context.Database.ExecuteSqlRawAsync("INSERT INTO \"SampleIndex\" (\"DocumentId\", \"Name\") VALUES (0, 'старая')");
            }

            return steps.Reach("1", 2);
        }

        public async Task<int> UpdateFrom2Async()
        {
            await SchemaBuilder.AlterIndexTableAsync<SampleIndex>(table =>
            {
                table.AddColumn<int>(nameof(SampleIndex.Count));
                table.AddColumn<string>(nameof(SampleIndex.State), column => column.WithDefault("unknown").NotNull());
                table.AddColumn<DateTime?>(nameof(SampleIndex.SeenUtc));
                table.CreateIndex("IX_SampleIndex_NameAndCount", nameof(SampleIndex.Name), nameof(SampleIndex.Count));
                table.DropIndex("IX_SampleIndex_Name");
                table.DropColumn("Old");
            });
            return steps.Reach("2", 3);
        }
    }

    private sealed class WrongMigration : DataMigration
    {
        public Task<string> CreateAsync() => Task.FromResult("1");
    }
}
