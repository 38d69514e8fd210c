namespace CivicSite.ImmortalRegiment.Matching;

/// <summary>What two records have to do with each other.</summary>
internal enum MatchClass
{
    /// <summary>Two people.</summary>
    Different,

    /// <summary>Somebody has to look.</summary>
    Maybe,

    /// <summary>One person.</summary>
    Same,
}

/// <summary>What a comparison found in one place.</summary>
internal enum MatchReason
{
    SurnameSame,
    SurnameSound,
    SurnameOneLetter,
    SurnameTwoLetters,
    SurnameFormer,
    SurnameDifferent,
    GivenSame,
    GivenVariant,
    GivenInitial,
    GivenOneLetter,
    GivenDifferent,
    PatronymicSame,
    PatronymicVariant,
    PatronymicInitial,
    PatronymicOneLetter,
    PatronymicDifferent,
    SexDifferent,
    BirthSameDay,
    BirthSwapped,
    BirthOneDigit,
    BirthSameYear,
    BirthOtherDay,
    BirthOverlap,
    BirthYearOff,
    BirthYearsOff,
    BirthApart,
    DeathSame,
    DeathNear,
    DeathApart,
    BirthPlaceSame,
    BirthPlaceNear,
    BirthPlaceApart,
    PlaceShared,
}

/// <summary>The result of comparing two people.</summary>
/// <param name="Score">The higher the likelier; comparable between matches.</param>
/// <param name="Reasons">What speaks for and against it, names first.</param>
internal sealed record Match(MatchClass Class, double Score, IReadOnlyList<MatchReason> Reasons);
