using CivicSite.Organizations.Fields;
using CivicSite.Organizations.Models;
using CivicSite.Organizations.Rules;
using CivicSite.Organizations.Services;
using CivicSite.Organizations.ViewModels;
using OrchardCore.ContentManagement;

namespace CivicSite.Organizations.Confirmation;

/// <inheritdoc cref="IConfirmationAdmin"/>
internal sealed class ConfirmationAdmin(
    ConfirmationStore store,
    ConfirmationRequests requests,
    ConfirmedFields confirmed,
    OrganizationContexts contexts,
    IContentManager contents,
    CurrentUser user) : IConfirmationAdmin
{
    public async Task<ConfirmationListViewModel> ListAsync(ConfirmationList list, int page)
    {
        var context = await contexts.GetAsync();
        var stale = context.Directory.Entries.Where(entry => entry.Status != OrganizationStatus.Closed
            && FreshnessRule.Of(entry.CheckedOn, context.Today) != Freshness.Fresh).OrderBy(static entry => entry.CheckedOn).ToList();
        var rows = list switch
        {
            ConfirmationList.Stale => [.. stale.Skip((page - 1) * ConfirmationStore.PageSize).Take(ConfirmationStore.PageSize + 1)
                .Select(static entry => new ConfirmationRow(entry.Id, entry.Name, Day: Day(entry.CheckedOn)))],
            ConfirmationList.Open => (await store.InStateAsync(RequestState.Open, page))
                .Select(static request => new ConfirmationRow(request.ContentItemId, request.Name, Day: Day(request.CreatedUtc), ValidUntil: Day(request.ExpiresUtc))).ToList(),
            _ => (await store.InStateAsync(RequestState.Answered, page)).Select(static request => new ConfirmationRow(
                request.ContentItemId, request.Name, request.RequestId, Day(request.AnsweredOn), request.Answers.Count(static answer => answer.Kind == AnswerKind.Proposed))).ToList(),
        };
        return new ConfirmationListViewModel(
            list,
            [.. rows.Take(ConfirmationStore.PageSize)],
            await store.CountAsync(RequestState.Answered),
            stale.Count,
            page,
            rows.Count > ConfirmationStore.PageSize);
    }

    public async Task<RecordConfirmationViewModel?> RecordAsync(string contentItemId) =>
        await FindAsync(contentItemId, VersionOptions.Latest) is { } item ? await ShowAsync(item) : null;

    public async Task<RecordConfirmationViewModel?> RequestAsync(string contentItemId)
    {
        if (await FindAsync(contentItemId, VersionOptions.Published) is not { } item)
        {
            return null;
        }

        var link = await requests.IssueAsync(item, user.Name);
        return (await ShowAsync(item)) with { Link = link.Sent ? null : link.Url, SentNow = link.Sent };
    }

    public Task WithdrawAsync(string contentItemId) => store.WithdrawAsync(contentItemId);

    private async Task<ContentItem?> FindAsync(string contentItemId, VersionOptions version) =>
        await contents.GetAsync(contentItemId, version) is { ContentType: OrganizationTypes.Organization } item ? item : null;

    private async Task<RecordConfirmationViewModel> ShowAsync(ContentItem item)
    {
        var context = await contexts.GetAsync();
        var address = ConfirmationRequests.AddressOf(item);
        return new RecordConfirmationViewModel(
            item.ContentItemId,
            item.DisplayText ?? "",
            context.Urls.Item(item),
            item.Published || await contents.GetAsync(item.ContentItemId, VersionOptions.Published) is not null,
            address is not null,
            address is not null && await user.MaySeeOfficeContactsAsync() ? address : "",
            item.Part<OrganizationRecordPart>().VerifiedOn.Day(),
            await confirmed.OfAsync(item),
            [.. (await store.OfOrganizationAsync(item.ContentItemId)).Select(request => new PastRequest(
                request.RequestId, request.CreatedUtc, request.RequestedBy ?? "", request.Sent, Status(request), Day(request.AnsweredOn)))]);
    }

    private RequestStatus Status(ConfirmationRequest request) => request.State switch
    {
        RequestState.Open => store.IsUsable(request) ? RequestStatus.Open : RequestStatus.Expired,
        RequestState.Answered => RequestStatus.Waiting,
        RequestState.Withdrawn => RequestStatus.Withdrawn,
        _ => RequestStatus.Done,
    };

    private static DateOnly? Day(DateTime? day) => day is { } known ? DateOnly.FromDateTime(known) : null;
}

/// <summary>When the values of a record were last confirmed.</summary>
internal sealed class ConfirmedFields(ConfirmationStore store, OrganizationContexts contexts, RecordFieldTexts texts)
{
    /// <summary>The fields that have a value, with the day on which that value was confirmed. Office-only fields are left out.</summary>
    public async Task<IReadOnlyList<FieldConfirmedOn>> OfAsync(ContentItem item)
    {
        var directory = (await contexts.GetAsync()).Directory;
        var record = await store.ConfirmationsAsync(item.ContentItemId);
        return [.. ConfirmationForms.Fields.Where(static field => !field.IsOfficeOnly)
            .Select(field => (Field: field, Value: field.Read(item, directory)))
            .Where(static pair => pair.Value.Length > 0)
            .Select(pair => new FieldConfirmedOn(texts.Name(pair.Field), On(record, pair.Field.Key, pair.Value)))];
    }

    private static DateOnly? On(RecordConfirmations? record, string key, string value) =>
        record is not null && record.Fields.TryGetValue(key, out var confirmation) && string.Equals(confirmation.Mark, FieldText.Mark(value), StringComparison.Ordinal)
            ? DateOnly.FromDateTime(confirmation.On)
            : null;
}
