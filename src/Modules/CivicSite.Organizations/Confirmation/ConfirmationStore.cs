using CivicSite.Organizations.Indexes;
using CivicSite.Organizations.Services;
using OrchardCore.Environment.Cache;
using OrchardCore.Modules;
using YesSql;

namespace CivicSite.Organizations.Confirmation;

/// <summary>Keeps requests, answers and the days of confirmation.</summary>
internal sealed class ConfirmationStore(ISession session, IClock clock, ISignal signal)
{
    public const int PageSize = 50;

    /// <summary>The request that a link belongs to, in whatever state; null where the link is none of ours.</summary>
    public async Task<ConfirmationRequest?> ByTokenAsync(string? token) =>
        SecretToken.Hash(token) is { } hash
            ? await session.Query<ConfirmationRequest, ConfirmationRequestIndex>(row => row.TokenHash == hash).FirstOrDefaultAsync()
            : null;

    public Task<ConfirmationRequest?> ByIdAsync(string requestId) =>
        session.Query<ConfirmationRequest, ConfirmationRequestIndex>(row => row.RequestId == requestId).FirstOrDefaultAsync();

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<ConfirmationRequest>> OfOrganizationAsync(string contentItemId) =>
        [.. await session.Query<ConfirmationRequest, ConfirmationRequestIndex>(row => row.OrganizationId == contentItemId)
            .OrderByDescending(row => row.CreatedUtc).ThenByDescending(row => row.RequestId).Take(PageSize).ListAsync()];

    /// <summary>Those in a state, the oldest first; one more than a page has where there are more.</summary>
    public async Task<IReadOnlyList<ConfirmationRequest>> InStateAsync(RequestState state, int page)
    {
        var number = (int)state;
        return [.. await session.Query<ConfirmationRequest, ConfirmationRequestIndex>(row => row.State == number)
            .OrderBy(row => row.CreatedUtc).ThenBy(row => row.RequestId).Skip((page - 1) * PageSize).Take(PageSize + 1).ListAsync()];
    }

    public Task<int> CountAsync(RequestState state)
    {
        var number = (int)state;
        return session.QueryIndex<ConfirmationRequestIndex>(row => row.State == number).CountAsync();
    }

    /// <summary>When each organisation was last asked.</summary>
    public async Task<IReadOnlyDictionary<string, DateTime>> LastRequestsAsync() =>
        (await session.QueryIndex<ConfirmationRequestIndex>().ListAsync())
            .GroupBy(static row => row.OrganizationId, StringComparer.Ordinal)
            .ToDictionary(static rows => rows.Key, static rows => rows.Max(static row => row.CreatedUtc), StringComparer.Ordinal);

    public Task<RecordConfirmations?> ConfirmationsAsync(string contentItemId) =>
        session.Query<RecordConfirmations, RecordConfirmationIndex>(row => row.OrganizationId == contentItemId).FirstOrDefaultAsync();

    public Task SaveAsync(ConfirmationRequest request) => session.SaveAsync(request, checkConcurrency: true);

    /// <summary>Puts an end to the links that can still be used.</summary>
    public async Task WithdrawAsync(string contentItemId)
    {
        const int Open = (int)RequestState.Open;
        foreach (var request in await session.Query<ConfirmationRequest, ConfirmationRequestIndex>(row => row.OrganizationId == contentItemId && row.State == Open).ListAsync())
        {
            request.State = RequestState.Withdrawn;
            await session.SaveAsync(request, checkConcurrency: true);
        }
    }

    /// <summary>Notes that values were confirmed.</summary>
    /// <param name="contentItemId">The organisation.</param>
    /// <param name="on">The day, on the site's clock.</param>
    /// <param name="values">Confirmed values by key of their field.</param>
    public async Task ConfirmAsync(string contentItemId, DateTime on, IEnumerable<KeyValuePair<string, string>> values)
    {
        var record = await ConfirmationsAsync(contentItemId) ?? new RecordConfirmations { ContentItemId = contentItemId };
        record.ConfirmedOn = record.ConfirmedOn > on ? record.ConfirmedOn : on;
        foreach (var (field, value) in values)
        {
            record.Fields[field] = new FieldConfirmation { On = on, Mark = Fields.FieldText.Mark(value) };
        }

        await session.SaveAsync(record, checkConcurrency: true);
        signal.DeferredSignalToken(OrganizationDirectories.Changed);
    }

    public bool IsUsable(ConfirmationRequest request) => request.State == RequestState.Open && request.ExpiresUtc > clock.UtcNow;
}
