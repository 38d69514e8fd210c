using System.Diagnostics;
using System.Text.Json;
using CivicSite.Engine.Content;
using CivicSite.Engine.Data;
using CivicSite.Engine.Modules;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.ContentManagement;

namespace CivicSite.Engine.Hosting;

/// <summary><c>import FILE</c> on the command line: stores content items, one JSON object a line, and ends.</summary>
internal sealed partial class ImportCommand(ShellHost shells, ILogger<ImportCommand> logger) : ISiteCommand
{
    // Items in one transaction.
    private const int BatchSize = 1000;

    public string Name => "import";

    public async Task RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        if (arguments is not [var file])
        {
            throw new CommandException("It takes the name of one file.");
        }

        try
        {
            var watch = Stopwatch.StartNew();
            var count = await ImportAsync(file, cancellationToken);
            LogDone(logger, count, watch.Elapsed.TotalSeconds, count / watch.Elapsed.TotalSeconds);
        }
        catch (Exception exception) when (exception is IOException or JsonException)
        {
            throw new CommandException(exception.Message);
        }
    }

    private async Task<int> ImportAsync(string file, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var batch in File.ReadLines(file).Where(line => line.Length > 0).Chunk(BatchSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var first = count;
            await shells.RunAsync(services => ImportAsync(services, batch, first));
            count += batch.Length;
            LogProgress(logger, count);
        }

        return count;
    }

    private static async Task ImportAsync(IServiceProvider services, string[] lines, int first)
    {
        var items = lines.Select(line => JsonSerializer.Deserialize<ContentItem>(line, ContentJson.Options)!).ToList();
        if (await services.GetRequiredService<ContentImporter>().ImportAsync(items) is var (index, reason))
        {
            throw new CommandException($"Line {first + index + 1}: {reason} Lines up to {first} were stored.");
        }

        await services.GetRequiredService<Session>().SaveChangesAsync();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} items stored")]
    private static partial void LogProgress(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "Import finished: {Count} items in {Seconds:F1} s, {Rate:F0} items/s")]
    private static partial void LogDone(ILogger logger, int count, double seconds, double rate);
}

/// <summary>Stands in for Kestrel while a command runs: a running site keeps its port.</summary>
internal sealed class NoServer : IServer
{
    public IFeatureCollection Features { get; } = new FeatureCollection();

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull =>
        Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
    }
}
