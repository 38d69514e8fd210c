using Microsoft.Extensions.Localization;

namespace CivicSite.Engine.Text.Patterns;

/// <summary>Says to an administrator what is wrong with a pattern.</summary>
internal sealed class PatternErrorMessages(IStringLocalizer<PatternErrorMessages> S)
{
    public LocalizedString Describe(PatternError error)
    {
        var position = error.Position + 1;
        return error.Kind switch
        {
            PatternErrorKind.Unclosed => S["Character {0}: “{1}” is not closed by “}}}}”.", position, error.Text],
            PatternErrorKind.UnexpectedEnd => S["Character {0}: “{1}” closes nothing.", position, error.Text],
            PatternErrorKind.Tag => S["Character {0}: Liquid tags such as “{1}” are not supported in patterns.", position, error.Text],
            PatternErrorKind.Path => S["Character {0}: “{1}” is not a property of the content item that a pattern can use.", position, error.Text],
            PatternErrorKind.Filter => S["Character {0}: the filter “{1}” is not supported here. Patterns know display_text, slugify, local and date.", position, error.Text],
            PatternErrorKind.Argument => S["Character {0}: the filter “{1}” has a wrong argument.", position, error.Text],
            _ => S["Character {0}: “{1}” is not a date format that a pattern can use.", position, error.Text],
        };
    }
}
