using System.Collections.Concurrent;
using CivicSite.Engine.Data;
using Microsoft.Extensions.Primitives;
using OrchardCore.Environment.Cache;

namespace CivicSite.Engine.Settings;

/// <summary>The tokens that caches of a shell wait on.</summary>
internal sealed class SignalTokens
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _tokens = new(StringComparer.Ordinal);

    public IChangeToken Get(string key) =>
        new CancellationChangeToken(_tokens.GetOrAdd(key, static _ => new CancellationTokenSource()).Token);

    public Task SignalAsync(string key) =>
        _tokens.TryRemove(key, out var source) ? source.CancelAsync() : Task.CompletedTask;
}

/// <inheritdoc cref="ISignal"/>
internal sealed class Signal(SignalTokens tokens, Session session) : ISignal, IDeferredSignal
{
    public IChangeToken GetToken(string key) => tokens.Get(key);

    public Task SignalTokenAsync(string key) => tokens.SignalAsync(key);

    // What a module keeps in memory may stand on any page.
    public void Defer(string key)
    {
        session.Changed(DocumentStore.AllTag);
        session.AfterCommit(() => tokens.SignalAsync(key));
    }
}
