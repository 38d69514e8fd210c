using System.Text;

namespace CivicSite.Engine.Search.Analysis;

/// <summary>What is written together, as one word: «wi-fi» is «wifi», «70-летие» is «70летие», «1,5» is «1.5».</summary>
internal static class Compound
{
    public static AnalyzedWord Of(ReadOnlySpan<char> text, IReadOnlyList<Part> parts)
    {
        if (DateTokens.FromDigits(text, parts) is { } date)
        {
            return new(date, date, TokenKind.Date);
        }

        var joined = new StringBuilder();
        for (var i = 0; i < parts.Count; i++)
        {
            // Between two numbers the sign matters: 1,5 is not 15.
            if (parts[i].Joint != '\0' && parts[i].IsNumber && parts[i - 1].IsNumber)
            {
                joined.Append(parts[i].Joint);
            }

            joined.Append(text[parts[i].Start..parts[i].End]);
        }

        var word = parts[^1].IsNumber ? Words.Verbatim(joined.ToString()) : Words.Stemmed(joined.ToString());
        return word with { Kind = TokenKind.Compound };
    }
}
