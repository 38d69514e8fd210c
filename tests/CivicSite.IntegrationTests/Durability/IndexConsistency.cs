using System.Text.Json;
using System.Text.Json.Nodes;
using CivicSite.Engine.Data;
using Microsoft.EntityFrameworkCore;
using OrchardCore.ContentManagement;
using YesSql.Indexes;

namespace CivicSite.IntegrationTests.Durability;

/// <summary>Compares all index tables with the rows that the stored content items should have.</summary>
internal static class IndexConsistency
{
    public static async Task AssertAsync(Session session, IndexMaps maps)
    {
        var records = await session.Context.Documents.AsNoTracking().Where(record => record.Type == typeof(ContentItem).FullName).ToListAsync();
        Assert.NotEmpty(records);
        var items = (await session.GetAsync<ContentItem>([.. records.Select(record => record.Id)])).ToList();
        Assert.Equal(records.Count, items.Count);
        foreach (var type in maps.RowTypesOf(typeof(ContentItem)))
        {
            var expected = items.SelectMany(item => maps.RowsOf(item).Where(row => row.GetType() == type).Select(row => Text(item.Id, row))).Order(StringComparer.Ordinal);
            var actual = await (Task<List<string>>)typeof(IndexConsistency).GetMethod(nameof(RowsAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(type).Invoke(null, [session.Context])!;
            Assert.Equal(expected, actual.Order(StringComparer.Ordinal));
        }

        foreach (var versions in items.GroupBy(item => item.ContentItemId, StringComparer.Ordinal))
        {
            Assert.Single(versions, version => version.Latest);
            Assert.Single(versions, version => version.Published);
        }
    }

    private static async Task<List<string>> RowsAsync<TRow>(SiteDbContext context)
        where TRow : class, IIndex =>
        [.. (await context.Set<TRow>().AsNoTracking().Select(row => new { Id = EF.Property<long>(row, "DocumentId"), Row = row }).ToListAsync())
            .Select(entry => Text(entry.Id, entry.Row))];

    private static string Text(long documentId, IIndex row)
    {
        var json = (JsonObject)JsonSerializer.SerializeToNode(row, row.GetType())!;
        json.Remove(nameof(IIndex.Id));

        // PostgreSQL keeps microseconds, the document holds what .NET measured.
        foreach (var name in json.Select(pair => pair.Key).ToList())
        {
            if (json[name] is JsonValue value && value.TryGetValue<DateTime>(out var time))
            {
                json[name] = time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMicrosecond)).ToString("O");
            }
        }

        json["DocumentId"] = documentId;
        return json.ToJsonString();
    }
}
