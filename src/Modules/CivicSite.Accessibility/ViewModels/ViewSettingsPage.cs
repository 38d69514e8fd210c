using System.Globalization;

namespace CivicSite.Accessibility.ViewModels;

/// <summary>The settings page.</summary>
/// <param name="Cultures">The languages of the interface, the default first.</param>
public sealed record ViewSettingsPage(ViewSettingsForm Form, IReadOnlyList<CultureInfo> Cultures);

/// <summary>A question with a closed list of answers.</summary>
/// <param name="Name">The name of the field that is posted.</param>
/// <param name="Wide">The answers need wide boxes.</param>
public sealed record ChoiceGroup(string Name, string Legend, IReadOnlyList<Choice> Choices, bool Wide = false);

/// <summary>One answer.</summary>
/// <param name="SampleClass">A style that shows the answer on its own words.</param>
/// <param name="Swatch">The colours shown beside it.</param>
/// <param name="Language">The language its words are in, when it is not the page's.</param>
public sealed record Choice(string Value, string Text, bool Selected, string? SampleClass = null, string? Swatch = null, string? Language = null);
