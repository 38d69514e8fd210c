using System.Text.RegularExpressions;
using CivicSite.Engine.Recipes;
using CivicSite.IntegrationTests.InProcess;
using CivicSite.Organizations;
using CivicSite.Organizations.Confirmation;
using CivicSite.Organizations.Models;
using CivicSite.Organizations.Services;
using CivicSite.Organizations.ViewModels;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Email;
using OrchardCore.Environment.Cache;
using OrchardCore.Title.Models;
using YesSql;

namespace CivicSite.IntegrationTests.Organizations;

/// <summary>What happens to links and records as time goes by.</summary>
[Collection(Engines.Collection)]
public sealed partial class YearlyConfirmationTests(Engines engines)
{
    private const string KindId = "43kx2c77xr0mdh1x63d71r8y5q";

    private readonly string _address = $"{Guid.NewGuid():n}@example.org";

    [Theory]
    [Providers]
    public async Task An_organization_is_asked_once_a_year_and_its_link_expires_after_a_month(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        await new RecipeExecutor(engine.Shells).RunAsync(
            Recipe.Parse("""{"name":"x","steps":[{"name":"settings","BaseUrl":"https://gorod.example"}]}"""), dryRun: false);
        var id = await RegisterAsync(engine);

        var letter = Assert.Single(await RunAsync(engine));
        Assert.Contains("Хор «Родник»", letter.TextBody, StringComparison.Ordinal);
        var key = Link().Match(letter.TextBody!).Groups["key"].Value;
        Assert.Empty(await RunAsync(engine));
        Assert.Equal(LinkState.Form, (await OpenAsync(engine, key)).State);

        await AgeAsync(engine, id, ConfirmationRequests.ValidDays);
        Assert.Equal(LinkState.Expired, (await OpenAsync(engine, key)).State);
        Assert.Equal(LinkState.Expired, (await AnswerAsync(engine, key)).State);
        Assert.Empty(await RunAsync(engine));

        await AgeAsync(engine, id, 336);
        key = Link().Match(Assert.Single(await RunAsync(engine)).TextBody!).Groups["key"].Value;
        Assert.Equal(LinkState.Answered, (await AnswerAsync(engine, key)).State);
        Assert.NotNull(await CheckedOnAsync(engine, id));

        // Confirmed half a year ago it is not asked; a year later it is.
        await AgeAsync(engine, id, 180);
        Assert.Empty(await RunAsync(engine));
        await AgeAsync(engine, id, 190);
        Assert.Single(await RunAsync(engine));
    }

    [Theory]
    [Providers]
    public async Task Nobody_is_asked_while_letters_do_not_leave(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        var id = await RegisterAsync(engine);

        Assert.Empty(await RunAsync(engine, fails: true));

        Assert.Empty(await engine.InScopeAsync(services => services.GetRequiredService<ConfirmationStore>().OfOrganizationAsync(id)));
    }

    private async Task<string> RegisterAsync(EngineHost engine) => await engine.InScopeAsync(async services =>
    {
        var contents = services.GetRequiredService<IContentManager>();
        var item = await contents.NewAsync(OrganizationTypes.Organization);
        item.Alter<TitlePart>(static part => part.Title = "Хор «Родник»");
        item.Alter<OrganizationPart>(static part => part.Kind.TermContentItemIds = [KindId]);
        item.Alter<OrganizationOfficePart>(part => part.Email = _address);
        await contents.CreateAsync(item, VersionOptions.Published);
        await services.GetRequiredService<ISession>().SaveChangesAsync();
        return item.ContentItemId;
    });

    // The engine's clock is the machine's: what is stored grows older instead.
    private static Task AgeAsync(EngineHost engine, string id, int days) => engine.InScopeAsync(async services =>
    {
        var store = services.GetRequiredService<ConfirmationStore>();
        foreach (var request in await store.OfOrganizationAsync(id))
        {
            (request.CreatedUtc, request.ExpiresUtc) = (request.CreatedUtc.AddDays(-days), request.ExpiresUtc.AddDays(-days));
            await store.SaveAsync(request);
        }

        if (await store.ConfirmationsAsync(id) is { } record)
        {
            record.ConfirmedOn = record.ConfirmedOn.AddDays(-days);
            await services.GetRequiredService<ISession>().SaveAsync(record);
            services.GetRequiredService<ISignal>().DeferredSignalToken(OrganizationDirectories.Changed);
        }

        await services.GetRequiredService<ISession>().SaveChangesAsync();
    });

    // The letters of a night to the test's own organisation.
    private async Task<IReadOnlyList<MailMessage>> RunAsync(EngineHost engine, bool fails = false)
    {
        var mail = new Letters(fails);
        await engine.InScopeAsync(async services =>
        {
            var letters = ActivatorUtilities.CreateInstance<ConfirmationLetters>(services, mail);
            var requests = ActivatorUtilities.CreateInstance<ConfirmationRequests>(services, letters);
            await ActivatorUtilities.CreateInstance<YearlyConfirmations>(services, requests).RunAsync(CancellationToken.None);
        });
        return [.. mail.Sent.Where(letter => letter.To == _address)];
    }

    private static Task<ConfirmationViewModel> OpenAsync(EngineHost engine, string key) =>
        engine.InScopeAsync(services => services.GetRequiredService<IConfirmationPages>().OpenAsync(key, address: null));

    private static Task<ConfirmationViewModel> AnswerAsync(EngineHost engine, string key) => engine.InScopeAsync(async services =>
    {
        var page = await services.GetRequiredService<IConfirmationPages>().AnswerAsync(
            new ConfirmationForm { Key = key, Answers = [new() { Field = "TitlePart.Title", Shown = "Хор «Родник»", Value = "Хор «Родник»" }] }, address: null);
        await services.GetRequiredService<ISession>().SaveChangesAsync();
        return page;
    });

    private static Task<DateTime?> CheckedOnAsync(EngineHost engine, string id) => engine.InScopeAsync(async services =>
        (await services.GetRequiredService<OrganizationDirectories>().GetAsync()).Find(id)!.CheckedOn);

    [GeneratedRegex(@"https://gorod\.example/organizations/confirm\?key=(?<key>[\w-]{43})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    private sealed class Letters(bool fails) : IEmailService
    {
        public List<MailMessage> Sent { get; } = [];

        public Task<EmailResult> SendAsync(MailMessage message, string? providerName = null)
        {
            if (!fails)
            {
                Sent.Add(message);
            }

            return Task.FromResult(fails ? EmailResult.FailedResult() : EmailResult.SuccessResult);
        }
    }
}
