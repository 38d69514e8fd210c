using System.Diagnostics;
using System.Text.Json;
using CivicSite.Engine.Content;
using CivicSite.Engine.Data;
using CivicSite.Engine.Modules;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OrchardCore.ContentManagement;

namespace CivicSite.Engine.Hosting;

/// <summary><c>import FILE</c> on the command line: stores content items, one JSON object a line, and ends.</summary>
internal sealed partial class ImportCommand(ShellHost shells, IHostApplicationLifetime lifetime, ILogger<ImportCommand> logger) : BackgroundService
{
    // Items in one transaction.
    private const int BatchSize = 1000;

    /// <summary>The file to import, when the process was started for that.</summary>
    public static string? RequestedFile(string[] arguments) =>
        arguments is [_, "import", var file] ? file : null;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var file = RequestedFile(Environment.GetCommandLineArgs())!;
            var watch = Stopwatch.StartNew();
            var count = await ImportAsync(file, stoppingToken);
            LogDone(logger, count, watch.Elapsed.TotalSeconds, count / watch.Elapsed.TotalSeconds);
        }
        catch (Exception exception) when (exception is IOException or JsonException or ImportException)
        {
            LogFailed(logger, exception.Message);
            Environment.ExitCode = 1;
        }
        finally
        {
            lifetime.StopApplication();
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
            throw new ImportException($"Line {first + index + 1}: {reason} Lines up to {first} were stored.");
        }

        await services.GetRequiredService<Session>().SaveChangesAsync();
    }

    private sealed class ImportException(string message) : Exception(message);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} items stored")]
    private static partial void LogProgress(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "Import finished: {Count} items in {Seconds:F1} s, {Rate:F0} items/s")]
    private static partial void LogDone(ILogger logger, int count, double seconds, double rate);

    [LoggerMessage(Level = LogLevel.Error, Message = "Import failed: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);
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
