using CivicSite.Printing;

namespace CivicSite.ImmortalRegiment.Print;

/// <summary>What a placard or a share picture says.</summary>
/// <param name="Surname">Empty where only other names are known.</param>
/// <param name="Rank">Military rank, or else what the person was in the war.</param>
/// <param name="SurnameStep">How large the surname is set: 0 is the largest.</param>
public sealed record PersonSheetViewModel(
    string Surname, string GivenNames, string Rank, string Years, bool HasPortrait, string SiteName, string Address, bool Demonstration, int SurnameStep);

/// <summary>The page where a placard is chosen.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="PersonUrl">The person's page.</param>
/// <param name="PreviewUrl">The placard as a picture.</param>
public sealed record PlacardViewModel(string Name, string PersonUrl, string PreviewUrl, bool HasPortrait, bool Demonstration, IReadOnlyList<PlacardSheetLink> Sheets);

/// <param name="Url">Of the PDF.</param>
/// <param name="BleedUrl">Of the PDF for a printing house.</param>
public sealed record PlacardSheetLink(PaperSize Sheet, string Url, string BleedUrl);
