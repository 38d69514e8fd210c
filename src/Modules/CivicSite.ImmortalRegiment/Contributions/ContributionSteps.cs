using OrchardCore.Modules;

namespace CivicSite.ImmortalRegiment.Contributions;

/// <summary>A draft and its secret, which the store does not have.</summary>
internal sealed record BegunContribution(Contribution Contribution, string Token)
{
    public static implicit operator Contribution(BegunContribution begun) => begun.Contribution;
}

/// <summary>Keeps what each step says, and sends the contribution at the end.</summary>
internal sealed class ContributionSteps(ContributionStore store, ContributionRecords records, ContributionLetters letters, ConsentText consent, IClock clock)
{
    public static ContributionStep After(Contribution contribution, ContributionStep step) => step switch
    {
        ContributionStep.Who => contribution.Kind == ContributionKind.Correction ? ContributionStep.Facts : ContributionStep.Matches,
        ContributionStep.Check => ContributionStep.Check,
        _ => step + 1,
    };

    public static ContributionStep Before(Contribution contribution, ContributionStep step) => step switch
    {
        ContributionStep.Who => ContributionStep.Who,
        ContributionStep.Facts => contribution.Kind == ContributionKind.Correction ? ContributionStep.Who : ContributionStep.Matches,
        _ => step - 1,
    };

    /// <summary>Where somebody goes on who comes back.</summary>
    public static ContributionStep Next(Contribution contribution) =>
        contribution.State != ContributionState.Draft || contribution.Consent is not null ? ContributionStep.Check
        : contribution.Files.Count > 0 ? ContributionStep.Files
        : contribution.HasLookedAtMatches ? ContributionStep.Facts
        : After(contribution, ContributionStep.Who);

    public async Task<BegunContribution> BeginAsync(Dictionary<string, string> values, Dictionary<string, string> before, string veteranId)
    {
        var contribution = new Contribution
        {
            ContributionId = Guid.NewGuid().ToString("n"),
            Kind = veteranId.Length > 0 ? ContributionKind.Correction : ContributionKind.NewRecord,
            VeteranId = veteranId,
            HasLookedAtMatches = veteranId.Length > 0,
            CreatedUtc = clock.UtcNow,
            Values = values,
            Before = before,
        };
        var token = ContributionStore.AddToken(contribution);
        await store.SaveAsync(contribution);
        return new BegunContribution(contribution, token);
    }

    /// <returns>What is wrong; and who the contributor is where this step says so.</returns>
    public async Task<(IReadOnlyDictionary<string, ContributionFault> Faults, ContributionContact? Contact)> KeepAsync(Contribution contribution, ContributionForm form)
    {
        if (form.Step == ContributionStep.You)
        {
            return await KeepContactAsync(contribution, form);
        }

        var faults = form.Step switch
        {
            ContributionStep.Matches => await ChooseAsync(contribution, form.Chosen),
            ContributionStep.Check => form.Go is "next" ? await SendAsync(contribution) : new Dictionary<string, ContributionFault>(StringComparer.Ordinal),
            _ => ContributionReader.Read(form, contribution.Values),
        };
        await store.SaveAsync(contribution);
        return (faults, null);
    }

    public Task<IReadOnlyList<string>> ConsentAsync() => consent.ParagraphsAsync();

    private async Task<IReadOnlyDictionary<string, ContributionFault>> ChooseAsync(Contribution contribution, string? chosen)
    {
        var faults = new Dictionary<string, ContributionFault>(StringComparer.Ordinal);
        if (chosen is { Length: > 0 } && chosen is not "none" && await records.ByIdAsync(chosen) is null || chosen is null or "" && (await records.SimilarAsync(contribution.Values)).Count > 0)
        {
            faults[ContributionReader.Chosen] = ContributionFault.ChoiceMissing;
            return faults;
        }

        contribution.VeteranId = chosen is { Length: > 0 } and not "none" ? chosen : "";
        contribution.Kind = contribution.VeteranId.Length > 0 ? ContributionKind.Addition : ContributionKind.NewRecord;
        contribution.HasLookedAtMatches = true;
        return faults;
    }

    // A wrong address is kept, too: it is on the page when the step is opened again.
    private async Task<(IReadOnlyDictionary<string, ContributionFault>, ContributionContact?)> KeepContactAsync(Contribution contribution, ContributionForm form)
    {
        var contact = await store.ContactAsync(contribution.ContributionId) ?? new ContributionContact { ContributionId = contribution.ContributionId };
        var faults = ContributionReader.Read(form, contact, contribution.Consent is not null);
        contribution.Values[ContributionFields.Relation] = ContributionReader.Clean(form.Values.GetValueOrDefault(ContributionFields.Relation), 100).ReplaceLineEndings(" ");
        if (form.Go is "back")
        {
            faults = new Dictionary<string, ContributionFault>(StringComparer.Ordinal);
        }

        if (form.Consent && contribution.Consent is null)
        {
            contribution.Consent = new ContributionConsent { Version = ConsentText.Version, TextHash = await consent.HashAsync(), GivenUtc = clock.UtcNow };
        }

        // Before there is consent nothing of the contributor is kept.
        if (contribution.Consent is not null)
        {
            await store.SaveAsync(contact);
        }

        await store.SaveAsync(contribution);
        return (faults, contact);
    }

    private async Task<IReadOnlyDictionary<string, ContributionFault>> SendAsync(Contribution contribution)
    {
        var faults = new Dictionary<string, ContributionFault>(StringComparer.Ordinal);
        if (contribution.Value(ContributionFields.Surname).Length == 0)
        {
            faults[ContributionFields.Surname] = ContributionFault.NameMissing;
        }

        if (contribution.Consent is null || await store.ContactAsync(contribution.ContributionId) is not { } contact)
        {
            faults[ContributionReader.Consent] = ContributionFault.ConsentMissing;
            return faults;
        }

        if (faults.Count == 0)
        {
            contribution.State = ContributionState.New;
            contribution.SentUtc = clock.UtcNow;
            await letters.ReceivedAsync(contribution, contact);
        }

        return faults;
    }
}
