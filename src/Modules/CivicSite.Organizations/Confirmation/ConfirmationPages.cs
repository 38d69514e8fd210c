using System.Net;
using CivicSite.Organizations.Fields;
using CivicSite.Organizations.Services;
using CivicSite.Organizations.ViewModels;
using OrchardCore.ContentManagement;
using OrchardCore.Modules;

namespace CivicSite.Organizations.Confirmation;

/// <inheritdoc cref="IConfirmationPages"/>
internal sealed class ConfirmationPages(
    ConfirmationStore store,
    ConfirmationForms forms,
    ConfirmationThrottle throttle,
    OrganizationContexts contexts,
    IContentManager contents,
    IClock clock) : IConfirmationPages
{
    public async Task<ConfirmationViewModel> OpenAsync(string? key, IPAddress? address)
    {
        if (!throttle.TryEnter(address))
        {
            return new ConfirmationViewModel(LinkState.Busy);
        }

        var request = await store.ByTokenAsync(key);
        if (request is null || State(request) is { } closed && closed != LinkState.Form)
        {
            return await ClosedAsync(request);
        }

        var item = await contents.GetAsync(request.ContentItemId, VersionOptions.Published);
        return item is null ? new ConfirmationViewModel(LinkState.Gone, request.Name) : await FormAsync(request, item, key!);
    }

    public async Task<ConfirmationViewModel> AnswerAsync(ConfirmationForm form, IPAddress? address)
    {
        var entered = throttle.TryEnter(address);
        var request = await store.ByTokenAsync(form.Key);
        if (request is null || State(request) is { } closed && closed != LinkState.Form)
        {
            return await ClosedAsync(request);
        }

        if (await contents.GetAsync(request.ContentItemId, VersionOptions.Published) is not { } item)
        {
            return new ConfirmationViewModel(LinkState.Gone, request.Name);
        }

        // What was typed is not lost: the form comes back with it.
        if (!entered)
        {
            return (await FormAsync(request, item, form.Key!, form)) with { Busy = true };
        }

        var read = await forms.ReadAsync(item, (await contexts.GetAsync()).Directory, form);
        if (read.Errors.Count > 0)
        {
            return await FormAsync(request, item, form.Key!, form, read.Errors);
        }

        await KeepAsync(request, read.Answers, form.Remark);
        return new ConfirmationViewModel(LinkState.Answered, request.Name);
    }

    private async Task KeepAsync(ConfirmationRequest request, IReadOnlyList<FieldAnswer> answers, string? remark)
    {
        var text = ConfirmationForms.CleanRemark(remark);
        request.Answers = [.. answers];
        request.Remark = FieldKinds.OrNull(text);
        request.AnsweredUtc = clock.UtcNow;
        request.AnsweredOn = (await contexts.GetAsync()).Today;
        request.State = request.HasPending || text.Length > 0 ? RequestState.Answered : RequestState.Closed;
        await store.SaveAsync(request);
        if (answers.Any(static answer => answer.Kind != AnswerKind.Unknown))
        {
            await store.ConfirmAsync(request.ContentItemId, request.AnsweredOn.Value, answers
                .Where(static answer => answer.Kind == AnswerKind.Confirmed).Select(static answer => KeyValuePair.Create(answer.Field, answer.Seen)));
        }
    }

    private async Task<ConfirmationViewModel> FormAsync(
        ConfirmationRequest request, ContentItem item, string key, ConfirmationForm? posted = null, IReadOnlyDictionary<string, string>? errors = null)
    {
        var context = await contexts.GetAsync();
        return new ConfirmationViewModel(
            LinkState.Form,
            item.DisplayText ?? "",
            context.Urls.Item(item),
            key,
            DateOnly.FromDateTime(request.ExpiresUtc),
            forms.Show(item, context.Directory, posted, errors),
            posted?.Remark ?? "");
    }

    private LinkState State(ConfirmationRequest request) => request.State switch
    {
        RequestState.Answered or RequestState.Closed => request.AnsweredOn is null ? LinkState.Withdrawn : LinkState.Answered,
        RequestState.Withdrawn => LinkState.Withdrawn,
        _ => store.IsUsable(request) ? LinkState.Form : LinkState.Expired,
    };

    // Of a link that cannot be used any more nothing of the record is shown but the name.
    private async Task<ConfirmationViewModel> ClosedAsync(ConfirmationRequest? request)
    {
        if (request is null)
        {
            return new ConfirmationViewModel(LinkState.Unknown);
        }

        if (await contents.GetAsync(request.ContentItemId, VersionOptions.Published) is not { } item)
        {
            return new ConfirmationViewModel(LinkState.Gone, request.Name);
        }

        var context = await contexts.GetAsync();
        return new ConfirmationViewModel(State(request), item.DisplayText ?? "", context.Urls.Item(item), Answer: Summary(request));
    }

    private static AnswerSummary? Summary(ConfirmationRequest request)
    {
        int Proposals(Decision decision) => request.Answers.Count(answer => answer.Kind == AnswerKind.Proposed && answer.Decision == decision);
        return request.AnsweredOn is { } answered
            ? new AnswerSummary(
                DateOnly.FromDateTime(answered),
                request.Answers.Count(static answer => answer.Kind == AnswerKind.Confirmed),
                request.Answers.Count(static answer => answer.Kind == AnswerKind.Proposed),
                Proposals(Decision.Pending),
                Proposals(Decision.Accepted),
                Proposals(Decision.Refused))
            : null;
    }
}
