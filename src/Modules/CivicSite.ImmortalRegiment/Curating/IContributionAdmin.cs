using CivicSite.ImmortalRegiment.Contributions;

namespace CivicSite.ImmortalRegiment.Curating;

/// <summary>The curators' side. Callers have checked that the user may manage contributions.</summary>
public interface IContributionAdmin
{
    Task<QueueViewModel> QueueAsync(ContributionState state, int page);

    /// <summary>Null where there is no such contribution, or it was not sent yet.</summary>
    Task<ReviewViewModel?> ReviewAsync(string contributionId);

    /// <summary>Carries out decisions. A view model with errors where nothing was saved.</summary>
    /// <param name="contributionId">The contribution.</param>
    /// <param name="form">What was decided.</param>
    /// <param name="mayPublish">Without it records are left as drafts.</param>
    Task<ReviewViewModel?> DecideAsync(string contributionId, ReviewForm form, bool mayPublish);

    /// <summary>Asks the contributor.</summary>
    Task<bool> AskAsync(string contributionId, string? text);

    Task<bool> DeclineAsync(string contributionId, string? reason);

    /// <summary>Removes who sent it, and notes that.</summary>
    Task<bool> ForgetAsync(string contributionId);

    Task<(Stream Content, string ContentType)?> FileAsync(string contributionId, string fileId);

    Task<QualityViewModel> QualityAsync(int page);
}
