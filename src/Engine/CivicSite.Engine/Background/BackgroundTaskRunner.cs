using System.Globalization;
using System.Reflection;
using CivicSite.Engine.Modules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OrchardCore.BackgroundTasks;

namespace CivicSite.Engine.Background;

/// <summary>The part of cron that the tasks use: minutes and hours, each <c>*</c>, <c>*/n</c> or a number, in UTC.</summary>
internal static class Schedule
{
    /// <exception cref="FormatException">The expression has other than five fields or one that is not supported.</exception>
    public static bool IsDue(string expression, DateTime minuteUtc)
    {
        var fields = expression.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != 5 || fields[2..].Any(field => field != "*"))
        {
            throw new FormatException($"The schedule '{expression}' is not supported.");
        }

        return Fits(fields[0], minuteUtc.Minute) && Fits(fields[1], minuteUtc.Hour);
    }

    private static bool Fits(string field, int value) => field switch
    {
        "*" => true,
        _ when field.StartsWith("*/", StringComparison.Ordinal) => value % int.Parse(field.AsSpan(2), CultureInfo.InvariantCulture) == 0,
        _ => value == int.Parse(field, CultureInfo.InvariantCulture),
    };
}

/// <summary>Runs the background tasks of the current shell, one after another, at the start of each minute.</summary>
internal sealed partial class BackgroundTaskRunner(ShellHost shells, TimeProvider time, ILogger<BackgroundTaskRunner> logger) : BackgroundService
{
    /// <summary>Runs all tasks that are due in this minute.</summary>
    public async Task RunAsync(DateTime minuteUtc, CancellationToken cancellationToken)
    {
        var shell = shells.Current;
        if (!shell.TryEnter())
        {
            return;
        }

        try
        {
            foreach (var task in shell.Services.GetServices<IBackgroundTask>())
            {
                var schedule = task.GetType().GetCustomAttribute<BackgroundTaskAttribute>()?.Schedule ?? new BackgroundTaskAttribute().Schedule;
                if (Schedule.IsDue(schedule, minuteUtc))
                {
                    await RunAsync(shell, task, cancellationToken);
                }
            }
        }
        finally
        {
            await shell.LeaveAsync();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var next = new DateTime(now.Year, now.Month, now.Day, now.Hour, now.Minute, 0, DateTimeKind.Utc).AddMinutes(1);
            try
            {
                // A delay is cut to whole milliseconds: begun too early, a run would miss what is due at this minute.
                do
                {
                    await Task.Delay(next - now + TimeSpan.FromMilliseconds(1), time, stoppingToken);
                    now = time.GetUtcNow().UtcDateTime;
                }
                while (now < next);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await RunAsync(next, stoppingToken);
        }
    }

    // A task that fails must not keep the others, nor the next minute, from running.
    private async Task RunAsync(Shell shell, IBackgroundTask task, CancellationToken cancellationToken)
    {
        try
        {
            await shell.InScopeAsync(services => task.DoWorkAsync(services, cancellationToken));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(logger, task.GetType().Name, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The background task {Task} failed")]
    private static partial void LogFailed(ILogger logger, string task, Exception exception);
}
