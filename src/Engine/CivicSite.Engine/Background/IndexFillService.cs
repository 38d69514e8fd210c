using CivicSite.Engine.Data;
using CivicSite.Engine.Modules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CivicSite.Engine.Background;

/// <summary>Fills new indexes whenever the site runs with other features than before, and at its start.</summary>
internal sealed partial class IndexFillService(ShellHost shells, ILogger<IndexFillService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await shells.ReplacedAsync(stoppingToken);
                await FillAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops; at the next start it goes on.
        }
    }

    private async Task FillAsync(CancellationToken stoppingToken)
    {
        for (var isMore = true; isMore;)
        {
            stoppingToken.ThrowIfCancellationRequested();
            try
            {
                await shells.RunAsync(async services => isMore = await services.GetRequiredService<IndexFiller>().FillNextAsync());
            }
            catch (Exception exception) when (StorageFaults.Of(exception) is { } fault)
            {
                LogLater(logger, fault);
                await Task.Delay(Pause, stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(logger, exception);
                return;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "An index goes on being filled in a moment; storage is {Fault}")]
    private static partial void LogLater(ILogger logger, StorageFault fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "An index could not be filled: lists that use it are not complete. The next start tries it again")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
