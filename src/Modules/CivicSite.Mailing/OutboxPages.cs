using CivicSite.Mailing.Delivery;
using CivicSite.Mailing.ViewModels;
using OrchardCore.Modules;
using YesSql;

namespace CivicSite.Mailing;

/// <summary>The outbox in the admin.</summary>
public interface IOutboxPages
{
    Task<OutboxViewModel> BuildAsync();
}

/// <inheritdoc/>
internal sealed class OutboxPages(ISession session, ILocalClock local) : IOutboxPages
{
    private const int Shown = 50;

    public async Task<OutboxViewModel> BuildAsync()
    {
        var rows = new List<DelayedLetter>();
        foreach (var letter in await session.Query<QueuedLetter, QueuedLetterIndex>(row => row.Attempts > 0).OrderBy(row => row.EnqueuedUtc).Take(Shown).ListAsync())
        {
            rows.Add(new DelayedLetter(
                await local.ConvertToLocalAsync(new DateTimeOffset(letter.EnqueuedUtc)), letter.Attempts, await local.ConvertToLocalAsync(new DateTimeOffset(letter.DueUtc)), letter.Fault));
        }

        return new OutboxViewModel(
            await session.QueryIndex<QueuedLetterIndex>().CountAsync(), await session.QueryIndex<QueuedLetterIndex>(row => row.Attempts > 0).CountAsync(), rows);
    }
}
