using CivicSite.Maps.Geometry;

namespace CivicSite.Tos.Rules;

/// <summary>Why a TOS was found.</summary>
internal enum FoundBy
{
    /// <summary>The house stands in its list of addresses.</summary>
    House,

    /// <summary>The street stands in its list, but no house was asked for.</summary>
    Street,

    /// <summary>The point lies within its borders.</summary>
    Point,
}

/// <summary>What the finder needs of a TOS.</summary>
internal sealed record TosPlace(string Id, string? SettlementId, GeoArea? Area, IReadOnlyList<StreetHouses> Streets);

/// <summary>A TOS that was found, and the line of its list that speaks for it.</summary>
internal sealed record FoundTos(string Id, FoundBy By, StreetHouses? Line);

/// <summary>What somebody asks.</summary>
/// <param name="House">Null where only the street is known.</param>
internal sealed record AddressQuestion(StreetName Street, HouseNumber? House, string? SettlementId)
{
    /// <summary>Reads what was typed; a house number at the end of the street's field is taken as well.</summary>
    /// <returns>Null where there is no street in it.</returns>
    public static AddressQuestion? Parse(string street, string house, string? settlementId)
    {
        var (name, number) = string.IsNullOrWhiteSpace(house) ? Split(street) : (street, HouseNumber.Parse(WithoutFlat(house)));
        var parsed = StreetName.Parse(name);
        return parsed.Words.Count == 0 ? null : new AddressQuestion(parsed, number, settlementId);
    }

    private static (string Street, HouseNumber? House) Split(string text)
    {
        var words = WithoutFlat(text).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var taken = Math.Min(3, words.Length - 1); taken > 0; taken--)
        {
            var tail = string.Join(' ', words[^taken..]);
            if (char.IsAsciiDigit(tail.TrimStart('д', 'Д', '.', ' ', 'о', 'м').FirstOrDefault()) && HouseNumber.Parse(tail) is { } house
                && StreetName.Parse(string.Join(' ', words[..^taken])).Words.Count > 0)
            {
                return (string.Join(' ', words[..^taken]), house);
            }
        }

        return (text, null);
    }

    private static string WithoutFlat(string text)
    {
        var flat = text.IndexOf("кв", StringComparison.OrdinalIgnoreCase);
        return flat > 0 && text[..flat].Any(char.IsAsciiDigit) && text[flat..].Any(char.IsAsciiDigit) ? text[..flat].TrimEnd(' ', ',') : text;
    }
}

/// <summary>Answers «Whose TOS is this?».</summary>
internal static class TosFinder
{
    public static IReadOnlyList<FoundTos> At(GeoPoint point, IEnumerable<TosPlace> places) =>
        [.. places.Where(place => place.Area?.Contains(point) == true).Select(static place => new FoundTos(place.Id, FoundBy.Point, null))];

    /// <summary>Streets whose whole name was typed come before those that only contain it.</summary>
    public static IReadOnlyList<FoundTos> At(AddressQuestion question, IEnumerable<TosPlace> places)
    {
        var candidates = places
            .Where(place => question.SettlementId is null || string.Equals(place.SettlementId, question.SettlementId, StringComparison.Ordinal))
            .SelectMany(static place => place.Streets.Select(line => (place.Id, Line: line)))
            .Where(candidate => candidate.Line.Name.IsMeantBy(question.Street)).ToList();
        if (candidates.Exists(candidate => candidate.Line.Name.IsExactly(question.Street)))
        {
            candidates.RemoveAll(candidate => !candidate.Line.Name.IsExactly(question.Street));
        }

        return [.. candidates
            .Where(candidate => question.House is null || candidate.Line.Covers(question.House))
            .Select(candidate => new FoundTos(candidate.Id, question.House is null ? FoundBy.Street : FoundBy.House, candidate.Line))
            .DistinctBy(static found => found.Id, StringComparer.Ordinal)];
    }
}
