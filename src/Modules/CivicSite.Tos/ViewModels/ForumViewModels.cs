using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement;

namespace CivicSite.Tos.ViewModels;

/// <summary>A forum in the list.</summary>
/// <param name="Number">In Roman numerals.</param>
/// <param name="When">In words, as exactly as it is known.</param>
/// <param name="TosCount">How many TOS took part; null where it is not known.</param>
public sealed record ForumCard(string Number, string Name, string Url, string When, bool Planned, int? TosCount, bool Demonstration);

/// <summary>The page <c>/tos/forums</c>.</summary>
public sealed record ForumListViewModel(TosSection Section, IReadOnlyList<ForumCard> Items, string AllUrl);

/// <summary>An item of a programme.</summary>
/// <param name="Time">Empty where it is not known.</param>
public sealed record ProgrammeRow(string Time, string Text);

/// <summary>The page of one forum.</summary>
public sealed record ForumViewModel(
    ForumCard Card,
    string Place,
    IHtmlContent Body,
    IReadOnlyList<ProgrammeRow> Programme,
    IReadOnlyList<string> Participants,
    IReadOnlyList<NamedLink> Attended,
    IReadOnlyList<string> Resolution,
    IReadOnlyList<TosImage> Photographs,
    IReadOnlyList<TosDocument> Documents,
    IReadOnlyList<IShape> News,
    string AllUrl,
    string ForumsUrl);
