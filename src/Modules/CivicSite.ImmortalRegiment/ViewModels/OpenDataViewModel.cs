namespace CivicSite.ImmortalRegiment.ViewModels;

/// <summary>A file of the data set.</summary>
/// <param name="Format">Such as CSV.</param>
public sealed record OpenDataFile(string Format, string Name, string Url);

/// <summary>A column of the data set.</summary>
public sealed record OpenDataField(string Name, string Meaning, string Type);

/// <summary>The data passport.</summary>
/// <param name="Publisher">The site's name.</param>
/// <param name="Modified">The day of the last change; null for an empty archive.</param>
/// <param name="Demonstration">How many of the records are made up.</param>
public sealed record OpenDataViewModel(
    string Identifier,
    string Publisher,
    int Records,
    int Demonstration,
    DateOnly? Modified,
    IReadOnlyList<OpenDataFile> Files,
    IReadOnlyList<OpenDataField> Fields,
    string AllUrl);
