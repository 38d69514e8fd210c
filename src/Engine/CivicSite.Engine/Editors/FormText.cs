using System.Text;

namespace CivicSite.Engine.Editors;

/// <summary>Texts as forms send them, without what neither databases nor feeds can hold.</summary>
internal static class FormText
{
    /// <summary>Without white space at the ends, control characters other than line breaks and tabs, and halves of characters.</summary>
    public static string? Clean(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var clean = new StringBuilder(text.Length);
        var rest = text.AsSpan().Trim();
        while (rest.Length > 0)
        {
            // A half character is not decoded: it is left out.
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) == System.Buffers.OperationStatus.Done && IsKept(rune))
            {
                clean.Append(rune.ToString());
            }

            rest = rest[length..];
        }

        return clean.ToString();
    }

    private static bool IsKept(Rune rune) => rune.Value is '\n' or '\r' or '\t' || !(Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF);
}
