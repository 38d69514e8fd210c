using CivicSite.Tos.ViewModels;
using OrchardCore.ContentManagement;

namespace CivicSite.Tos.Services;

/// <summary>Turns contests and works into what templates show. The templates of the content items ask for it, so it is public.</summary>
public interface IContestPages
{
    Task<ContestListViewModel> ListAsync();

    /// <summary>The whole page. Works for drafts too.</summary>
    Task<ContestViewModel> BuildPageAsync(ContentItem contest);

    /// <summary>The page of a work. Works for drafts too.</summary>
    Task<WorkViewModel> BuildWorkAsync(ContentItem work);

    /// <returns>Null where there is no such contest, or it is not closed, or the jury did not score on the site.</returns>
    Task<ProtocolViewModel?> ProtocolAsync(string contestId);
}

/// <summary>Somebody who is signed in and may score.</summary>
/// <param name="Id">The user's id.</param>
/// <param name="Name">The user's name, by which contests list their jury.</param>
public sealed record Juror(string Id, string Name);

/// <summary>Where jurors score. Who is not in the jury of a contest finds nothing there.</summary>
public interface IJuryDesk
{
    /// <summary>The contests that the jury scores now.</summary>
    Task<IReadOnlyList<JuryContest>> ContestsAsync(Juror juror);

    /// <summary>The juror's own sheet.</summary>
    /// <returns>Null where the contest does not exist or is not being scored, or the juror is not in its jury.</returns>
    Task<JurySheetForm?> SheetAsync(string contestId, Juror juror);

    /// <summary>Stores the sheet. Works that are not in the contest are left out.</summary>
    /// <returns>The rows whose points are not points, counted from 0; nothing is stored then. Null as for the sheet.</returns>
    Task<IReadOnlyList<int>?> SaveAsync(string contestId, Juror juror, JurySheetForm form);

    /// <summary>How far the juries of all contests are that are being scored: for organisers.</summary>
    Task<IReadOnlyList<JuryProgress>> ProgressAsync();
}
