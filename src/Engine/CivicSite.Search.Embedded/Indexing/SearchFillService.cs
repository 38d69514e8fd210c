using CivicSite.Engine.Data;
using CivicSite.Search.Embedded.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CivicSite.Search.Embedded.Indexing;

/// <summary>Fills the index in the background: at the start of the site where it must be, and whenever it is asked to.</summary>
internal sealed partial class SearchFillService(IServiceScopeFactory scopes, ILogger<SearchFillService> logger) : IHostedService, IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _starting = new();
    private Task _filling = Task.CompletedTask;
    private bool _isAskedAgain;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<SearchFiller>().PrepareAsync();
        }

        Start();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Begins to fill, unless that is under way; then it looks once more at its end.</summary>
    public void Start()
    {
        lock (_starting)
        {
            _isAskedAgain = true;
            if (_filling.IsCompleted && !_stopping.IsCancellationRequested)
            {
                _filling = Task.Run(FillAsync);
            }
        }
    }

    /// <summary>Waits until nothing is left to fill.</summary>
    public Task FilledAsync(CancellationToken cancellationToken)
    {
        lock (_starting)
        {
            return _filling.WaitAsync(cancellationToken);
        }
    }

    // The container knows it under two names and disposes it twice.
    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
        {
            return;
        }

        await _stopping.CancelAsync();
        await _filling;
        _stopping.Dispose();
    }

    private async Task FillAsync()
    {
        while (IsAsked())
        {
            try
            {
                while (!_stopping.IsCancellationRequested && await FillNextAsync())
                {
                    // The next batch has a transaction and a scope of its own.
                }
            }
            catch (Exception exception) when (StorageFaults.Of(exception) is { } fault)
            {
                LogLater(logger, fault);
                Start();
                await Task.Delay(Pause, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(logger, exception);
            }
        }
    }

    private bool IsAsked()
    {
        lock (_starting)
        {
            var isAsked = _isAskedAgain && !_stopping.IsCancellationRequested;
            _isAskedAgain = false;
            return isAsked;
        }
    }

    private async Task<bool> FillNextAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<SearchFiller>().FillNextAsync() is not { } state)
        {
            // The first search shall not have to wait for the vocabulary.
            var memory = scope.ServiceProvider.GetRequiredService<SearchMemory>();
            await memory.WordsAsync(await memory.GetAsync(scope.ServiceProvider.GetRequiredService<Session>().Context));
            return false;
        }

        LogFilled(logger, state.Done, state.Total);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The search's index is being filled: {Done} of {Total} items")]
    private static partial void LogFilled(ILogger logger, int done, int total);

    [LoggerMessage(Level = LogLevel.Information, Message = "The search's index goes on being filled in a moment; storage is {Fault}")]
    private static partial void LogLater(ILogger logger, StorageFault fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "The search's index could not be filled: searches find not everything. The next start tries it again")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
