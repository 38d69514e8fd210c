using System.Net;

namespace CivicSite.ImmortalRegiment.Contributions;

/// <inheritdoc cref="IContributionPages"/>
internal sealed class ContributionPages(
    ContributionStore store, ContributionThrottle throttle, ContributionClock clock, ContributionViews views, ContributionRecords records, ContributionSteps steps) : IContributionPages
{
    public async Task<ContributionViewModel?> StartAsync(string? slug)
    {
        if (slug is null)
        {
            return views.Start(new Dictionary<string, string>(StringComparer.Ordinal), null, "");
        }

        return await records.BySlugAsync(slug) is { } item ? views.Start(RecordValues.Of(item), records.View(item), slug) : null;
    }

    public async Task<ContributionViewModel> BeginAsync(ContributionForm form, IPAddress? address)
    {
        form.Step = ContributionStep.Who;
        var item = form.Slug is { Length: > 0 } slug ? await records.BySlugAsync(slug) : null;
        var before = item is null ? new Dictionary<string, string>(StringComparer.Ordinal) : RecordValues.Of(item);
        var values = new Dictionary<string, string>(before, StringComparer.Ordinal);
        var faults = ContributionReader.Read(form, values);
        if (faults.Count == 0 && (form.Website is { Length: > 0 } || clock.IsTooFast(form.Stamp)))
        {
            faults = new Dictionary<string, ContributionFault>(StringComparer.Ordinal) { ["contribute"] = ContributionFault.TooFast };
        }

        var isBusy = faults.Count == 0 && !throttle.TryBegin(address);
        if (faults.Count > 0 || isBusy)
        {
            return views.Start(values, item is null ? null : records.View(item), form.Slug ?? "", faults, isBusy ? ContributionOutcome.Busy : ContributionOutcome.Shown);
        }

        var contribution = await steps.BeginAsync(values, before, item?.ContentItemId ?? "");
        return new ContributionViewModel(ContributionOutcome.Begun, ContributionSteps.After(contribution, ContributionStep.Who)) { Token = contribution.Token };
    }

    public async Task<ContributionViewModel> OpenAsync(string? token, ContributionStep? step, IPAddress? address)
    {
        if (!throttle.TryEnter(address))
        {
            return new ContributionViewModel(ContributionOutcome.Busy, ContributionStep.Who);
        }

        return await store.ByTokenAsync(token) is { } contribution
            ? await views.StepAsync(contribution, step is { } known && Enum.IsDefined(known) ? known : ContributionSteps.Next(contribution), token!)
            : new ContributionViewModel(ContributionOutcome.Unknown, ContributionStep.Who);
    }

    public async Task<ContributionViewModel> KeepAsync(string? token, ContributionForm form, IPAddress? address)
    {
        var entered = throttle.TryEnter(address);
        if (await store.ByTokenAsync(token) is not { } contribution || !Enum.IsDefined(form.Step))
        {
            return new ContributionViewModel(ContributionOutcome.Unknown, ContributionStep.Who);
        }

        if (contribution.State != ContributionState.Draft)
        {
            return await views.StepAsync(contribution, ContributionStep.Check, token!);
        }

        var (faults, contact) = entered ? await steps.KeepAsync(contribution, form) : (ContributionReader.Read(form, contribution.Values), null);
        if (!entered || faults.Count > 0)
        {
            return await views.StepAsync(contribution, form.Step, token!, faults, contact) with { Outcome = entered ? ContributionOutcome.Shown : ContributionOutcome.Busy };
        }

        var next = form.Go switch
        {
            "back" => ContributionSteps.Before(contribution, form.Step),
            "save" => form.Step,
            _ => ContributionSteps.After(contribution, form.Step),
        };
        return new ContributionViewModel(ContributionOutcome.Kept, next);
    }

    public async Task<IReadOnlyList<SimilarRecord>> SimilarAsync(ContributionForm form, IPAddress? address)
    {
        if (!throttle.TryEnter(address))
        {
            return [];
        }

        form.Step = ContributionStep.Who;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        ContributionReader.Read(form, values);
        return await records.SimilarAsync(values);
    }

    public Task<IReadOnlyList<string>> ConsentAsync() => steps.ConsentAsync();
}
