using System.Text;

namespace CivicSite.Tos.Rules;

/// <summary>Orders names: «ТОС», quotes and letter case do not count.</summary>
internal static class TosNames
{
    private const string Prefix = "тос ";

    public static string SortKey(string? name)
    {
        var text = new StringBuilder((name ?? "").Length);
        foreach (var letter in (name ?? "").Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter))
            {
                text.Append(letter == 'ё' ? 'е' : letter);
            }
            else if (text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }
        }

        var key = text.ToString().TrimEnd();
        return key.StartsWith(Prefix, StringComparison.Ordinal) ? key[Prefix.Length..] : key;
    }

    /// <summary>The letter under which a sort key stands in an index: upper case, # for all that is no letter.</summary>
    public static string Letter(string sortKey) =>
        sortKey.Length > 0 && char.IsLetter(sortKey[0]) ? char.ToUpperInvariant(sortKey[0]).ToString() : "#";
}
