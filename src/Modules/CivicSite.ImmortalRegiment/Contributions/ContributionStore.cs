using CivicSite.Mailing;
using CivicSite.PersonalData;
using OrchardCore.Modules;
using YesSql;

namespace CivicSite.ImmortalRegiment.Contributions;

/// <summary>Keeps contributions, and apart from them who sent them.</summary>
internal sealed class ContributionStore(ISession session, IOutbox outbox, IClock clock)
{
    public const int PageSize = 50;

    // The oldest but the first are forgotten: the first is in the contributor's own hands.
    private const int MaxTokens = 10;

    /// <summary>Null where the secret opens nothing.</summary>
    public async Task<Contribution?> ByTokenAsync(string? token) =>
        SecretToken.Hash(token) is { } hash
            ? await session.Query<Contribution, ContributionTokenIndex>(row => row.TokenHash == hash).FirstOrDefaultAsync()
            : null;

    public Task<Contribution?> ByIdAsync(string contributionId) =>
        session.Query<Contribution, ContributionIndex>(row => row.ContributionId == contributionId).FirstOrDefaultAsync();

    /// <summary>Those in a state, the longest waiting first; one more than a page has where there are more.</summary>
    public async Task<IReadOnlyList<Contribution>> InStateAsync(ContributionState state, int page)
    {
        var number = (int)state;
        var query = session.Query<Contribution, ContributionIndex>(row => row.State == number);
        var ordered = state is ContributionState.New or ContributionState.Question ? query.OrderBy(row => row.ChangedUtc) : query.OrderByDescending(row => row.ChangedUtc);
        return [.. await ordered.ThenBy(row => row.ContributionId).Skip((page - 1) * PageSize).Take(PageSize + 1).ListAsync()];
    }

    public Task<int> CountAsync(ContributionState state)
    {
        var number = (int)state;
        return session.QueryIndex<ContributionIndex>(row => row.State == number).CountAsync();
    }

    /// <summary>Drafts that nobody has touched since.</summary>
    public async Task<IReadOnlyList<Contribution>> AbandonedAsync(DateTime before, int take)
    {
        const int Draft = (int)ContributionState.Draft;
        return [.. await session.Query<Contribution, ContributionIndex>(row => row.State == Draft && row.ChangedUtc < before).OrderBy(row => row.ChangedUtc).Take(take).ListAsync()];
    }

    public Task SaveAsync(Contribution contribution)
    {
        contribution.ChangedUtc = clock.UtcNow;
        return session.SaveAsync(contribution, checkConcurrency: true);
    }

    public void Delete(Contribution contribution) => session.Delete(contribution);

    /// <summary>Makes another secret that opens the contribution. It has to be saved.</summary>
    public static string AddToken(Contribution contribution)
    {
        var token = SecretToken.New();
        contribution.TokenHashes.Add(SecretToken.Hash(token)!);
        if (contribution.TokenHashes.Count > MaxTokens)
        {
            contribution.TokenHashes.RemoveAt(1);
        }

        return token;
    }

    public Task<ContributionContact?> ContactAsync(string contributionId) =>
        session.Query<ContributionContact, ContributionContactIndex>(row => row.ContributionId == contributionId).FirstOrDefaultAsync();

    /// <summary>The contacts that stated this address or number.</summary>
    public async Task<IReadOnlyList<ContributionContact>> ContactsAsync(PersonKey person)
    {
        var hash = person.Hash;
        return [.. await session.Query<ContributionContact, ContributionPersonIndex>(row => row.PersonHash == hash).ListAsync()];
    }

    public Task SaveAsync(ContributionContact contact) => session.SaveAsync(contact, checkConcurrency: true);

    /// <summary>Removes who sent a contribution, and notes that it was done.</summary>
    /// <param name="contributionId">The contribution.</param>
    /// <param name="by">User name of the curator; empty where the contributor asks.</param>
    /// <returns>False where there was nothing to remove.</returns>
    public async Task<bool> RemoveContactAsync(string contributionId, string by)
    {
        if (await ContactAsync(contributionId) is not { } contact)
        {
            return false;
        }

        session.Delete(contact);
        await outbox.RemoveAsync(ContributionLetters.About(contributionId));
        await session.SaveAsync(new ContactRemoval { ContributionId = contributionId, RemovedUtc = clock.UtcNow, By = by });
        return true;
    }

    public async Task<IReadOnlyList<ContactRemoval>> RemovalsAsync(string contributionId) =>
        [.. await session.Query<ContactRemoval, ContactRemovalIndex>(row => row.ContributionId == contributionId).ListAsync()];
}
