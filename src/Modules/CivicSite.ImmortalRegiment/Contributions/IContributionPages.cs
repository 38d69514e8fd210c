using System.Net;

namespace CivicSite.ImmortalRegiment.Contributions;

/// <summary>What contributors see and send. A draft is opened by its secret alone.</summary>
public interface IContributionPages
{
    /// <summary>The first step, before there is a draft.</summary>
    /// <param name="slug">Where a correction of a record begins: its address; null for a new contribution.</param>
    /// <returns>Null where there is no such record.</returns>
    Task<ContributionViewModel?> StartAsync(string? slug);

    /// <summary>Makes a draft of the first step.</summary>
    Task<ContributionViewModel> BeginAsync(ContributionForm form, IPAddress? address);

    /// <summary>A step of a draft, or how a contribution that was sent stands.</summary>
    Task<ContributionViewModel> OpenAsync(string? token, ContributionStep? step, IPAddress? address);

    /// <summary>Keeps a step; what is wrong with it is said, and all else is kept all the same.</summary>
    Task<ContributionViewModel> KeepAsync(string? token, ContributionForm form, IPAddress? address);

    /// <summary>Records that resemble what has been typed so far.</summary>
    Task<IReadOnlyList<SimilarRecord>> SimilarAsync(ContributionForm form, IPAddress? address);

    /// <summary>The text of the consent.</summary>
    Task<IReadOnlyList<string>> ConsentAsync();
}

/// <summary>The files of a draft, and what happens after it was sent.</summary>
public interface IContributionDesk
{
    /// <summary>Takes files and their captions.</summary>
    Task<ContributionViewModel> KeepFilesAsync(string? token, ContributionFilesForm form, IPAddress? address);

    /// <summary>A file of the contribution that the secret opens; null where there is none.</summary>
    Task<(Stream Content, string ContentType)?> FileAsync(string? token, string fileId);

    /// <summary>The contributor's line in the conversation.</summary>
    Task<ContributionViewModel> AnswerAsync(string? token, string? text, IPAddress? address);

    /// <summary>Removes who the contributor is; a draft goes as a whole.</summary>
    Task<bool> ForgetAsync(string? token, IPAddress? address);
}
