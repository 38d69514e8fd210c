using CivicSite.Booking;
using CivicSite.Museum.Indexes;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.ContentManagement;
using YesSql;

namespace CivicSite.Museum.Sessions;

/// <summary>Carries dates on as time goes by: each lesson by itself, so that a fault of one leaves the others alone.</summary>
internal sealed class SessionRenewal(ISession session, SeatDesk desk)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var row in await session.QueryIndex<MuseumLessonIndex>().ListAsync())
        {
            cancellationToken.ThrowIfCancellationRequested();
            await desk.DoAsync<SessionRenewer, bool>(row.ContentItemId, renewer => renewer.RenewAsync(row.ContentItemId), cancellationToken);
        }
    }
}

/// <summary>Makes the dates of one lesson.</summary>
internal sealed class SessionRenewer(IContentManager contents, SessionGenerator generator)
{
    /// <returns>False where the lesson is not public any more.</returns>
    public async Task<bool> RenewAsync(string lessonId)
    {
        if (await contents.GetAsync(lessonId, VersionOptions.Published) is not { } lesson)
        {
            return false;
        }

        await generator.MakeAsync(lesson);
        return true;
    }
}

/// <summary>Makes dates of lessons, in the night.</summary>
[BackgroundTask(Schedule = "20 19 * * *", Title = "Dates of museum lessons", Description = "Makes the dates of museum lessons up to the end of the school year.")]
internal sealed class SessionTask : IBackgroundTask
{
    public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken) =>
        serviceProvider.GetRequiredService<SessionRenewal>().RunAsync(cancellationToken);
}
