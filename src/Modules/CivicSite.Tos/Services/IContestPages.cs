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

/// <summary>Where jurors score.</summary>
public interface IJuryDesk
{
    /// <summary>The contests that the jury scores now.</summary>
    Task<IReadOnlyList<JuryContest>> ContestsAsync(string juror);

    /// <summary>The juror's own sheet.</summary>
    /// <returns>Null where the contest does not exist or is not being scored.</returns>
    Task<JurySheetForm?> SheetAsync(string contestId, string juror);

    /// <summary>Stores the sheet. Works that are not in the contest are left out.</summary>
    /// <returns>The rows whose points are not points, counted from 0; nothing is stored then. Null where the contest is not being scored.</returns>
    Task<IReadOnlyList<int>?> SaveAsync(string contestId, string juror, JurySheetForm form);
}
