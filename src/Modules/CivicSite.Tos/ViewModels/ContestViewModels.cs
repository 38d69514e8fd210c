using CivicSite.Tos.Models;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CivicSite.Tos.ViewModels;

/// <summary>A contest in the archive.</summary>
public sealed record ContestCard(string Name, string Url, int Year, ContestState State, int Works, bool Demonstration);

/// <summary>The page <c>/tos/contests</c>: the archive, the newest year first.</summary>
public sealed record ContestListViewModel(TosSection Section, IReadOnlyList<ContestCard> Items, string AllUrl);

/// <summary>A work in a contest.</summary>
/// <param name="Place">Null before the contest is closed.</param>
/// <param name="Shared">Others have the same place.</param>
public sealed record WorkRow(NamedLink Work, NamedLink? Tos, int? Place, bool Shared, string Prize);

/// <summary>The works of one nomination, the best first.</summary>
public sealed record NominationViewModel(string Name, IReadOnlyList<WorkRow> Works);

/// <summary>The page of one contest.</summary>
/// <param name="ProtocolUrl">Null where there is no protocol to show.</param>
public sealed record ContestViewModel(
    ContestCard Card,
    IHtmlContent Body,
    IReadOnlyList<string> Prizes,
    IReadOnlyList<NominationViewModel> Nominations,
    IReadOnlyList<TosDocument> Documents,
    string? ProtocolUrl,
    string AllUrl,
    string ContestsUrl);

/// <summary>The page of one work.</summary>
public sealed record WorkViewModel(
    string Name,
    ContestResult Result,
    NamedLink? Tos,
    IHtmlContent Body,
    IReadOnlyList<TosImage> Photographs,
    bool Demonstration,
    string AllUrl,
    string ContestsUrl);

/// <summary>A work in the protocol.</summary>
/// <param name="Marks">Points as text, a juror a column; a dash for a work not judged, null for a juror who stood back.</param>
/// <param name="Mean">Rounded to two decimals.</param>
public sealed record ProtocolRow(string Nomination, NamedLink Work, IReadOnlyList<string?> Marks, decimal? Mean, int? Place, int? LastPlace);

/// <summary>The protocol of a closed contest. Jurors have numbers, no names.</summary>
public sealed record ProtocolViewModel(NamedLink Contest, int Jurors, IReadOnlyList<ProtocolRow> Rows, string AllUrl, string ContestsUrl);

/// <summary>A contest that waits for the juror.</summary>
/// <param name="Judged">How many works the juror has given points to or stood back from.</param>
public sealed record JuryContest(string Id, string Name, int Works, int Judged);

/// <summary>How far the jury of a contest is. Nothing of what anybody gave.</summary>
/// <param name="Jurors">In the order of the contest's list.</param>
public sealed record JuryProgress(string Contest, int Works, IReadOnlyList<JurorProgress> Jurors);

/// <summary>How far a juror is.</summary>
/// <param name="Judged">How many works he has given points to or stood back from.</param>
public sealed record JurorProgress(string Name, int Judged);

/// <summary>A work that the juror is asked about.</summary>
/// <param name="Url">Null where the juror has stood back: there is nothing more to read for him.</param>
public sealed record JuryWork(string Id, string Name, string Nomination, string? Url, string Tos);

/// <summary>The sheet of a juror.</summary>
public sealed class JurySheetForm
{
    public List<JuryMarkForm> Marks { get; set; } = [];

    /// <summary>Only shown.</summary>
    [BindNever]
    public string Contest { get; set; } = "";

    /// <summary>Only shown; in the order of the marks.</summary>
    [BindNever]
    public IReadOnlyList<JuryWork> Works { get; set; } = [];
}

/// <summary>What the juror gives to one work.</summary>
public sealed class JuryMarkForm
{
    public string EntryId { get; set; } = "";

    /// <summary>As typed.</summary>
    public string? Points { get; set; }

    public bool Recused { get; set; }
}
