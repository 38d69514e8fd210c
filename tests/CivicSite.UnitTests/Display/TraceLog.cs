using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace CivicSite.UnitTests.Display;

/// <summary>Keeps exceptions that were logged, with the trace id that the site's log writes beside them.</summary>
internal sealed class TraceLog : ILoggerProvider, ILogger
{
    public ConcurrentQueue<(string? TraceId, string Message)> Exceptions { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (exception is not null)
        {
            Exceptions.Enqueue((Activity.Current?.TraceId.ToHexString(), exception.Message));
        }
    }

    public void Dispose()
    {
    }
}
