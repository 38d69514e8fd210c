using CivicSite.Import;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Localization;
using OrchardCore.Modules;

namespace CivicSite.ImmortalRegiment.Import;

/// <inheritdoc cref="ListRunner{TBatch, TChunk}"/>
internal sealed class VeteranImportRunner(VeteranImportStore store, VeteranImportSteps steps, ILocalizationService localization, IClock clock)
    : ListRunner<VeteranImport, VeteranImportChunk>(store, steps, localization, clock);

/// <summary>What an import of people does with rows.</summary>
internal sealed class VeteranImportSteps(VeteranImportCheck check, VeteranImportWriter writer, VeteranImportUndo undo) : IListSteps<VeteranImport, VeteranImportChunk>
{
    public Task CheckAsync(VeteranImport batch, Func<bool> isTimeUp) => check.CheckAsync(batch, isTimeUp);

    public Task WriteAsync(VeteranImport batch, VeteranImportChunk chunk) => writer.WriteAsync(batch, chunk);

    public Task UndoAsync(VeteranImport batch, VeteranImportChunk chunk) => undo.UndoAsync(batch, chunk);
}

/// <summary>Goes on with imports.</summary>
[BackgroundTask(Schedule = "* * * * *", Title = "Imports of people", Description = "Goes on with imports of lists of people of the Immortal Regiment.")]
internal sealed class VeteranImportTask(IClock clock) : ListTask(clock)
{
    protected override Task<IReadOnlyList<string>> AtWorkAsync(IServiceProvider services) => services.GetRequiredService<VeteranImportStore>().AtWorkAsync();

    protected override async Task<bool> GoOnAsync(IServiceProvider services, string batchId)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<VeteranImportRunner>().GoOnAsync(batchId);
    }
}
