using System.Text;

namespace CivicSite.Engine.Search.Analysis.Snippets;

/// <summary>Cuts a passage into parts.</summary>
internal static class SnippetWriter
{
    /// <param name="text">The text.</param>
    /// <param name="start">Where the passage begins.</param>
    /// <param name="end">Where it ends, exclusive.</param>
    /// <param name="matches">What was found, in order; places may overlap and lie outside.</param>
    public static Snippet Write(string text, int start, int end, IEnumerable<Match> matches)
    {
        var parts = new List<SnippetPart>();
        var at = start;
        foreach (var (from, to) in Merged(matches, start, end))
        {
            Add(parts, text.AsSpan(at, from - at), isMatch: false);
            Add(parts, text.AsSpan(from, to - from), isMatch: true);
            at = to;
        }

        Add(parts, text.AsSpan(at, end - at), isMatch: false);
        return new(parts, !text.AsSpan(0, start).IsWhiteSpace(), !text.AsSpan(end).IsWhiteSpace());
    }

    /// <summary>A text with single spaces, without control characters and broken surrogates.</summary>
    public static string Tidy(ReadOnlySpan<char> text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune))
            {
                tidy.Append(rune.ToString());
            }
            else if (tidy.Length == 0 || tidy[^1] != ' ')
            {
                tidy.Append(' ');
            }
        }

        return tidy.ToString();
    }

    private static List<(int From, int To)> Merged(IEnumerable<Match> matches, int start, int end)
    {
        var merged = new List<(int From, int To)>();
        foreach (var match in matches)
        {
            var (from, to) = (Math.Max(start, match.Start), Math.Min(end, match.End));
            if (from >= to)
            {
                continue;
            }

            if (merged.Count > 0 && from < merged[^1].To)
            {
                merged[^1] = (merged[^1].From, Math.Max(to, merged[^1].To));
            }
            else
            {
                merged.Add((from, to));
            }
        }

        return merged;
    }

    private static void Add(List<SnippetPart> parts, ReadOnlySpan<char> text, bool isMatch)
    {
        if (text.Length > 0)
        {
            parts.Add(new(Tidy(text), isMatch));
        }
    }
}
