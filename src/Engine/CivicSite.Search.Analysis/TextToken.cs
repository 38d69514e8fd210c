namespace CivicSite.Engine.Search.Analysis;

/// <summary>What a token is.</summary>
public enum TokenKind
{
    Word,

    /// <summary>A word so common that a query may leave it out. It is indexed all the same: phrases need it.</summary>
    StopWord,

    /// <summary>A run of digits, or a Roman numeral below 40, whose term is the number.</summary>
    Number,

    /// <summary>A capital letter with a full stop, as in «А.С. Пушкин».</summary>
    Initial,

    /// <summary>The parts of a hyphenated or mixed word as one: «70-летие», «wi-fi», «1941–1945». The parts follow as tokens of their own.</summary>
    Compound,

    /// <summary>A date, whose term is <c>yyyy-MM-dd</c> however it was written. Its parts follow as tokens of their own.</summary>
    Date,
}

/// <summary>A word of a text as the search sees it.</summary>
/// <param name="Term">What is looked up: the stem of the word, with ё as е.</param>
/// <param name="Form">The word itself, in lower case, with ё as е.</param>
/// <param name="Position">The number of the word in the text. A compound or date has the position of its first part.</param>
/// <param name="Start">Where the word begins in the original text, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive; accents belong to it.</param>
/// <param name="Kind">What the token is.</param>
/// <param name="Span">How many positions it covers: more than one for a compound or date.</param>
public readonly record struct TextToken(string Term, string Form, int Position, int Start, int End, TokenKind Kind, int Span = 1)
{
    /// <summary>Whether the token stands for several others that follow it.</summary>
    public bool IsWhole => Kind is TokenKind.Compound or TokenKind.Date;
}
