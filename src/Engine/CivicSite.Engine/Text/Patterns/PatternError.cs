namespace CivicSite.Engine.Text.Patterns;

internal enum PatternErrorKind
{
    /// <summary><c>{{</c> has no <c>}}</c>.</summary>
    Unclosed,

    /// <summary><c>}}</c> stands alone.</summary>
    UnexpectedEnd,

    /// <summary>A Liquid tag: <c>{% … %}</c>.</summary>
    Tag,

    /// <summary>Not a property of the content item.</summary>
    Path,

    /// <summary>A filter that patterns do not have, or not at this place.</summary>
    Filter,

    /// <summary>The filter's argument is missing, superfluous or not a quoted text.</summary>
    Argument,

    /// <summary>A part of a date format other than the known ones.</summary>
    DateFormat,
}

/// <summary>Why a pattern is refused.</summary>
/// <param name="Position">The character at fault, from 0.</param>
/// <param name="Text">What stands there.</param>
internal sealed record PatternError(PatternErrorKind Kind, int Position, string Text);

internal sealed class PatternFormatException(string pattern, PatternError error)
    : FormatException($"The pattern '{pattern}' is refused at character {error.Position + 1} ({error.Kind}): '{error.Text}'")
{
    public PatternError Error { get; } = error;
}
