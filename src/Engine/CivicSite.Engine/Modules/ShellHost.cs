using CivicSite.Engine.Data;
using CivicSite.Engine.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CivicSite.Engine.Modules;

/// <summary>Holds the running shell and replaces it when the features change. Requests under way finish on the old one.</summary>
internal sealed partial class ShellHost(
    FeatureRegistry registry, ShellBuilder builder, SiteOptions options, IConfiguration configuration, IHostEnvironment environment, ILoggerFactory loggerFactory)
    : IHostedService, IAsyncDisposable
{
    private readonly SemaphoreSlim _change = new(1, 1);
    private readonly ILogger _logger = loggerFactory.CreateLogger<ShellHost>();
    private readonly SemaphoreSlim _replaced = new(0);
    private Shell? _shell;
    private Shell? _former;

    /// <summary>The shell that serves requests now.</summary>
    /// <exception cref="InvalidOperationException">The site has not started.</exception>
    public Shell Current => _shell ?? throw new InvalidOperationException("The site has not started.");

    public FeatureRegistry Registry => registry;

    /// <summary>Outlives the shells: a request that ends on the former one must not leave the new one with an old copy.</summary>
    public DocumentCache Documents { get; } = new();

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var state = await ReadStateAsync(cancellationToken);
        await ReplaceAsync(state.Features);
        if (!state.IsSetUp)
        {
            await new SetupRunner(this, configuration, environment, loggerFactory.CreateLogger<SetupRunner>()).RunAsync(cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task InvokeAsync(HttpContext context) => Enter().InvokeAsync(context);

    /// <summary>Runs <paramref name="work"/> in a scope of the current shell, which stays alive until it is done.</summary>
    public async Task RunAsync(Func<IServiceProvider, Task> work)
    {
        var shell = Enter();
        try
        {
            await shell.InScopeAsync(work);
        }
        finally
        {
            await shell.LeaveAsync();
        }
    }

    private Shell Enter()
    {
        Shell shell;
        do
        {
            shell = Current;
        }
        while (!shell.TryEnter());
        return shell;
    }

    /// <summary>Runs the site with other features from now on and remembers them.</summary>
    /// <param name="former">Ids of the features that the caller started from. Only the difference is carried out: what somebody else has switched meanwhile stays.</param>
    /// <param name="wanted">Ids of the features; their dependencies are added.</param>
    /// <exception cref="UnknownFeatureException">One of them does not exist; nothing has changed.</exception>
    public async Task ChangeFeaturesAsync(IReadOnlyCollection<string> former, IReadOnlyCollection<string> wanted)
    {
        registry.Resolve(wanted);
        await _change.WaitAsync();
        try
        {
            List<string> ids = [];
            await RunAsync(async services =>
            {
                var now = (await services.GetRequiredService<DocumentStore>().GetAsync<ShellState>()).Features;
                ids = [.. wanted.Except(former.Except(now, StringComparer.Ordinal), StringComparer.Ordinal).Union(now.Except(former, StringComparer.Ordinal), StringComparer.Ordinal)];
            });
            await ReplaceAsync(ids);
            await RunAsync(async services =>
            {
                var documents = services.GetRequiredService<DocumentStore>();
                var state = await documents.LoadAsync<ShellState>();
                state.Features = ids;
                await documents.SaveAsync(state);
                await services.GetRequiredService<Session>().SaveChangesAsync();
            });
        }
        finally
        {
            _change.Release();
        }
    }

    /// <summary>Waits for the next shell, the first one included, and for the end of the requests that are still under way on the one before.</summary>
    public async Task ReplacedAsync(CancellationToken cancellationToken)
    {
        await _replaced.WaitAsync(cancellationToken);
        await (_former?.Ended ?? Task.CompletedTask).WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_shell is not null)
        {
            await _shell.DisposeAsync();
        }

        _change.Dispose();
        _replaced.Dispose();
    }

    private async Task ReplaceAsync(IEnumerable<string> ids)
    {
        var features = registry.Resolve(ids.Where(id => Known(id)));
        var shell = builder.Build(features, this);
        await shell.InScopeAsync(async services =>
        {
            await services.GetRequiredService<Database>().EnsureCreatedAsync();
            await services.GetRequiredService<MigrationRunner>().RunAsync();
            await services.GetRequiredService<IndexFiller>().PrepareAsync();

            // The theme of each request is read from the cache.
            await services.GetRequiredService<DocumentStore>().GetAsync<ShellState>();
        });
        foreach (var service in shell.Services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }

        var old = Interlocked.Exchange(ref _shell, shell);
        LogShell(_logger, features.Count);

        // Any page may look different with other features.
        foreach (var listener in shell.Services.GetServices<ICommitListener>())
        {
            await listener.CommittedAsync([DocumentStore.AllTag]);
        }

        if (old is not null)
        {
            _former = old;
            await old.DisposeAsync();
        }

        _replaced.Release();
    }

    // A feature whose module was removed from the build must not keep the site from starting.
    private bool Known(string id)
    {
        try
        {
            registry.Resolve([id]);
            return true;
        }
        catch (UnknownFeatureException missing)
        {
            LogMissing(_logger, id, missing);
            return false;
        }
    }

    private async Task<ShellState> ReadStateAsync(CancellationToken cancellationToken)
    {
        using var database = new Database(options, new IndexTypes([]), loggerFactory);
        await database.EnsureCreatedAsync(cancellationToken);
        await using var session = new Session(database, new IndexMaps([]), new ReadTags(), []);
        return await new DocumentStore(session, new DocumentCache()).LoadAsync<ShellState>();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The site runs with {Count} features")]
    private static partial void LogShell(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The feature {Feature} is enabled but cannot run; it is left out")]
    private static partial void LogMissing(ILogger logger, string feature, Exception exception);
}
