using CivicSite.ImmortalRegiment.Matching;

namespace CivicSite.ImmortalRegiment.Import;

/// <summary>People of earlier rows of the same list: lists have a line for each award, not for each person.</summary>
internal sealed class EarlierRows
{
    // Of a name that many rows have, not all are compared.
    private const int RowsOfKey = 150;

    private readonly Dictionary<string, List<Earlier>> _byKey = new(StringComparer.Ordinal);

    public void Add(Person person, string name, int row, int chunk)
    {
        var earlier = new Earlier(new PersonProfile(person), name, row, chunk);
        foreach (var key in BlockingKeys.Of(earlier.Profile))
        {
            if (!_byKey.TryGetValue(key, out var rows))
            {
                _byKey[key] = rows = [];
            }

            rows.Add(earlier);
        }
    }

    /// <summary>The likeliest earlier row; null where none resembles the person.</summary>
    public (Earlier Row, Match Match)? Find(Person person)
    {
        var profile = new PersonProfile(person);
        return BlockingKeys.ToSeek(profile).SelectMany(key => (_byKey.GetValueOrDefault(key) ?? []).Take(RowsOfKey)).Distinct()
            .Select(earlier => ((Earlier Row, Match Match)?)(earlier, PersonMatcher.Compare(profile, earlier.Profile)))
            .Where(static pair => pair!.Value.Match.Class != MatchClass.Different)
            .MaxBy(static pair => pair!.Value.Match.Score);
    }

    internal sealed record Earlier(PersonProfile Profile, string Name, int Row, int Chunk);
}
