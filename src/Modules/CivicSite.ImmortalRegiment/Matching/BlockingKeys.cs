namespace CivicSite.ImmortalRegiment.Matching;

/// <summary>
/// Keys under which a person is looked up. Two records of one person share at least one key even if a part of the name is misspelled beyond
/// recognition; what shares none is never compared. Each starts with a letter that tells its kind.
/// </summary>
internal static class BlockingKeys
{
    public const int MaxLength = 60;

    private const int Neighbours = 1;
    private const int NameLetters = 24;

    /// <summary>The keys under which a person is kept.</summary>
    public static IReadOnlyList<string> Of(PersonProfile person) => Keys(person, around: 0);

    /// <summary>The keys under which a person is sought: those of the years beside the year of birth too.</summary>
    public static IReadOnlyList<string> ToSeek(PersonProfile person) => Keys(person, Neighbours);

    private static List<string> Keys(PersonProfile person, int around)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var years = Years(person.Person.Birth, around);
        foreach (var name in person.Names)
        {
            var (given, root) = (Sounds.Key(name.Given), Sounds.Key(name.Root));
            // An initial may be that of any form of the name.
            Add('s', name.StemSound, Initial(name.Given));
            Add('s', name.StemSound, Initial(name.GivenWritten));
            Add('g', Consonants(name.StemSound), given);
            if (name.Root.Length > 1)
            {
                Add('r', Consonants(name.StemSound), root);
            }

            foreach (var year in years)
            {
                Add('y', given + root, year);
            }

            // The parts may stand in the wrong places.
            Add('s', Sounds.Key(Surnames.StemOf(name.GivenWritten)), Initial(name.Surname));
        }

        return [.. keys];

        void Add(char kind, string first, string second)
        {
            if (first.Length > 1 && second.Length > 0)
            {
                keys.Add($"{kind}{Short(first)}|{Short(second)}");
            }
        }
    }

    private static string Initial(string name) => name.Length == 0 ? "" : Sounds.Key(name[..1]);

    private static string Short(string text) => text.Length > NameLetters ? text[..NameLetters] : text;

    // The first letter and the set of consonants: neither a letter too few of a pair nor two in the wrong order change it.
    private static string Consonants(string sound) =>
        sound.Length == 0 ? "" : sound[..1] + string.Concat(sound.Skip(1).Where(static letter => !"аиуэ".Contains(letter, StringComparison.Ordinal)).Distinct().Order());

    private static IEnumerable<string> Years(DateSpan? birth, int around)
    {
        const int Widest = 5;
        return birth is { } span && span.Last.Year - span.First.Year <= Widest
            ? Enumerable.Range(span.First.Year - around, span.Last.Year - span.First.Year + 1 + 2 * around).Select(static year => year.ToString(System.Globalization.CultureInfo.InvariantCulture))
            : [];
    }
}
