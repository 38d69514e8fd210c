using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.BackgroundTasks;
using OrchardCore.Data.Migration;
using OrchardCore.FileStorage;
using OrchardCore.Media;
using YesSql;
using YesSql.Indexes;
using YesSql.Sql;

namespace CivicSite.ImmortalRegiment.Curating;

/// <summary>That a file has to be moved. It is stored together with what names the file at its new place.</summary>
internal sealed class FileMove
{
    /// <summary>Given by the store.</summary>
    public long Id { get; set; }

    public string From { get; set; } = "";

    public string To { get; set; } = "";
}

/// <summary>One row for each file that has to be moved.</summary>
public sealed class FileMoveIndex : MapIndex
{
    public string To { get; set; } = "";
}

internal sealed class FileMoveIndexProvider : IndexProvider<FileMove>
{
    public override void Describe(DescribeContext<FileMove> context) =>
        context.For<FileMoveIndex>().Map(static move => new FileMoveIndex { To = move.To });
}

/// <summary>Makes the table of files to move.</summary>
internal sealed class FileMoveMigrations : DataMigration
{
    private const int PathLength = 1024;

    /// <summary>Runs once, when the feature is enabled for the first time.</summary>
    /// <returns>The version reached.</returns>
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<FileMoveIndex>(table => table.Column<string>(nameof(FileMoveIndex.To), column => column.WithLength(PathLength)));
        return 1;
    }
}

/// <summary>
/// Moves files after the transaction that needs it: a transaction that fails leaves them where they were, and what a crash kept from being moved
/// the background task moves.
/// </summary>
internal sealed partial class FileMoves(ISession session, IMediaFileStore media, ILogger<FileMoves> logger)
{
    private const int AtOnce = 100;

    /// <summary>Notes in the present transaction that a file has to be moved.</summary>
    public Task PlanAsync(string from, string to) => session.SaveAsync(new FileMove { From = from, To = to });

    /// <summary>Moves what committed transactions noted. Each move is committed by itself.</summary>
    public async Task FinishAsync()
    {
        foreach (var move in (await session.Query<FileMove, FileMoveIndex>().Take(AtOnce).ListAsync()).ToList())
        {
            try
            {
                await media.MoveFileAsync(move.From, move.To);
            }
            catch (FileStoreException)
            {
                // The site may have been stopped between the move and the note of it.
                if (!await ExistsAsync(move.To))
                {
                    LogLost(logger, move.To);
                }
            }

            session.Delete(move);
            await session.SaveChangesAsync();
        }
    }

    private async Task<bool> ExistsAsync(string path)
    {
        try
        {
            await using var content = await media.GetFileStreamAsync(path);
            return true;
        }
        catch (FileStoreException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A file of a contribution is missing: {Path}")]
    private static partial void LogLost(ILogger logger, string path);
}

/// <summary>Moves files that a crash kept from being moved.</summary>
[BackgroundTask(Schedule = "* * * * *", Title = "Files of contributions", Description = "Moves files of accepted contributions that a stop of the site kept from being moved.")]
internal sealed class FileMovesTask : IBackgroundTask
{
    public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken) => serviceProvider.GetRequiredService<FileMoves>().FinishAsync();
}
