using static CivicSite.ImmortalRegiment.Matching.MatchReason;

namespace CivicSite.ImmortalRegiment.Matching;

/// <summary>
/// What each reason weighs: about the logarithm, to the base of two, of how much more often it is found between two records of one person
/// than between two people of one town. Tuned on the tuning half of <c>benchmarks/matching/pairs.tsv</c>, never on the other.
/// </summary>
internal static class Weights
{
    /// <summary>From here on two records are taken for one person.</summary>
    public const double Same = 12;

    /// <summary>From here on somebody should look.</summary>
    public const double Maybe = 6;

    /// <summary>What a part of a name weighs less when many have it.</summary>
    public const double CommonPart = 1.25;

    /// <summary>What it costs to take the surname for the given name.</summary>
    public const double Exchange = 1;

    public static double Of(MatchReason reason) => reason switch
    {
        SurnameSame or SurnameSound or SurnameOneLetter or SurnameTwoLetters or SurnameFormer or SurnameDifferent => OfSurname(reason),
        GivenSame or GivenVariant or GivenInitial or GivenOneLetter or GivenDifferent => OfGivenName(reason),
        PatronymicSame or PatronymicVariant or PatronymicInitial or PatronymicOneLetter or PatronymicDifferent => OfPatronymic(reason),
        SexDifferent => -10,
        DeathSame => 5,
        DeathNear => 1,
        DeathApart => -3,
        BirthPlaceSame => 3,
        BirthPlaceNear => 1,
        BirthPlaceApart => -2,
        PlaceShared => 1.5,
        _ => OfBirth(reason),
    };

    private static double OfSurname(MatchReason reason) => reason switch
    {
        SurnameSame => 5,
        SurnameSound => 4.5,
        SurnameFormer => 4,
        SurnameOneLetter => 3,
        SurnameTwoLetters => 1,
        _ => -5,
    };

    private static double OfGivenName(MatchReason reason) => reason switch
    {
        GivenSame => 3,
        GivenVariant => 2.5,
        GivenInitial => 1,
        GivenOneLetter => 1.5,
        _ => -6,
    };

    private static double OfPatronymic(MatchReason reason) => reason switch
    {
        PatronymicSame => 3.5,
        PatronymicVariant => 3,
        PatronymicInitial => 1,
        PatronymicOneLetter => 1.5,
        _ => -5,
    };

    private static double OfBirth(MatchReason reason) => reason switch
    {
        BirthSameDay => 7,
        BirthSwapped => 5,
        BirthOneDigit => 3,
        BirthSameYear => 3,
        BirthOtherDay => -0.5,
        BirthOverlap => 1,
        BirthYearOff => 0.5,
        BirthYearsOff => -3,
        _ => -7,
    };
}
