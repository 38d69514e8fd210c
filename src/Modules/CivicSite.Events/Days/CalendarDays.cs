using CivicSite.Calendar;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Modules;
using YesSql;
using YesSql.Indexes;

namespace CivicSite.Events.Days;

/// <summary>The day of the site's calendar that pages were made for: one document.</summary>
public sealed class CalendarDay
{
    /// <summary>As <see cref="DateOnly.DayNumber"/> counts.</summary>
    public int Day { get; set; }
}

/// <summary>The only row there is.</summary>
public sealed class CalendarDayIndex : MapIndex
{
    public int Day { get; set; }
}

internal sealed class CalendarDayIndexProvider : IndexProvider<CalendarDay>
{
    public override void Describe(DescribeContext<CalendarDay> context) =>
        context.For<CalendarDayIndex>().Map(static day => new CalendarDayIndex { Day = day.Day });
}

/// <summary>
/// Lets pages with a calendar grow old at midnight. They read the day's row, which changes with the day: the page cache then drops them,
/// as it does with whatever else a page has read.
/// </summary>
internal sealed class CalendarDays(ISession session, IClock clock, ILocalClock localClock)
{
    /// <summary>The page that is being made depends on the day.</summary>
    public Task DependAsync() => session.QueryIndex<CalendarDayIndex>().FirstOrDefaultAsync();

    /// <summary>Begins the new day, if there is one.</summary>
    public async Task TurnAsync()
    {
        var today = ZonedTime.Zone((await localClock.GetLocalTimeZoneAsync()).TimeZoneId).Day(clock.UtcNow).DayNumber;
        var day = await session.Query<CalendarDay, CalendarDayIndex>().FirstOrDefaultAsync() ?? new CalendarDay();
        if (day.Day != today)
        {
            day.Day = today;
            await session.SaveAsync(day);
        }
    }
}

/// <summary>Begins the new day within five minutes of midnight, in whatever zone.</summary>
[BackgroundTask(Schedule = "*/5 * * * *", Title = "Calendar day", Description = "Drops cached calendar pages at midnight.")]
internal sealed class CalendarDayTask : IBackgroundTask
{
    public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken) =>
        serviceProvider.GetRequiredService<CalendarDays>().TurnAsync();
}
