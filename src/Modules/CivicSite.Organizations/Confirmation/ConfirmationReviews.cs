using CivicSite.Organizations.Fields;
using CivicSite.Organizations.Services;
using CivicSite.Organizations.ViewModels;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.Modules;

namespace CivicSite.Organizations.Confirmation;

/// <inheritdoc cref="IConfirmationReviews"/>
internal sealed class ConfirmationReviews(
    ConfirmationStore store,
    AcceptedChanges changes,
    RecordFieldTexts texts,
    OrganizationContexts contexts,
    IContentManager contents,
    CurrentUser user) : IConfirmationReviews
{
    private const string Accept = "accept";
    private const string Refuse = "refuse";

    public async Task<ReviewResult> ShowAsync(string requestId)
    {
        var (request, item, outcome) = await FindAsync(requestId);
        return new ReviewResult(outcome, request is not null && outcome == ReviewOutcome.Shown ? await PageAsync(request, item) : null);
    }

    public async Task<ReviewResult> DecideAsync(string requestId, DecisionForm form)
    {
        var (request, item, outcome) = await FindAsync(requestId);
        if (request is null || outcome != ReviewOutcome.Shown)
        {
            return new ReviewResult(outcome);
        }

        var mayOffice = await user.MaySeeOfficeContactsAsync();
        var pending = request.Answers.Where(answer => answer is { Kind: AnswerKind.Proposed, Decision: Decision.Pending } && MayDecide(answer, mayOffice)).ToList();
        var accepted = pending.Where(answer => Is(form, answer, Accept)).ToList();
        if (accepted.Count > 0 && item is not null && await changes.ApplyAsync(item, accepted) is { Count: > 0 } errors)
        {
            return new ReviewResult(ReviewOutcome.Shown, await PageAsync(request, item, form, errors));
        }

        changes.Decide(item is null ? [] : accepted, Decision.Accepted, user.Name);
        changes.Decide(item is null ? pending : pending.Where(answer => Is(form, answer, Refuse)), Decision.Refused, user.Name);
        request.State = request.HasPending ? RequestState.Answered : RequestState.Closed;
        await store.SaveAsync(request);
        if (accepted.Count > 0 && item is not null)
        {
            await store.ConfirmAsync(request.ContentItemId, request.AnsweredOn!.Value, accepted.Select(static answer => KeyValuePair.Create(answer.Field, answer.Proposed)));
        }

        return new ReviewResult(ReviewOutcome.Decided);
    }

    // The record may be gone: then the answer can only be put aside.
    private async Task<(ConfirmationRequest? Request, ContentItem? Item, ReviewOutcome Outcome)> FindAsync(string requestId)
    {
        if (await store.ByIdAsync(requestId) is not { AnsweredOn: not null } request)
        {
            return (null, null, ReviewOutcome.NotFound);
        }

        var item = await contents.GetAsync(request.ContentItemId, VersionOptions.Latest);
        return item is not null && !await user.MayPublishAsync(item) ? (request, item, ReviewOutcome.Forbidden) : (request, item, ReviewOutcome.Shown);
    }

    private async Task<ReviewViewModel> PageAsync(
        ConfirmationRequest request, ContentItem? item, DecisionForm? form = null, IReadOnlyDictionary<string, string>? errors = null)
    {
        var directory = (await contexts.GetAsync()).Directory;
        var mayOffice = await user.MaySeeOfficeContactsAsync();
        var published = item is null or { Published: true } ? item : await contents.GetAsync(item.ContentItemId, VersionOptions.Published);
        return new ReviewViewModel(
            request.RequestId,
            request.ContentItemId,
            item?.DisplayText ?? request.Name,
            DateOnly.FromDateTime(request.AnsweredOn!.Value),
            request.Remark ?? "",
            [.. request.Answers.Where(answer => answer.Kind == AnswerKind.Proposed && MayDecide(answer, mayOffice))
                .Select(answer => Row(answer, item, directory, Choice(form, answer), errors?.GetValueOrDefault(answer.Field) ?? ""))],
            Names(request, AnswerKind.Confirmed),
            Names(request, AnswerKind.Unknown),
            request.State == RequestState.Answered,
            item is { Published: false } && published is not null,
            item is not null);
    }

    private ProposalRow Row(FieldAnswer answer, ContentItem? item, OrganizationDirectory directory, string choice, string error)
    {
        var field = RecordFields.Find(answer.Field)!;
        var now = item is null ? "" : field.Read(item, directory);
        return new ProposalRow(
            answer.Field, texts.Name(field), texts.Value(field, answer.Seen), texts.Value(field, now), texts.Value(field, answer.Proposed),
            !field.IsOfficeOnly && !string.Equals(now, answer.Seen, StringComparison.Ordinal) && !string.Equals(now, answer.Proposed, StringComparison.Ordinal),
            choice,
            answer.Decision switch { Decision.Accepted => true, Decision.Refused => false, _ => null },
            answer.DecidedBy ?? "",
            error);
    }

    private List<string> Names(ConfirmationRequest request, AnswerKind kind) =>
        [.. request.Answers.Where(answer => answer.Kind == kind).Select(static answer => RecordFields.Find(answer.Field)).OfType<RecordField>().Select(texts.Name)];

    private static bool MayDecide(FieldAnswer answer, bool mayOffice) => RecordFields.Find(answer.Field) is { } field && (mayOffice || !field.IsOfficeOnly);

    private static string Choice(DecisionForm? form, FieldAnswer answer) =>
        form?.Decisions.Find(decision => string.Equals(decision.Field, answer.Field, StringComparison.Ordinal))?.Choice ?? "";

    private static bool Is(DecisionForm form, FieldAnswer answer, string choice) => string.Equals(Choice(form, answer), choice, StringComparison.Ordinal);
}

/// <summary>Writes what an editor accepts into the record, as a new version.</summary>
internal sealed class AcceptedChanges(
    RecordCheck check, OrganizationContexts contexts, IContentManager contents, IClock clock, IStringLocalizer<AcceptedChanges> S)
{
    /// <summary>Tries the values first. Where somebody has an unpublished draft they go into it, else the record is published with them.</summary>
    /// <returns>What is wrong, by key of the field; nothing was written then.</returns>
    public async Task<IReadOnlyDictionary<string, string>> ApplyAsync(ContentItem latest, IReadOnlyList<FieldAnswer> accepted)
    {
        var directory = (await contexts.GetAsync()).Directory;
        var fields = accepted.Select(static answer => (Field: RecordFields.Find(answer.Field)!, Text: answer.Proposed)).ToList();
        var candidate = RecordCheck.Copy(latest);
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, _) in fields.Where(pair => !pair.Field.Write(candidate, pair.Text, directory)))
        {
            errors[field.Key] = S["The register does not know this value any more."];
        }

        foreach (var (member, message) in await check.FaultsAsync(candidate))
        {
            // A fault that is beside none of the fields still keeps the record from being saved.
            var field = fields.Find(pair => string.Equals(pair.Field.Member, member, StringComparison.Ordinal)).Field ?? fields[0].Field;
            errors.TryAdd(field.Key, message);
        }

        if (errors.Count == 0)
        {
            await WriteAsync(latest, fields, directory);
        }

        return errors;
    }

    public void Decide(IEnumerable<FieldAnswer> answers, Decision decision, string? by)
    {
        foreach (var answer in answers)
        {
            (answer.Decision, answer.DecidedBy, answer.DecidedUtc) = (decision, by, clock.UtcNow);
        }
    }

    private async Task WriteAsync(ContentItem latest, IReadOnlyList<(RecordField Field, string Text)> fields, OrganizationDirectory directory)
    {
        var wasPublished = latest.Published;
        var draft = (await contents.GetAsync(latest.ContentItemId, VersionOptions.DraftRequired))!;
        foreach (var (field, text) in fields)
        {
            field.Write(draft, text, directory);
        }

        await contents.SaveDraftAsync(draft);
        if (wasPublished && !await contents.PublishAsync(draft))
        {
            throw new InvalidOperationException("The record passed its rules, but was not published.");
        }
    }
}
