using CivicSite.ImmortalRegiment.Contributions;
using CivicSite.ImmortalRegiment.Models;
using Microsoft.AspNetCore.Http;
using OrchardCore.Modules;
using YesSql;
using ISession = YesSql.ISession;

namespace CivicSite.ImmortalRegiment.Curating;

/// <inheritdoc cref="IContributionAdmin"/>
internal sealed class ContributionAdmin(
    ContributionStore store, ContributionDesk desk, ContributionReviews reviews, CuratorDecisions decisions, FileMoves moves, ISession session) : IContributionAdmin
{
    public async Task<QueueViewModel> QueueAsync(ContributionState state, int page)
    {
        var rows = await store.InStateAsync(state, page);
        var counts = new Dictionary<ContributionState, int>
        {
            [ContributionState.New] = await store.CountAsync(ContributionState.New),
            [ContributionState.Question] = await store.CountAsync(ContributionState.Question),
        };
        return new QueueViewModel(
            state,
            [.. rows.Take(ContributionStore.PageSize).Select(static one => new QueueRow(one.ContributionId, one.Name, one.Kind, one.ChangedUtc, one.Files.Count))],
            counts, page, rows.Count > ContributionStore.PageSize);
    }

    public async Task<ReviewViewModel?> ReviewAsync(string contributionId) => await FindAsync(contributionId) is { } contribution ? await reviews.BuildAsync(contribution) : null;

    public async Task<ReviewViewModel?> DecideAsync(string contributionId, ReviewForm form, bool mayPublish)
    {
        if (await FindAsync(contributionId) is not { State: ContributionState.New or ContributionState.Question } contribution)
        {
            return null;
        }

        var errors = await decisions.DecideAsync(contribution, form, mayPublish);
        if (errors.Count > 0)
        {
            // What was tried must not be stored by the end of the request.
            await session.CancelAsync();
            return await reviews.BuildAsync(contribution) with { Errors = errors };
        }

        // Files go where the record has them only once it has them.
        await session.SaveChangesAsync();
        await moves.FinishAsync();
        return await reviews.BuildAsync(contribution);
    }

    public async Task<bool> AskAsync(string contributionId, string? text) =>
        await FindAsync(contributionId) is { } contribution && await decisions.AskAsync(contribution, text);

    public async Task<bool> DeclineAsync(string contributionId, string? reason) =>
        await FindAsync(contributionId) is { State: ContributionState.New or ContributionState.Question } contribution && await decisions.DeclineAsync(contribution, reason);

    public async Task<bool> ForgetAsync(string contributionId) =>
        await FindAsync(contributionId) is { } contribution && await store.RemoveContactAsync(contribution.ContributionId, decisions.Curator);

    public async Task<(Stream Content, string ContentType)?> FileAsync(string contributionId, string fileId) =>
        await FindAsync(contributionId) is { } contribution ? await desk.OpenAsync(contribution, fileId) : null;

    public async Task<QualityViewModel> QualityAsync(int page)
    {
        var rows = (await session.QueryIndex<VeteranQualityIndex>().OrderBy(row => row.Score).ThenBy(row => row.ContentItemId)
            .Skip((page - 1) * ContributionStore.PageSize).Take(ContributionStore.PageSize + 1).ListAsync()).ToList();
        return new QualityViewModel(
            [.. rows.Take(ContributionStore.PageSize).Select(static row => new QualityRow(
                row.ContentItemId, row.Name, row.Score, [.. row.Gaps.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<RecordGap>)]))],
            page, rows.Count > ContributionStore.PageSize);
    }

    // A draft is its writer's own business until it is sent.
    private async Task<Contribution?> FindAsync(string contributionId) =>
        await store.ByIdAsync(contributionId) is { State: not ContributionState.Draft } contribution ? contribution : null;
}

/// <summary>Carries out what a curator decides, and tells the contributor.</summary>
internal sealed class CuratorDecisions(ContributionStore store, Acceptance acceptance, ContributionLetters letters, IHttpContextAccessor http, IClock clock)
{
    private const int MaxText = 3_000;

    /// <summary>User name of who decides.</summary>
    public string Curator => http.HttpContext?.User.Identity?.Name ?? "";

    /// <returns>What is wrong.</returns>
    public async Task<IReadOnlyList<string>> DecideAsync(Contribution contribution, ReviewForm form, bool mayPublish)
    {
        var open = ContributionReviews.OpenItems(contribution).ToList();
        var items = open.Where(item => IsAccepted(form, form.Items, item) || Is(form.Items, item, "prefer"))
            .Select(item => new AcceptedItem(item, CertaintyOf(form, item), Is(form.Items, item, "prefer"))).ToList();
        var openFiles = contribution.Files.Where(file => !contribution.Decisions.ContainsKey(file.FileId)).ToList();
        var files = openFiles.Where(file => IsAccepted(form, form.Files, file.FileId) || Is(form.Files, file.FileId, "portrait"))
            .Select(file => (file, Is(form.Files, file.FileId, "portrait"))).ToList();
        if (items.Count + files.Count > 0)
        {
            var target = form.Target ?? contribution.VeteranId;
            if (await acceptance.ApplyAsync(contribution, target, items, files, form.Publish && mayPublish) is { Count: > 0 } errors)
            {
                return errors;
            }
        }

        foreach (var key in items.Select(static item => item.Item).Concat(files.Select(static file => file.file.FileId)))
        {
            Note(contribution, key, isAccepted: true);
        }

        foreach (var key in open.Where(item => Is(form.Items, item, "refuse")).Concat(openFiles.Select(static file => file.FileId).Where(id => Is(form.Files, id, "refuse"))))
        {
            Note(contribution, key, isAccepted: false);
        }

        await CloseAsync(contribution);
        await store.SaveAsync(contribution);
        return [];
    }

    public async Task<bool> AskAsync(Contribution contribution, string? text)
    {
        var question = ContributionReader.Clean(text, MaxText);
        if (question.Length == 0)
        {
            return false;
        }

        contribution.Messages.Add(new ContributionMessage { IsFromCurator = true, Text = question, SentUtc = clock.UtcNow });
        if (contribution.State == ContributionState.New)
        {
            contribution.State = ContributionState.Question;
        }

        if (await store.ContactAsync(contribution.ContributionId) is { } contact)
        {
            await letters.QuestionAsync(contribution, contact, question);
        }

        await store.SaveAsync(contribution);
        return true;
    }

    public async Task<bool> DeclineAsync(Contribution contribution, string? reason)
    {
        contribution.Reason = ContributionReader.Clean(reason, MaxText);
        if (contribution.Reason.Length == 0)
        {
            return false;
        }

        contribution.State = ContributionState.Declined;
        await TellAsync(contribution);
        await store.SaveAsync(contribution);
        return true;
    }

    private async Task CloseAsync(Contribution contribution)
    {
        var isOpen = ContributionReviews.OpenItems(contribution).Any() || contribution.Files.Exists(file => !contribution.Decisions.ContainsKey(file.FileId));
        if (!isOpen && contribution.Decisions.Values.Any(static decision => decision.IsAccepted))
        {
            contribution.State = ContributionState.Accepted;
            await TellAsync(contribution);
        }
    }

    private async Task TellAsync(Contribution contribution)
    {
        if (await store.ContactAsync(contribution.ContributionId) is { } contact)
        {
            await letters.DecidedAsync(contribution, contact);
        }
    }

    private void Note(Contribution contribution, string key, bool isAccepted) =>
        contribution.Decisions[key] = new ItemDecision { IsAccepted = isAccepted, By = Curator, On = clock.UtcNow };

    private static bool Is(Dictionary<string, string?> choices, string key, string choice) => string.Equals(choices.GetValueOrDefault(key), choice, StringComparison.Ordinal);

    private static bool IsAccepted(ReviewForm form, Dictionary<string, string?> choices, string key) =>
        Is(choices, key, "accept") || (form.AcceptRest && string.IsNullOrEmpty(choices.GetValueOrDefault(key)));

    private static string CertaintyOf(ReviewForm form, string item) =>
        form.Certainty.GetValueOrDefault(item) is { } certainty && Certainties.All.Contains(certainty, StringComparer.Ordinal) ? certainty : Certainties.Probable;
}
