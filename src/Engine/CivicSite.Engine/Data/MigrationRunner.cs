using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Logging;
using OrchardCore.Data.Migration;

namespace CivicSite.Engine.Data;

/// <summary>The version that each module's migration has reached.</summary>
internal sealed class DataMigrationRecord
{
    public Dictionary<string, int> Versions { get; set; } = [];
}

/// <summary>Brings the database to what the enabled features' migrations ask for.</summary>
internal sealed partial class MigrationRunner(
    IEnumerable<IDataMigration> migrations, Session session, DocumentStore documents, ILogger<MigrationRunner> logger)
{
    /// <summary>Runs what is due, each step in a transaction of its own.</summary>
    public async Task RunAsync()
    {
        foreach (var migration in migrations)
        {
            migration.SchemaBuilder = new SchemaBuilder(session);
            var name = migration.GetType().FullName!;
            var record = await documents.LoadAsync<DataMigrationRecord>();
            if (!record.Versions.TryGetValue(name, out var version))
            {
                version = await StepAsync(migration, name, "Create") ?? 0;
            }

            while (await StepAsync(migration, name, $"UpdateFrom{version.ToString(CultureInfo.InvariantCulture)}") is { } next)
            {
                version = next;
            }
        }
    }

    private async Task<int?> StepAsync(IDataMigration migration, string name, string step)
    {
        var method = migration.GetType().GetMethod(step + "Async", BindingFlags.Public | BindingFlags.Instance)
            ?? migration.GetType().GetMethod(step, BindingFlags.Public | BindingFlags.Instance);
        if (method is null)
        {
            return null;
        }

        LogStep(logger, name, step);
        var version = method.Invoke(migration, null) switch
        {
            Task<int> task => await task,
            int result => result,
            _ => throw new InvalidOperationException($"{name}.{method.Name} must return int or Task<int>."),
        };
        var record = await documents.LoadAsync<DataMigrationRecord>();
        record.Versions[name] = version;
        await documents.SaveAsync(record);
        await session.SaveChangesAsync();
        return version;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Migration {Migration}: {Step}")]
    private static partial void LogStep(ILogger logger, string migration, string step);
}
