using CivicSite.Booking;
using CivicSite.Mailing;
using CivicSite.Museum.Bookings;
using CivicSite.Museum.Models;
using CivicSite.Museum.Statistics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.BackgroundTasks;
using OrchardCore.Modules;
using OrchardCore.Settings;
using YesSql;

namespace CivicSite.Museum.House;

/// <summary>How long who booked is remembered.</summary>
internal static class RetentionRule
{
    private const int MaxClassLetter = 2;

    /// <summary>Of lessons that ended at this moment or before, nobody is remembered.</summary>
    public static DateTime LastForgotten(MuseumHouse house, DateTime now) => now.AddDays(-Math.Max(0, house.RetentionDays));

    /// <summary>Takes out of a booking all that opens it or may name somebody. It has to be saved.</summary>
    public static void Forget(ClassBooking booking)
    {
        (booking.Wishes, booking.LetterUtc, booking.TokenHashes) = ("", null, []);
        if (MayNameSomebody(booking.ClassLetter))
        {
            booking.ClassLetter = "";
        }
    }

    /// <summary>Longer than the letter of a class is: the name of a group can be that of a person.</summary>
    public static bool MayNameSomebody(string classLetter) => classLetter.Length > MaxClassLetter;
}

/// <summary>Removes who booked, some days after the visit. What the figures are made of stays.</summary>
internal sealed partial class ContactRetention(ISession session, ISiteService sites, SeatDesk desk, IClock clock, ILogger<ContactRetention> logger)
{
    private const int ANight = 2_000;

    /// <summary>How many bookings are due at a moment.</summary>
    public async Task<int> CountAsync(DateTime now)
    {
        var last = RetentionRule.LastForgotten(await sites.GetSettingsAsync<MuseumHouse>(), now);
        return await session.QueryIndex<VisitIndex>(row => row.Personal == 1 && row.EndUtc <= last).CountAsync();
    }

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var last = RetentionRule.LastForgotten(await sites.GetSettingsAsync<MuseumHouse>(), clock.UtcNow);
        var removed = 0;
        foreach (var row in await session.QueryIndex<VisitIndex>(row => row.Personal == 1 && row.EndUtc <= last).OrderBy(row => row.EndUtc).Take(ANight).ListAsync())
        {
            cancellationToken.ThrowIfCancellationRequested();
            removed += await desk.DoAsync<ContactRemover, bool>(row.BookingId, remover => remover.RemoveAsync(row.BookingId), cancellationToken) ? 1 : 0;
        }

        if (removed > 0)
        {
            LogRemoved(logger, removed);
        }

        return removed;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Removed the contacts of {Count} bookings of museum lessons")]
    private static partial void LogRemoved(ILogger logger, int count);
}

/// <summary>Removes from one booking all that may name somebody.</summary>
internal sealed class ContactRemover(BookingStore bookings, IOutbox outbox)
{
    public async Task<bool> RemoveAsync(string bookingId)
    {
        if (await bookings.ByIdAsync(bookingId) is not { } booking)
        {
            return false;
        }

        await outbox.RemoveAsync(BookingLetters.About(bookingId));
        if (await bookings.RemoveContactAsync(booking, by: ""))
        {
            return true;
        }

        // Booked by telephone without leaving a name: what was noted in free words goes all the same.
        RetentionRule.Forget(booking);
        bookings.Note(booking, BookingStep.ContactRemoved);
        await bookings.SaveAsync(booking);
        return true;
    }
}

/// <summary>Removes who booked long ago, in the night.</summary>
[BackgroundTask(Schedule = "50 19 * * *", Title = "Contacts of old bookings", Description = "Removes who booked museum lessons, after the time that the museum has set.")]
internal sealed class ContactRetentionTask : IBackgroundTask
{
    public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken) =>
        serviceProvider.GetRequiredService<ContactRetention>().RunAsync(cancellationToken);
}
