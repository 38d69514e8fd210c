using CivicSite.Booking;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Modules;

namespace CivicSite.Museum.Bookings;

/// <summary>Writes reminders and letters after visits: each with the note that it was written, so that none is written twice.</summary>
internal sealed class DueLetters(BookingStore bookings, SeatDesk desk, IClock clock)
{
    private const int ARun = 200;

    public async Task<int> WriteAsync(CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        var written = 0;
        foreach (var id in await bookings.DueAsync(now, ARun))
        {
            cancellationToken.ThrowIfCancellationRequested();
            written += await desk.DoAsync<BookingOffice, bool>(id, office => office.WriteDueAsync(id, now), cancellationToken) ? 1 : 0;
        }

        return written;
    }
}

/// <summary>Writes reminders and letters after visits.</summary>
[BackgroundTask(Schedule = "*/10 * * * *", Title = "Letters to teachers", Description = "Reminds teachers of museum lessons and writes to them afterwards.")]
internal sealed class DueLettersTask : IBackgroundTask
{
    public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken) =>
        serviceProvider.GetRequiredService<DueLetters>().WriteAsync(cancellationToken);
}
