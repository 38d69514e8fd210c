using OrchardCore.Modules;
using YesSql;

namespace CivicSite.Mailing.Delivery;

/// <inheritdoc cref="IOutbox"/>
internal sealed class Outbox(ISession session, IClock clock) : IOutbox
{
    public Task EnqueueAsync(Letter letter)
    {
        if (EmailAddresses.Normalize(letter.To) is not { } address)
        {
            // The address is not named: the message ends in the log.
            throw new ArgumentException("The letter has no address.", nameof(letter));
        }

        if (letter.About.Length is 0 or > Letter.MaxAbout)
        {
            throw new ArgumentException($"'{letter.About}' cannot be the key of what a letter is about.", nameof(letter));
        }

        var now = clock.UtcNow;
        return session.SaveAsync(new QueuedLetter
        {
            LetterId = Guid.NewGuid().ToString("n"),
            To = address,
            Subject = letter.Subject.ReplaceLineEndings(" "),
            Text = letter.Text,
            About = letter.About,
            EnqueuedUtc = now,
            DueUtc = now,
        });
    }

    public async Task RemoveAsync(string about)
    {
        foreach (var letter in await session.Query<QueuedLetter, QueuedLetterIndex>(row => row.About == about).ListAsync())
        {
            session.Delete(letter);
        }
    }
}
