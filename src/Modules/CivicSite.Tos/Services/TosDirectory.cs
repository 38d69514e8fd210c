using CivicSite.Maps.Geometry;
using CivicSite.Tos.Models;
using CivicSite.Tos.Rules;

namespace CivicSite.Tos.Services;

/// <summary>What lists, the map and the finder need of a TOS.</summary>
internal sealed record TosEntry(
    string Id,
    string Name,
    string SortKey,
    string? Path,
    string? SettlementId,
    string Summary,
    long? Residents,
    bool Demonstration,
    DateTime ModifiedUtc,
    GeoArea? Area,
    IReadOnlyList<StreetHouses> Streets)
{
    public string Letter { get; } = TosNames.Letter(SortKey);

    public TosPlace Place => new(Id, SettlementId, Area, Streets);
}

/// <summary>What lists need of a project.</summary>
internal sealed record ProjectEntry(string Id, string TosId, string Name, string? Path, int Year, ProjectState State);

/// <summary>What lists need of a contest.</summary>
internal sealed record ContestEntry(
    string Id, string Name, string? Path, int Year, ContestState State, IReadOnlyList<ContestNomination> Nominations, bool Demonstration);

/// <summary>What lists need of a work that was entered in a contest.</summary>
/// <param name="Place">Null before the contest is closed, and where the jury gave none.</param>
/// <param name="Shared">Others have the same place.</param>
internal sealed record WorkEntry(
    string Id, string ContestId, string NominationId, string TosId, string Name, string? Path, string Prize, int? Place, bool Shared)
{
    private const int LastPrize = 3;

    /// <summary>Winners and those on the second and third place.</summary>
    public bool IsAwarded => Place <= LastPrize || Prize.Length > 0;
}

/// <summary>What lists need of a forum.</summary>
internal sealed record ForumEntry(string Id, int Number, string Name, string? Path, int Year, string When, bool Planned, int? TosCount, IReadOnlyList<string> AttendedIds, bool Demonstration);

/// <summary>The whole published section. There are a few dozen TOS, so it fits into memory.</summary>
/// <param name="All">In alphabetical order.</param>
/// <param name="Projects">The newest first.</param>
/// <param name="Contests">The newest first.</param>
/// <param name="Works">Of each contest, the best first.</param>
/// <param name="Forums">The newest first.</param>
internal sealed record TosDirectory(
    IReadOnlyList<TosEntry> All,
    IReadOnlyList<ProjectEntry> Projects,
    IReadOnlyList<ContestEntry> Contests,
    IReadOnlyList<WorkEntry> Works,
    IReadOnlyList<ForumEntry> Forums,
    TermBook Settlements)
{
    private readonly Dictionary<string, TosEntry> _byId = All.ToDictionary(static entry => entry.Id, StringComparer.Ordinal);

    public TosEntry? ById(string? id) => id is null ? null : _byId.GetValueOrDefault(id);

    public ContestEntry? Contest(string id) => Contests.FirstOrDefault(contest => string.Equals(contest.Id, id, StringComparison.Ordinal));

    public IEnumerable<ProjectEntry> ProjectsOf(string tosId) => Projects.Where(project => string.Equals(project.TosId, tosId, StringComparison.Ordinal));

    public IEnumerable<WorkEntry> WorksOf(string tosId) => Works.Where(work => string.Equals(work.TosId, tosId, StringComparison.Ordinal));

    public IEnumerable<WorkEntry> WorksIn(string contestId) => Works.Where(work => string.Equals(work.ContestId, contestId, StringComparison.Ordinal));

    public bool HasDemonstration => All.Any(static entry => entry.Demonstration);
}
