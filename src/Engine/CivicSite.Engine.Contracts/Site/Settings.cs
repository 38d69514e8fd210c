using Microsoft.Extensions.Primitives;

namespace OrchardCore.Environment.Cache;

/// <summary>Tells holders of cached data that it is out of date.</summary>
public interface ISignal
{
    IChangeToken GetToken(string key);

    Task SignalTokenAsync(string key);
}

/// <summary>Signals that wait for the commit.</summary>
public static class SignalExtensions
{
    /// <summary>Signals once what the request wrote is committed.</summary>
    public static void DeferredSignalToken(this ISignal signal, string key) => ((IDeferredSignal)signal).Defer(key);
}

internal interface IDeferredSignal
{
    void Defer(string key);
}
