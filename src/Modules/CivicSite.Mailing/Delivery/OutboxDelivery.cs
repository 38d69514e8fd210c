using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.BackgroundTasks;
using OrchardCore.Email;
using OrchardCore.Modules;
using YesSql;

namespace CivicSite.Mailing.Delivery;

/// <summary>
/// Sends the letters that are due. Each is put off before it is tried: should the site stop in between, it is tried again later, and two
/// sites on one database do not send it both. So a letter may arrive twice after a crash, but it is not lost.
/// </summary>
internal sealed partial class OutboxDelivery(ISession session, IEmailService mail, IClock clock, ILogger<OutboxDelivery> logger)
{
    private const int LettersARun = 200;

    // What keeps these from leaving keeps the others as well, and each may wait for half a minute.
    private const int FaultsARun = 3;

    /// <summary>Sends what is due.</summary>
    /// <returns>How many letters left.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        var due = await session.Query<QueuedLetter, QueuedLetterIndex>(row => row.DueUtc <= now).OrderBy(row => row.DueUtc).Take(LettersARun).ListAsync();
        var (sent, faults) = (0, 0);
        foreach (var letter in due)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await DeliverAsync(letter))
            {
                (sent, faults) = (sent + 1, 0);
            }
            else if (++faults == FaultsARun)
            {
                break;
            }
        }

        return sent;
    }

    private async Task<bool> DeliverAsync(QueuedLetter letter)
    {
        letter.Attempts++;
        letter.DueUtc = clock.UtcNow + DeliveryRules.PauseAfter(letter.Attempts);
        await session.SaveAsync(letter, checkConcurrency: true);
        await session.SaveChangesAsync();

        var result = await mail.SendAsync(new MailMessage { To = letter.To, Subject = letter.Subject, TextBody = letter.Text });
        if (!await IsStillThereAsync(letter))
        {
            // Taken back meanwhile: there is nothing left to note.
            session.Detach([letter]);
            return result.Succeeded;
        }

        if (result.Succeeded)
        {
            session.Delete(letter);
        }
        else
        {
            await NoteAsync(letter, result);
        }

        await session.SaveChangesAsync();
        return result.Succeeded;
    }

    private async Task NoteAsync(QueuedLetter letter, EmailResult result)
    {
        if (DeliveryRules.IsGivenUp(letter.EnqueuedUtc, clock.UtcNow))
        {
            session.Delete(letter);
            LogGivenUp(logger, letter.About, letter.Attempts);
            return;
        }

        var reason = result.Errors.Values.SelectMany(static errors => errors).FirstOrDefault()?.Value ?? "";
        letter.Fault = reason.Replace(letter.To, "…", StringComparison.OrdinalIgnoreCase);
        await session.SaveAsync(letter, checkConcurrency: true);
    }

    private async Task<bool> IsStillThereAsync(QueuedLetter letter)
    {
        var letterId = letter.LetterId;
        return await session.QueryIndex<QueuedLetterIndex>(row => row.LetterId == letterId).CountAsync() > 0;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A letter about {About} was given up after {Attempts} attempts")]
    private static partial void LogGivenUp(ILogger logger, string about, int attempts);
}

/// <summary>Sends the letters that are due.</summary>
[BackgroundTask(Schedule = "* * * * *", Title = "Outbox", Description = "Sends letters.")]
internal sealed class OutboxTask : IBackgroundTask
{
    public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken) =>
        serviceProvider.GetRequiredService<OutboxDelivery>().RunAsync(cancellationToken);
}
