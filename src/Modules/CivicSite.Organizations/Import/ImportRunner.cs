using CivicSite.Import;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Localization;
using OrchardCore.Modules;

namespace CivicSite.Organizations.Import;

/// <inheritdoc cref="ListRunner{TBatch, TChunk}"/>
internal sealed class ImportRunner(ImportStore store, ImportSteps steps, ILocalizationService localization, IClock clock)
    : ListRunner<ImportBatch, ImportChunk>(store, steps, localization, clock);

/// <summary>What an import of organisations does with rows.</summary>
internal sealed class ImportSteps(ImportCheck check, ImportWriter writer, ImportUndo undo) : IListSteps<ImportBatch, ImportChunk>
{
    public Task CheckAsync(ImportBatch batch, Func<bool> isTimeUp) => check.StepAsync(batch, isTimeUp);

    public Task WriteAsync(ImportBatch batch, ImportChunk chunk) => writer.WriteAsync(batch, chunk);

    public Task UndoAsync(ImportBatch batch, ImportChunk chunk) => undo.UndoAsync(batch, chunk);
}

/// <summary>Goes on with imports.</summary>
[BackgroundTask(Schedule = "* * * * *", Title = "Imports of organizations", Description = "Goes on with imports of lists of organizations.")]
internal sealed class ImportTask(IClock clock) : ListTask(clock)
{
    protected override Task<IReadOnlyList<string>> AtWorkAsync(IServiceProvider services) => services.GetRequiredService<ImportStore>().AtWorkAsync();

    protected override async Task<bool> GoOnAsync(IServiceProvider services, string batchId)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ImportRunner>().GoOnAsync(batchId);
    }
}
