using CivicSite.IntegrationTests.InProcess;
using CivicSite.Mailing;
using CivicSite.Mailing.Delivery;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OrchardCore.Email;
using YesSql;

namespace CivicSite.IntegrationTests.Mailing;

/// <summary>Letters leave with the transaction that wrote them, once, and are tried again.</summary>
[Collection(Engines.Collection)]
public sealed class OutboxTests(Engines engines) : IDisposable
{
    private readonly string _address = $"{Guid.NewGuid():n}@example.org";
    private readonly string _about = "test:" + Guid.NewGuid().ToString("n");
    private readonly LetterBox _box = new();

    [Theory]
    [Providers]
    public async Task A_letter_leaves_once_and_only_if_the_session_commits(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        await EnqueueAsync(engine, "Отменено", commit: false);
        Assert.Empty(await _box.DeliverAsync(engine, _address));

        await EnqueueAsync(engine, "Сохранено\r\nBcc: other@example.org");
        var letter = Assert.Single(await _box.DeliverAsync(engine, _address));

        Assert.Equal(("Сохранено Bcc: other@example.org", "Добрый день!"), (letter.Subject, letter.TextBody?.Trim()));
        Assert.Empty(letter.Bcc);
        Assert.Empty(await _box.DeliverAsync(engine, _address));
        Assert.Empty(await WaitingAsync(engine));
    }

    [Theory]
    [Providers]
    public async Task A_letter_that_the_server_refuses_waits_and_is_given_up_after_three_days(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        await _box.DeliverAsync(engine, _address);
        await EnqueueAsync(engine, "Не уходит");

        Assert.Equal(1, await FailAsync(engine));
        Assert.Equal(0, await FailAsync(engine));
        var waiting = Assert.Single(await WaitingAsync(engine));
        Assert.Equal((1, "Нет связи с …"), (waiting.Attempts, waiting.Fault));

        await AgeAsync(engine, TimeSpan.FromMinutes(3));
        Assert.Equal(1, await FailAsync(engine));
        Assert.Equal(2, Assert.Single(await WaitingAsync(engine)).Attempts);

        await AgeAsync(engine, DeliveryRules.Patience);
        Assert.Equal(1, await FailAsync(engine));
        Assert.Empty(await WaitingAsync(engine));
    }

    [Theory]
    [Providers]
    public async Task A_letter_that_is_taken_back_does_not_leave_even_while_it_is_being_sent(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        await EnqueueAsync(engine, "Взято назад");
        await RemoveAsync(engine);
        Assert.Empty(await _box.DeliverAsync(engine, _address));

        await EnqueueAsync(engine, "Взято назад на ходу");
        await engine.InScopeAsync(services => LetterBox.DeliverAsync(services, new Server(async letter =>
        {
            await RemoveAsync(engine);
            return EmailResult.FailedResult(new LocalizedString("x", letter.To!));
        })));

        Assert.Empty(await WaitingAsync(engine));
    }

    [Theory]
    [Providers]
    public async Task A_letter_without_an_address_is_refused_and_the_refusal_does_not_tell_the_text(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);

        var fault = await Assert.ThrowsAsync<ArgumentException>(() => engine.InScopeAsync(services =>
            services.GetRequiredService<IOutbox>().EnqueueAsync(new Letter("тайна", "Тема", "Текст", _about))));

        Assert.DoesNotContain("тайна", fault.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _box.Dispose();

    private Task EnqueueAsync(EngineHost engine, string subject, bool commit = true) => engine.InScopeAsync(async services =>
    {
        await services.GetRequiredService<IOutbox>().EnqueueAsync(new Letter(_address, subject, "Добрый день!", _about));
        var session = services.GetRequiredService<ISession>();
        await (commit ? session.SaveChangesAsync() : session.CancelAsync());
    });

    private Task RemoveAsync(EngineHost engine) => engine.InScopeAsync(async services =>
    {
        await services.GetRequiredService<IOutbox>().RemoveAsync(_about);
        await services.GetRequiredService<ISession>().SaveChangesAsync();
    });

    // How often the test's own letter was tried.
    private async Task<int> FailAsync(EngineHost engine)
    {
        var tried = 0;
        await engine.InScopeAsync(services => LetterBox.DeliverAsync(services, new Server(letter =>
        {
            tried += letter.To == _address ? 1 : 0;
            return Task.FromResult(EmailResult.FailedResult(new LocalizedString("x", "Нет связи с " + letter.To)));
        })));
        return tried;
    }

    private Task<IReadOnlyList<QueuedLetter>> WaitingAsync(EngineHost engine) => engine.InScopeAsync<IReadOnlyList<QueuedLetter>>(async services =>
        [.. await services.GetRequiredService<ISession>().Query<QueuedLetter, QueuedLetterIndex>(row => row.About == _about).ListAsync()]);

    // The engine's clock is the machine's: what is stored grows older instead.
    private Task AgeAsync(EngineHost engine, TimeSpan by) => engine.InScopeAsync(async services =>
    {
        var session = services.GetRequiredService<ISession>();
        foreach (var letter in await session.Query<QueuedLetter, QueuedLetterIndex>(row => row.About == _about).ListAsync())
        {
            (letter.EnqueuedUtc, letter.DueUtc) = (letter.EnqueuedUtc - by, letter.DueUtc - by);
            await session.SaveAsync(letter);
        }

        await session.SaveChangesAsync();
    });

    private sealed class Server(Func<MailMessage, Task<EmailResult>> answer) : IEmailService
    {
        public Task<EmailResult> SendAsync(MailMessage message, string? providerName = null) => answer(message);
    }
}
