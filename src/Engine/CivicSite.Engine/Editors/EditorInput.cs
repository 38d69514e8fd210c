using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CivicSite.Engine.Editors;

/// <summary>What ties an input of an editor to its label, hint and error messages.</summary>
internal sealed class EditorInput
{
    private EditorInput(string name, object? hint, IReadOnlyList<string> errors)
    {
        Name = name;
        Id = IdOf(name);
        Hint = hint;
        Errors = errors;
    }

    public string Name { get; }

    public string Id { get; }

    /// <summary>A string or HTML.</summary>
    public object? Hint { get; }

    public bool HasHint => Hint is not (null or "");

    public IReadOnlyList<string> Errors { get; }

    public string HintId => $"{Id}-hint";

    public string ErrorId => $"{Id}-error";

    /// <summary>Value of <c>aria-describedby</c>; null leaves the attribute out.</summary>
    public string? DescribedBy =>
        (HasHint, Errors.Count > 0) switch
        {
            (true, true) => $"{ErrorId} {HintId}",
            (true, false) => HintId,
            (false, true) => ErrorId,
            _ => null,
        };

    /// <summary>Value of <c>aria-invalid</c>; null leaves the attribute out.</summary>
    public string? Invalid => Errors.Count > 0 ? "true" : null;

    public string InvalidClass => Errors.Count > 0 ? "is-invalid" : "";

    /// <param name="viewData">Of the template, whose prefix stands before the name.</param>
    /// <param name="member">Name of the view model's member.</param>
    /// <param name="hint">Help that is always shown.</param>
    public static EditorInput Of(ViewDataDictionary viewData, string member, object? hint = null)
    {
        var name = viewData.TemplateInfo.GetFullHtmlFieldName(member);
        return new EditorInput(name, hint, viewData.ModelState.TryGetValue(name, out var entry) ? Messages(entry) : []);
    }

    /// <summary>The id of the input with the name.</summary>
    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    private static List<string> Messages(ModelStateEntry entry) => [.. entry.Errors.Select(error => error.ErrorMessage).Where(message => message.Length > 0)];
}
