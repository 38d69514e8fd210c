namespace OrchardCore.Localization;

/// <summary>What <c>Plural</c> hands to the localizer as its only argument: the localizer picks the form.</summary>
public struct PluralizationArgument
{
    /// <summary>The number that decides the form; it is also <c>{0}</c> of the text.</summary>
    public int Count { get; set; }

    /// <summary>The forms of the source language, used where no translation exists.</summary>
    public string[] Forms { get; set; }

    /// <summary>The further arguments of the text: <c>{1}</c> and on.</summary>
    public object[] Arguments { get; set; }
}
