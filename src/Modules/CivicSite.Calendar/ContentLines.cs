using System.Text;

namespace CivicSite.Calendar;

/// <summary>What Ical.Net leaves to its caller: texts without control characters, and lines folded between characters.</summary>
internal static class ContentLines
{
    private const int MaxOctets = 75;
    private const string LineEnd = "\r\n";

    /// <summary>Line breaks of one kind; nothing else that a reader of the file could stumble over.</summary>
    public static string Clean(string? text)
    {
        var clean = new StringBuilder();
        foreach (var rune in (text ?? "").ReplaceLineEndings("\n").Trim().EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || !Rune.IsControl(rune))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }

    /// <summary>Folds at 75 octets, as the standard asks for. Ical.Net folds in the middle of characters outside the basic plane.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var line in text.Replace(LineEnd + " ", "", StringComparison.Ordinal).Split(LineEnd, StringSplitOptions.RemoveEmptyEntries))
        {
            var octets = 0;
            foreach (var rune in line.EnumerateRunes())
            {
                if (octets + rune.Utf8SequenceLength > MaxOctets)
                {
                    folded.Append(LineEnd).Append(' ');
                    octets = 1;
                }

                folded.Append(rune);
                octets += rune.Utf8SequenceLength;
            }

            folded.Append(LineEnd);
        }

        return folded.ToString();
    }
}
