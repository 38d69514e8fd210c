using Microsoft.AspNetCore.Html;

namespace CivicSite.Museum.ViewModels;

/// <summary>A lesson as lists show it.</summary>
/// <param name="Facts">Grades, length, places and so on, in words.</param>
/// <param name="Next">When the next date with a place is; empty where there is none.</param>
/// <param name="FreeDates">How many dates with a place there are in the period.</param>
/// <param name="Picture">The path inside the media library; empty for none.</param>
public sealed record LessonCard(
    string Id, string Title, string Url, string Summary, IReadOnlyList<string> Facts, string Next, int FreeDates, string Picture, bool PushkinCard, bool Demonstration);

/// <summary>The page <c>/museum/lessons</c>.</summary>
/// <param name="All">How many lessons there are without filters.</param>
/// <param name="Kept">What the form of the period has to carry on: the other filters.</param>
/// <param name="Applied">The filters in force, each with the list that lacks it.</param>
public sealed record LessonListViewModel(
    LessonQuery Query,
    IReadOnlyList<LessonCard> Items,
    int All,
    IReadOnlyList<FacetGroup> Facets,
    IReadOnlyList<(string Name, string Value)> Kept,
    IReadOnlyList<NamedLink> Applied,
    bool HasDemonstration,
    string AllUrl,
    string YearUrl);

/// <summary>A date of a lesson.</summary>
/// <param name="Time">On the site's clock.</param>
/// <param name="Free">Places that are left, in words; empty where there are none.</param>
/// <param name="Url">The form; empty where it is too late to book.</param>
public sealed record SlotRow(string SessionId, string Time, string Place, string Free, string Url);

/// <summary>The dates of a day.</summary>
public sealed record SlotDay(string Day, IReadOnlyList<SlotRow> Slots);

/// <summary>The page of one lesson.</summary>
/// <param name="Topics">Each with the list narrowed to it.</param>
/// <param name="Curriculum">Subject and what of it, one each.</param>
/// <param name="HasMoreDates">There are dates beyond those shown.</param>
public sealed record LessonViewModel(
    LessonCard Card,
    IHtmlContent Body,
    string Group,
    string Language,
    string Price,
    IReadOnlyList<NamedLink> Topics,
    IReadOnlyList<string> Curriculum,
    IReadOnlyList<string> Exhibits,
    IReadOnlyList<MuseumFile> Materials,
    IReadOnlyList<MuseumFile> Pictures,
    IReadOnlyList<NamedLink> Veterans,
    IReadOnlyList<SlotDay> Days,
    bool HasMoreDates,
    string Contact,
    string AllUrl);

/// <summary>How a lesson stands in a month.</summary>
/// <param name="Free">Dates with a place.</param>
/// <param name="Full">Dates without.</param>
/// <param name="Url">The list of what is free in the month; empty where nothing is.</param>
public sealed record YearCell(int Free, int Full, string Url);

/// <summary>A lesson with its months.</summary>
public sealed record YearRow(NamedLink Lesson, bool Demonstration, IReadOnlyList<YearCell> Months);

/// <summary>A month of the school year.</summary>
/// <param name="Holidays">Days without school and public holidays, in words.</param>
public sealed record YearMonth(string Name, string Holidays);

/// <summary>The page <c>/museum/lessons/year</c>.</summary>
/// <param name="Name">Such as <c>2026/27</c>.</param>
public sealed record YearViewModel(string Name, IReadOnlyList<YearMonth> Months, IReadOnlyList<YearRow> Rows, NamedLink? Other, bool HasDemonstration, string AllUrl);
