using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace CivicSite.Engine.Modules;

/// <summary>The services and the request pipeline of one set of features. A change of features makes a new shell.</summary>
internal sealed class Shell(ServiceProvider services, RequestDelegate pipeline) : IAsyncDisposable
{
    private readonly IServiceScopeFactory _scopes = services.GetRequiredService<IServiceScopeFactory>();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _users = 1;

    public IServiceProvider Services => services;

    /// <summary>Completes when the last user has left.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Counts a user in. False where the shell is gone already.</summary>
    public bool TryEnter()
    {
        int users;
        do
        {
            users = Volatile.Read(ref _users);
            if (users == 0)
            {
                return false;
            }
        }
        while (Interlocked.CompareExchange(ref _users, users + 1, users) != users);
        return true;
    }

    /// <summary>Counts a user out; the last one disposes the services.</summary>
    public ValueTask LeaveAsync()
    {
        if (Interlocked.Decrement(ref _users) != 0)
        {
            return ValueTask.CompletedTask;
        }

        _ended.SetResult();
        return services.DisposeAsync();
    }

    /// <summary>Runs the pipeline; the caller has entered. The scope's services are made when the first is asked for.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        // Callbacks run last in, first out: the scope is gone before the shell is left.
        context.Response.OnCompleted(static shell => ((Shell)shell).LeaveAsync().AsTask(), this);
        context.Features.Set<IServiceProvidersFeature>(new RequestServicesFeature(context, _scopes));
        return pipeline(context);
    }

    /// <summary>Runs <paramref name="work"/> in a scope of its own, outside any request.</summary>
    public async Task InScopeAsync(Func<IServiceProvider, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }

    public ValueTask DisposeAsync() => LeaveAsync();
}
