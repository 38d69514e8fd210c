using System.Text;
using CivicSite.ImmortalRegiment.Models;

namespace CivicSite.ImmortalRegiment.Rules;

/// <summary>Compares names of people as readers would: letter case and ё do not count.</summary>
internal static class PersonNames
{
    private const char Separator = '|';

    /// <summary>Lower case, ё as е, words apart by one blank, hyphens kept as blanks, nothing else.</summary>
    public static string Fold(string? name)
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

        return text.ToString().TrimEnd();
    }

    /// <summary>What lists are ordered by.</summary>
    public static string SortKey(string surname, string givenName, string patronymic) =>
        string.Join(' ', new[] { surname, givenName, patronymic }.Select(Fold).Where(static word => word.Length > 0));

    /// <summary>The letter under which a sort key stands in an index: upper case, # for all that is no letter.</summary>
    public static string Letter(string sortKey) =>
        sortKey.Length > 0 && char.IsLetter(sortKey[0]) ? char.ToUpperInvariant(sortKey[0]).ToString() : "#";

    /// <summary>All names of a person, folded: surname|given name|patronymic, the main one first. Parts that another name lacks are those of the main one.</summary>
    public static IEnumerable<string> Lines(VeteranPart part) =>
        part.OtherNames
            .Select(name => Line(Or(name.Surname, part.Surname), Or(name.GivenName, part.GivenName), Or(name.Patronymic, part.Patronymic)))
            .Prepend(Line(part.Surname, part.GivenName, part.Patronymic))
            .Distinct(StringComparer.Ordinal);

    private static string Or(string name, string otherwise) => name.Length > 0 ? name : otherwise;

    private static string Line(string surname, string givenName, string patronymic) =>
        string.Join(Separator, Fold(surname), Fold(givenName), Fold(patronymic));
}
