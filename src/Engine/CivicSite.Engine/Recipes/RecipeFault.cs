using Microsoft.Extensions.Localization;

namespace CivicSite.Engine.Recipes;

/// <summary>What can be wrong with a recipe.</summary>
internal enum RecipeFault
{
    /// <summary>The reason is a text already.</summary>
    Other,
    Nothing,
    TooLarge,
    NotJson,
    NotAnObject,
    NoSteps,
    StepNotAnObject,
    StepWithoutName,
    UnknownStep,
    UnknownFeature,
    NotAListOfFeatures,
    UnknownTheme,
    ThemeDoesNotRun,
    DefinitionWithoutName,
    MissingList,
    WrongValue,
    UnknownContentType,
    UnknownExpression,
    UnknownVariable,
    NotBase64,
}

/// <summary>A recipe was refused; nothing has changed.</summary>
internal sealed class RecipeException : Exception
{
    /// <param name="details">What the fault's message names.</param>
    public RecipeException(RecipeFault fault, string? step = null, string? item = null, params string[] details)
        : base(Text(step, item, $"{fault} {string.Join(", ", details)}".TrimEnd()))
    {
        (Fault, Step, Item, Details) = (fault, step, item, details);
    }

    /// <param name="reason">For people, in their language.</param>
    public RecipeException(string? step, string? item, string reason)
        : base(Text(step, item, reason))
    {
        (Step, Item, Details) = (step, item, [reason]);
    }

    public RecipeFault Fault { get; }

    /// <summary>Number and name of the step; null where the recipe as a whole is at fault.</summary>
    public string? Step { get; }

    public string? Item { get; }

    public IReadOnlyList<string> Details { get; }

    /// <summary>The same fault with the step that was at work.</summary>
    public RecipeException In(string step) =>
        Fault == RecipeFault.Other ? new RecipeException(step, Item, Details[0]) : new RecipeException(Fault, step, Item, [.. Details]);

    private static string Text(string? step, string? item, string reason) =>
        string.Join(": ", new[] { step is null ? null : $"step {step}", item, reason }.OfType<string>());
}

/// <summary>Says to an administrator what is wrong with a recipe.</summary>
internal sealed class RecipeFaultMessages(IStringLocalizer<RecipeFaultMessages> S)
{
    public string Describe(RecipeException exception)
    {
        object[] details = [.. exception.Details];
        return exception.Fault switch
        {
            RecipeFault.Nothing => S["Paste a recipe or choose a file."],
            RecipeFault.TooLarge => S["A recipe may have at most {0} MB.", details],
            RecipeFault.NotJson => S["This is not valid JSON: line {0}, character {1}.", details],
            RecipeFault.NotAnObject => S["A JSON object is expected here: {0}.", "{ … }"],
            RecipeFault.NoSteps => S["The recipe has no list “steps”."],
            RecipeFault.StepNotAnObject => S["Every step must be a JSON object."],
            RecipeFault.StepWithoutName => S["The step has no “name”."],
            RecipeFault.UnknownStep => S["The site does not know this kind of step. Perhaps a feature is not enabled."],
            RecipeFault.UnknownFeature => S["There is no feature “{0}”.", details],
            RecipeFault.NotAListOfFeatures => S["A list of feature ids is expected."],
            RecipeFault.UnknownTheme => S["There is no such theme."],
            RecipeFault.ThemeDoesNotRun => S["The site wears this theme, so it must stay enabled."],
            RecipeFault.DefinitionWithoutName => S["A definition has no “Name”."],
            RecipeFault.MissingList => S["The step has no list “{0}”.", details],
            RecipeFault.WrongValue => S["The value at {0} is not of the kind that is expected there.", details],
            RecipeFault.UnknownContentType => S["There is no content type “{0}”.", details],
            RecipeFault.UnknownExpression => S["The expression {0} is not supported. Supported are uuid(), variables('…'), configuration('…', '…') and new Date().toISOString().", details],
            RecipeFault.UnknownVariable => S["There is no variable “{0}”.", details],
            RecipeFault.NotBase64 => S["A file must be given as “Base64”."],
            _ => exception.Details[0],
        };
    }
}
