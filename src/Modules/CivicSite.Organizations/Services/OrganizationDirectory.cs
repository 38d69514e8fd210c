using CivicSite.News;
using CivicSite.Organizations.Indexes;
using CivicSite.Organizations.Models;
using CivicSite.Organizations.Rules;
using Microsoft.Extensions.Caching.Memory;
using OrchardCore.ContentManagement;
using OrchardCore.Environment.Cache;
using YesSql;

namespace CivicSite.Organizations.Services;

/// <summary>What choosing, ordering and counting need of an organisation.</summary>
/// <param name="CheckedOn">The last day on which an editor verified the record or its contact confirmed it; null for never.</param>
internal sealed record OrganizationEntry(
    string Id,
    string Name,
    string SortKey,
    string SearchText,
    string NameKey,
    string? KindId,
    OrganizationStatus Status,
    bool InPublicChamber,
    bool Demonstration,
    DateTime ModifiedUtc,
    IReadOnlyList<string> SettlementIds,
    IReadOnlyList<string> ActivityIds,
    IReadOnlyList<string> AgreementIds,
    DateTime? CheckedOn = null,
    MapPoint? Point = null)
{
    public string Letter { get; } = OrganizationNames.Letter(SortKey);
}

/// <summary>All published organisations in alphabetical order, and what they are told apart by.</summary>
/// <param name="Agreements">The newest first.</param>
internal sealed record OrganizationDirectory(
    IReadOnlyList<OrganizationEntry> Entries,
    TermBook Kinds,
    TermBook Settlements,
    TermBook Activities,
    TermBook Agreements)
{
    private readonly Dictionary<string, OrganizationEntry> _byId = Entries.ToDictionary(static entry => entry.Id, StringComparer.Ordinal);

    /// <summary>Null for an organisation that is not published.</summary>
    public OrganizationEntry? Find(string id) => _byId.GetValueOrDefault(id);
}

/// <summary>
/// Reads the directory once for each change of the register. Ten thousand rows take a few megabytes: facets that follow each other
/// are then counted in one pass, and the order of the alphabet does not depend on the database's collation.
/// </summary>
internal sealed class OrganizationDirectories(ISession session, IContentManager contents, IMemoryCache cache, ISignal signal)
{
    /// <summary>Sent when an organisation, an agreement or a taxonomy of theirs was changed.</summary>
    public const string Changed = "CivicSite.Organizations.Directory";

    public async Task<OrganizationDirectory> GetAsync()
    {
        if (cache.TryGetValue(Changed, out OrganizationDirectory? known) && known is not null)
        {
            return known;
        }

        // The token is taken before reading: a change made meanwhile expires what was read.
        var token = signal.GetToken(Changed);
        return cache.Set(Changed, await ReadAsync(), token);
    }

    /// <param name="row">The row of the organisation.</param>
    /// <param name="confirmedOn">The last day on which its contact answered.</param>
    internal static OrganizationEntry Entry(OrganizationIndex row, DateTime? confirmedOn = null) => new(
        row.ContentItemId,
        row.Name,
        row.SortKey,
        row.SearchText,
        row.NameKey,
        row.KindId,
        (OrganizationStatus)row.Status,
        row.PublicChamber == 1,
        row.Demonstration == 1,
        row.ModifiedUtc,
        Ids(row.SettlementIds),
        Ids(row.ActivityIds),
        Ids(row.AgreementIds),
        confirmedOn > row.VerifiedOn || row.VerifiedOn is null ? confirmedOn : row.VerifiedOn,
        MapPoint.Parse(row.Point));

    private async Task<OrganizationDirectory> ReadAsync()
    {
        var rows = await session.QueryIndex<OrganizationIndex>().ListAsync();
        var agreements = await session.QueryIndex<AgreementIndex>().ListAsync();
        var confirmed = (await session.QueryIndex<RecordConfirmationIndex>().ListAsync())
            .GroupBy(static row => row.OrganizationId, StringComparer.Ordinal)
            .ToDictionary(static rows => rows.Key, static rows => (DateTime?)rows.Max(static row => row.ConfirmedOn), StringComparer.Ordinal);
        return new OrganizationDirectory(
            [.. rows.Select(row => Entry(row, confirmed.GetValueOrDefault(row.ContentItemId)))
                .OrderBy(static entry => entry.SortKey, StringComparer.Ordinal).ThenBy(static entry => entry.Id, StringComparer.Ordinal)],
            await TermsAsync(OrganizationTypes.KindsTaxonomyId),
            await TermsAsync(NewsTypes.SettlementsTaxonomyId),
            await TermsAsync(OrganizationTypes.ActivitiesTaxonomyId),
            new TermBook(agreements
                .OrderByDescending(static row => row.FirstYear).ThenBy(static row => row.Name, StringComparer.Ordinal)
                .Select(static row => new Term(row.ContentItemId, AgreementYears.Name(row), TermBook.LastSegment(row.Path)))));
    }

    private async Task<TermBook> TermsAsync(string taxonomyId) =>
        TermBook.From(await contents.GetAsync(taxonomyId, VersionOptions.Published));

    private static IReadOnlyList<string> Ids(string? text) =>
        string.IsNullOrEmpty(text) ? [] : text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
