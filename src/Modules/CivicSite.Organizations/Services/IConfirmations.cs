using System.Net;
using CivicSite.Organizations.ViewModels;

namespace CivicSite.Organizations.Services;

/// <summary>What the contact of an organisation sees behind a link. The link alone gives the right to it.</summary>
public interface IConfirmationPages
{
    /// <summary>The page behind a link.</summary>
    /// <param name="key">The link's secret.</param>
    /// <param name="address">Who asks; requests of one address are limited.</param>
    Task<ConfirmationViewModel> OpenAsync(string? key, IPAddress? address);

    /// <summary>Keeps the answer, or says what is wrong with it.</summary>
    Task<ConfirmationViewModel> AnswerAsync(ConfirmationForm form, IPAddress? address);
}

/// <summary>The admin's side of confirmations. Callers have checked that the user may manage them.</summary>
public interface IConfirmationAdmin
{
    /// <summary>A page of a list.</summary>
    Task<ConfirmationListViewModel> ListAsync(ConfirmationList list, int page);

    /// <summary>How a record stands; null where there is no such organisation.</summary>
    Task<RecordConfirmationViewModel?> RecordAsync(string contentItemId);

    /// <summary>Makes a link and sends it. Null where there is no such published organisation.</summary>
    Task<RecordConfirmationViewModel?> RequestAsync(string contentItemId);

    /// <summary>Makes the open links of an organisation useless.</summary>
    Task WithdrawAsync(string contentItemId);
}

/// <summary>Where editors decide on what contacts propose.</summary>
public interface IConfirmationReviews
{
    /// <summary>An answer beside the record as it is now; null where there is none or the user may not decide on it.</summary>
    Task<ReviewResult> ShowAsync(string requestId);

    /// <summary>Accepts and refuses field by field.</summary>
    Task<ReviewResult> DecideAsync(string requestId, DecisionForm form);
}
