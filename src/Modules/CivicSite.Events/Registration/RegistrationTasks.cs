using CivicSite.Booking;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.BackgroundTasks;
using OrchardCore.Modules;
using YesSql;

namespace CivicSite.Events.Registration;

/// <summary>Goes over the events that somebody has registered for.</summary>
internal sealed partial class RegistrationRounds(ISession session, SeatDesk desk, RegistrationRetention retention, IClock clock, ILogger<RegistrationRounds> logger)
{
    // A night's work; the rest is done in the next one.
    private const int EventsANight = 200;

    /// <summary>Tells changes of events to come, and reminds of those that are near.</summary>
    public async Task FollowUpAsync(CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        foreach (var row in (await session.QueryIndex<EventSeatsIndex>(row => row.Cleared == 0 && row.OverUtc > now).ListAsync()).ToList())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var change = await desk.DoAsync<RegistrationFollowUp, EventChange>(row.EventId, clerk => clerk.TellChangesAsync(row.EventId), cancellationToken);
            if (change != EventChange.None)
            {
                LogTold(logger, change, row.EventId);
            }

            if (row.StartUtc <= now + RegistrationFollowUp.Ahead || change is EventChange.Moved or EventChange.Restored)
            {
                await RemindAsync(row.EventId, cancellationToken);
            }
        }
    }

    /// <summary>Removes the data of those who registered for events that are long over.</summary>
    public async Task ClearAsync(CancellationToken cancellationToken)
    {
        var limit = retention.Limit(clock.UtcNow);
        var rows = await session.QueryIndex<EventSeatsIndex>(row => row.Cleared == 0 && row.OverUtc < limit).OrderBy(row => row.OverUtc).Take(EventsANight).ListAsync();
        foreach (var row in rows.ToList())
        {
            cancellationToken.ThrowIfCancellationRequested();
            LogCleared(logger, await desk.DoAsync<RegistrationFollowUp, int>(row.EventId, clerk => clerk.ClearAsync(row.EventId), cancellationToken), row.EventId);
        }
    }

    private async Task RemindAsync(string eventId, CancellationToken cancellationToken)
    {
        var reminded = await desk.DoAsync<RegistrationFollowUp, int>(eventId, clerk => clerk.RemindAsync(eventId), cancellationToken);
        if (reminded > 0)
        {
            LogReminded(logger, reminded, eventId);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Change}: those who registered for event {ContentItemId} are told")]
    private static partial void LogTold(ILogger logger, EventChange change, string contentItemId);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} registrations for event {ContentItemId} are reminded")]
    private static partial void LogReminded(ILogger logger, int count, string contentItemId);

    [LoggerMessage(Level = LogLevel.Information, Message = "The data of {Count} registrations for event {ContentItemId} have been removed")]
    private static partial void LogCleared(ILogger logger, int count, string contentItemId);
}

/// <summary>Tells changes of events and reminds of them.</summary>
[BackgroundTask(Schedule = "*/5 * * * *", Title = "Registrations", Description = "Tells those who registered of changes, and reminds them a day before.")]
internal sealed class RegistrationFollowUpTask : IBackgroundTask
{
    public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken) =>
        serviceProvider.GetRequiredService<RegistrationRounds>().FollowUpAsync(cancellationToken);
}

/// <summary>Removes data of past events, in the night.</summary>
[BackgroundTask(Schedule = "50 19 * * *", Title = "Past registrations", Description = "Removes the data of those who registered for events that are long over.")]
internal sealed class RegistrationRetentionTask : IBackgroundTask
{
    public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken) =>
        serviceProvider.GetRequiredService<RegistrationRounds>().ClearAsync(cancellationToken);
}
