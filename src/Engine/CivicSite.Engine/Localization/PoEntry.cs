namespace CivicSite.Engine.Localization;

/// <summary>One message of a PO file.</summary>
/// <param name="Context">Where the message belongs (<c>msgctxt</c>), or null for everywhere.</param>
/// <param name="Id">The English text.</param>
/// <param name="PluralId">The English plural, where the text depends on a number.</param>
/// <param name="Translations">One, or one for each plural form.</param>
/// <param name="IsFuzzy">A tool guessed the translation and nobody has confirmed it.</param>
/// <param name="Line">Where the message starts, from 1.</param>
internal sealed record PoEntry(string? Context, string Id, string? PluralId, string[] Translations, bool IsFuzzy, int Line)
{
    /// <summary>The translation is complete and confirmed.</summary>
    public bool IsTranslated => !IsFuzzy && Translations.All(text => text.Length > 0);
}

/// <summary>A PO file breaks the format. The message names file and line.</summary>
internal sealed class PoFormatException(string file, int line, string reason, Exception? innerException = null)
    : Exception($"{file}({line}): {reason}", innerException)
{
    public string File { get; } = file;

    public int Line { get; } = line;
}
