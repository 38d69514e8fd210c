namespace CivicSite.UnitTests.Localization.Completeness;

/// <summary>A text that the code asks the localizer for.</summary>
internal sealed record UsedText(string Context, string Id, string? PluralId, string Place);

/// <summary>All texts of a project, and what could not be understood.</summary>
internal sealed class UsedTexts
{
    public List<UsedText> Texts { get; } = [];

    public List<string> Faults { get; } = [];
}
