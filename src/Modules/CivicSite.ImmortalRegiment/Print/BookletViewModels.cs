using CivicSite.ImmortalRegiment.ViewModels;
using CivicSite.Printing;
using Microsoft.AspNetCore.Html;

namespace CivicSite.ImmortalRegiment.Print;

/// <summary>The page where a booklet is put together.</summary>
/// <param name="Chosen">In the order of the booklet.</param>
/// <param name="Found">Whom the search found, without those chosen; null before a search.</param>
public sealed record BookletFormViewModel(BookletForm Form, IReadOnlyList<BookletChoice> Chosen, IReadOnlyList<BookletChoice>? Found, IReadOnlyList<PaperSize> Sheets);

/// <summary>Somebody who is, or may be, in the booklet.</summary>
public sealed record BookletChoice(string Id, string Name, string Years, bool Demonstration);

/// <summary>The printed booklet.</summary>
/// <param name="Preface">Paragraphs.</param>
public sealed record BookletViewModel(string Title, string Subtitle, IReadOnlyList<string> Preface, string Imprint, string SiteName, IReadOnlyList<BookletPerson> People);

/// <summary>A person's pages of the booklet.</summary>
/// <param name="Portrait">Name of the file among those of the print job; empty where there is none.</param>
/// <param name="Story">Without pictures and links.</param>
/// <param name="Address">Of the record on the site.</param>
public sealed record BookletPerson(VeteranViewModel Record, string Portrait, IHtmlContent Story, string Address);
