using static CivicSite.ImmortalRegiment.Matching.MatchReason;

namespace CivicSite.ImmortalRegiment.Matching;

/// <summary>Tells whether two records are about one person, and why.</summary>
internal static class PersonMatcher
{
    public static Match Compare(PersonProfile left, PersonProfile right)
    {
        var (reasons, score) = BestName(left, right);
        if (left.IsFemale is { } female && right.IsFemale is { } other && female != other)
        {
            Add(SexDifferent);
        }

        if (left.Person.Birth is { } birth && right.Person.Birth is { } otherBirth)
        {
            Add(BirthReason(Dates.Compare(birth, otherBirth)));
        }

        if (left.Person.Death is { } death && right.Person.Death is { } otherDeath)
        {
            Add(DeathReason(Dates.Compare(death, otherDeath)));
        }

        if (BirthPlaceReason(Places.Compare(left.Person.BirthPlace, right.Person.BirthPlace)) is { } birthPlace)
        {
            Add(birthPlace);
        }

        if (ShareAPlace(left.Person, right.Person))
        {
            Add(PlaceShared);
        }

        return new Match(Classify(score, reasons), score, reasons);

        void Add(MatchReason reason)
        {
            reasons.Add(reason);
            score += Weights.Of(reason);
        }
    }

    // A person may be known by several names: the pair that fits best decides. Surname and given name are also tried the other way round.
    private static (List<MatchReason> Reasons, double Score) BestName(PersonProfile left, PersonProfile right)
    {
        (List<MatchReason> Reasons, double Score) best = ([], double.MinValue);
        for (var i = 0; i < left.Names.Count; i++)
        {
            for (var j = 0; j < right.Names.Count; j++)
            {
                var compared = CompareNames(left.Names[i], right.Names[j], isFormer: i + j > 0);
                best = compared.Score > best.Score ? compared : best;
            }
        }

        var exchanged = CompareNames(left.Exchanged, right.Names[0], isFormer: false);
        return exchanged.Score - Weights.Exchange > best.Score ? (exchanged.Reasons, exchanged.Score - Weights.Exchange) : best;
    }

    private static (List<MatchReason> Reasons, double Score) CompareNames(NameForms left, NameForms right, bool isFormer)
    {
        var reasons = new List<MatchReason>();
        var score = 0.0;
        if (NameComparer.Surname(left, right) is { } surname)
        {
            Add(surname is SurnameSame && isFormer ? SurnameFormer : surname, CommonNames.IsCommonSurname(left.Stem));
        }

        if (NameComparer.GivenName(left, right) is { } given)
        {
            Add(given, given is GivenSame && CommonNames.IsCommonGivenName(left.Given));
        }

        if (NameComparer.Patronymic(left, right) is { } patronymic)
        {
            Add(patronymic, patronymic is PatronymicSame or PatronymicVariant && CommonNames.IsCommonPatronymic(left.Root));
        }

        return (reasons, score);

        void Add(MatchReason reason, bool isCommon)
        {
            var weight = Weights.Of(reason);
            reasons.Add(reason);
            score += weight > 0 && isCommon ? Math.Max(weight - Weights.CommonPart, 0) : weight;
        }
    }

    // However much else agrees, a twin has another given name, and nobody is merged by a name alone.
    private static MatchClass Classify(double score, List<MatchReason> reasons)
    {
        if (reasons.Contains(SexDifferent) || reasons.Contains(GivenDifferent) && !reasons.Contains(BirthSameDay) || score < Weights.Maybe)
        {
            return MatchClass.Different;
        }

        var isDated = reasons.Exists(static reason => reason is BirthSameDay or BirthSwapped or BirthOneDigit or BirthSameYear or BirthYearOff or DeathSame or BirthPlaceSame);
        var contradicts = reasons.Exists(static reason => reason is GivenDifferent or PatronymicDifferent or SurnameDifferent or BirthApart or BirthYearsOff or DeathApart);
        return score >= Weights.Same && isDated && !contradicts ? MatchClass.Same : MatchClass.Maybe;
    }

    private static MatchReason BirthReason(DateLikeness likeness) => likeness switch
    {
        DateLikeness.SameDay => BirthSameDay,
        DateLikeness.Swapped => BirthSwapped,
        DateLikeness.OneDigit => BirthOneDigit,
        DateLikeness.SameYear => BirthSameYear,
        DateLikeness.OtherDay => BirthOtherDay,
        DateLikeness.Overlap => BirthOverlap,
        DateLikeness.YearOff => BirthYearOff,
        DateLikeness.YearsOff => BirthYearsOff,
        _ => BirthApart,
    };

    private static MatchReason DeathReason(DateLikeness likeness) => likeness switch
    {
        DateLikeness.SameDay or DateLikeness.Swapped => DeathSame,
        DateLikeness.OneDigit or DateLikeness.SameYear or DateLikeness.OtherDay or DateLikeness.Overlap or DateLikeness.YearOff => DeathNear,
        _ => DeathApart,
    };

    private static MatchReason? BirthPlaceReason(PlaceLikeness likeness) => likeness switch
    {
        PlaceLikeness.Same => BirthPlaceSame,
        PlaceLikeness.SameArea => BirthPlaceNear,
        PlaceLikeness.Apart => BirthPlaceApart,
        _ => null,
    };

    private static bool ShareAPlace(Person left, Person right) =>
        (left.Places ?? []).Any(place => (right.Places ?? []).Any(other => Places.Compare(place, other) == PlaceLikeness.Same));
}
