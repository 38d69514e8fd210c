using System.Text.RegularExpressions;
using CivicSite.Engine.Recipes;
using CivicSite.ImmortalRegiment.Contributions;
using CivicSite.IntegrationTests.InProcess;
using CivicSite.IntegrationTests.Mailing;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using YesSql;

namespace CivicSite.IntegrationTests.Regiment;

/// <summary>What contributors to the Immortal Regiment are written.</summary>
[Collection(Engines.Collection)]
public sealed partial class ContributionLetterTests(Engines engines) : IDisposable
{
    private readonly string _address = $"{Guid.NewGuid():n}@example.org";
    private readonly LetterBox _box = new();

    [Theory]
    [Providers]
    public async Task Each_letter_says_what_happened_and_its_link_opens_the_contribution(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        await new RecipeExecutor(engine.Shells).RunAsync(
            Recipe.Parse("""{"name":"x","steps":[{"name":"settings","BaseUrl":"https://gorod.example"}]}"""), dryRun: false);
        var contribution = new Contribution { ContributionId = Guid.NewGuid().ToString("n"), State = ContributionState.New };
        contribution.Values[ContributionFields.Surname] = "Вымыслов";
        var contact = new ContributionContact { ContributionId = contribution.ContributionId, Name = "Тайный Рассказчик", Email = _address };

        var letter = await WriteAsync(engine, contribution, contact, static (letters, one, to) => letters.ReceivedAsync(one, to));
        Assert.Equal("Ваш рассказ для «Бессмертного полка» получен", letter.Subject);
        await AssertOpensAsync(engine, letter, contribution);

        letter = await WriteAsync(engine, contribution, contact, static (letters, one, to) => letters.QuestionAsync(one, to, "В каком полку?"));
        Assert.Contains("В каком полку?", letter.TextBody, StringComparison.Ordinal);
        await AssertOpensAsync(engine, letter, contribution);

        (contribution.State, contribution.Reason) = (ContributionState.Declined, "Это другой архив");
        letter = await WriteAsync(engine, contribution, contact, static (letters, one, to) => letters.DecidedAsync(one, to));
        Assert.Contains("Это другой архив", letter.TextBody, StringComparison.Ordinal);
        await AssertOpensAsync(engine, letter, contribution);
    }

    public void Dispose() => _box.Dispose();

    private async Task<MimeMessage> WriteAsync(
        EngineHost engine, Contribution contribution, ContributionContact contact, Func<ContributionLetters, Contribution, ContributionContact, Task> write)
    {
        await engine.InScopeAsync(async services =>
        {
            var store = services.GetRequiredService<ContributionStore>();
            var kept = await store.ByIdAsync(contribution.ContributionId) ?? contribution;
            (kept.State, kept.Reason) = (contribution.State, contribution.Reason);
            await write(services.GetRequiredService<ContributionLetters>(), kept, contact);
            await store.SaveAsync(kept);
            await services.GetRequiredService<ISession>().SaveChangesAsync();
        });
        return Assert.Single(await _box.DeliverAsync(engine, _address));
    }

    private static async Task AssertOpensAsync(EngineHost engine, MimeMessage letter, Contribution contribution)
    {
        var key = Link().Match(letter.TextBody!).Groups["key"].Value;
        var opened = await engine.InScopeAsync(services => services.GetRequiredService<ContributionStore>().ByTokenAsync(key));
        Assert.Equal(contribution.ContributionId, opened?.ContributionId);
    }

    [GeneratedRegex(@"https://gorod\.example/veterans/contribute/draft\?key=(?<key>[\w-]{43})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
