using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using CivicSite.Engine.Data;
using CivicSite.IntegrationTests.InProcess;
using CivicSite.Testing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Title.Models;

namespace CivicSite.IntegrationTests.Durability;

/// <summary>What was acknowledged survives <c>kill -9</c> at any moment.</summary>
public sealed class KillTests
{
    // The next writers start while one is being killed.
    private const int StartedAhead = 3;

    // A writer is killed after some acknowledged writes, at any moment of the next one.
    private const int MostWrites = 4;
    private const int LongestWrite = 12;

    // In parts, so that a run shows how far it is.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public Task Acknowledged_writes_survive_200_kills_on_SQLite(int part)
    {
        Assert.InRange(part, 1, 4);
        return RunAsync(TestDatabase.Sqlite, rounds: 200 / 4);
    }

    [PostgresFact]
    public Task Acknowledged_writes_survive_20_kills_on_PostgreSQL() => RunAsync(TestDatabase.Postgres, rounds: 20);

    private static async Task RunAsync(string provider, int rounds)
    {
        using var database = TestDatabase.Create(provider);
        await using var engine = await EngineHost.StartAsync(database, TestRecipes.Content);
        using var program = new WriterProcess();
        var writers = new Queue<Process>();
        var acknowledged = 0;
        try
        {
            for (var round = 0; round < rounds; round++)
            {
                while (writers.Count < StartedAhead && round + writers.Count < rounds)
                {
                    writers.Enqueue(program.Start(database));
                }

                var versions = await KillAsync(writers.Dequeue());
                acknowledged += versions.Writes;
                await engine.InScopeAsync(services => AssertStoredAsync(services, versions));
            }

            Assert.True(acknowledged > rounds * 5 / 2, $"Only {acknowledged} writes in {rounds} rounds: the kills hit nothing.");
            await engine.InScopeAsync(services => IndexConsistency.AssertAsync(services.GetRequiredService<Session>(), services.GetRequiredService<IndexMaps>()));
        }
        finally
        {
            foreach (var writer in writers)
            {
                writer.Kill();
                writer.Dispose();
            }
        }
    }

    private static async Task<Acknowledged> KillAsync(Process writer)
    {
        using (writer)
        {
            var versions = new Acknowledged();
            var output = versions.ReadAsync(writer.StandardOutput);
            var errors = writer.StandardError.ReadToEndAsync();
            if (await Task.WhenAny(versions.Ready, output).WaitAsync(TimeSpan.FromSeconds(60)) == output)
            {
                Assert.Fail("The writer ended by itself: " + await errors);
            }

            var enough = versions.After(RandomNumberGenerator.GetInt32(MostWrites));
            await writer.StandardInput.WriteLineAsync("go");
            await writer.StandardInput.FlushAsync();
            await enough.WaitAsync(TimeSpan.FromSeconds(60));
            await Task.Delay(RandomNumberGenerator.GetInt32(LongestWrite));
            Assert.False(writer.HasExited, "The writer ended by itself.");
            writer.Kill();
            await writer.WaitForExitAsync();
            await output;
            Assert.Equal("", await errors);
            return versions;
        }
    }

    private static async Task AssertStoredAsync(IServiceProvider services, Acknowledged versions)
    {
        var items = (await services.GetRequiredService<IContentManager>().GetAsync(versions.Numbers.Keys)).ToDictionary(item => item.ContentItemId, StringComparer.Ordinal);
        foreach (var (id, number) in versions.Numbers)
        {
            Assert.True(items.TryGetValue(id, out var item), $"The item {id} was acknowledged and is lost.");
            var stored = int.Parse(item.As<TitlePart>()!.Title!, CultureInfo.InvariantCulture);

            // The last commit may have been finished without time to say so.
            Assert.InRange(stored, number, number + 1);
        }
    }
}
