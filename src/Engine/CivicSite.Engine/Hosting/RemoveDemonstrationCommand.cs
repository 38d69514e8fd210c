using System.Text.Json.Nodes;
using CivicSite.Engine.Data;
using CivicSite.Engine.Modules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Records;
using YesSql;

namespace CivicSite.Engine.Hosting;

/// <summary><c>remove-demonstration</c> on the command line: removes all items whose field <c>Demonstration</c> says that they are made up, and ends.</summary>
internal sealed partial class RemoveDemonstrationCommand(ShellHost shells, ILogger<RemoveDemonstrationCommand> logger) : ISiteCommand
{
    private const string Field = "Demonstration";

    // Items in one transaction.
    private const int BatchSize = 200;

    public string Name => "remove-demonstration";

    public Task RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken) => RemoveAsync(cancellationToken);

    /// <summary>Removes them.</summary>
    /// <returns>How many of each type that can be marked.</returns>
    public async Task<IReadOnlyDictionary<string, int>> RemoveAsync(CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (type, parts) in await TypesAsync())
        {
            counts[type] = 0;
            for (var (kept, isMore) = (0, true); isMore;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await shells.RunAsync(async services =>
                {
                    var (read, removed, left) = await RemoveAsync(services, type, parts, kept);
                    counts[type] += removed;
                    kept += left;
                    isMore = read == BatchSize;
                });
            }

            LogRemoved(logger, type, counts[type]);
        }

        return counts;
    }

    private async Task<IReadOnlyList<(string Type, string[] Parts)>> TypesAsync()
    {
        IReadOnlyList<(string, string[])> types = [];
        await shells.RunAsync(async services => types =
        [
            .. (await services.GetRequiredService<IContentDefinitionManager>().ListTypeDefinitionsAsync())
                .Select(type => (type.Name, Parts: type.Parts
                    .Where(part => part.PartDefinition.Fields.Any(field => field.Name == Field && field.FieldDefinition.Name == nameof(BooleanField))).Select(part => part.Name).ToArray()))
                .Where(type => type.Parts.Length > 0),
        ]);
        return types;
    }

    // What is removed leaves the list: those that were kept are stepped over.
    private static async Task<(int Read, int Removed, int Kept)> RemoveAsync(IServiceProvider services, string type, string[] parts, int skip)
    {
        var manager = services.GetRequiredService<IContentManager>();
        var session = services.GetRequiredService<Session>();
        var items = (await session.Query<ContentItem, ContentItemIndex>(row => row.ContentType == type && (row.Latest || row.Published))
            .OrderBy(row => row.ContentItemId).ThenBy(row => row.ContentItemVersionId).Skip(skip).Take(BatchSize).ListAsync()).ToList();
        var removed = 0;
        foreach (var item in items.Where(item => Array.Exists(parts, part => IsMarked(item, part))))
        {
            // A draft beside a public version goes with it.
            if (item.Latest || item.Published)
            {
                await manager.RemoveAsync(item);
                removed++;
            }
        }

        await session.SaveChangesAsync();
        return (items.Count, removed, items.Count(item => item.Latest || item.Published));
    }

    private static bool IsMarked(ContentItem item, string part) => item.Data[part]?[Field]?["Value"] is JsonValue value && value.TryGetValue<bool>(out var marked) && marked;

    [LoggerMessage(Level = LogLevel.Information, Message = "{ContentType}: {Count} demonstration items removed")]
    private static partial void LogRemoved(ILogger logger, string contentType, int count);
}
