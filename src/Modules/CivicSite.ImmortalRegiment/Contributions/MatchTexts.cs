using CivicSite.ImmortalRegiment.Matching;
using Microsoft.Extensions.Localization;

namespace CivicSite.ImmortalRegiment.Contributions;

/// <summary>Says why two records are, or are not, about one person.</summary>
internal sealed class MatchTexts(IStringLocalizer<MatchTexts> S)
{
    public string Explain(Match match) => string.Join(", ", match.Reasons.Select(Reason));

    private string Reason(MatchReason reason) => reason switch
    {
        <= MatchReason.SurnameDifferent => Surname(reason),
        <= MatchReason.SexDifferent => NameOrSex(reason),
        <= MatchReason.BirthApart => Birth(reason),
        MatchReason.DeathSame => S["date of death agrees"],
        MatchReason.DeathNear => S["date of death nearly agrees"],
        MatchReason.DeathApart => S["another date of death"],
        MatchReason.BirthPlaceSame => S["place of birth agrees"],
        MatchReason.BirthPlaceNear => S["born in the same district or region"],
        MatchReason.BirthPlaceApart => S["another place of birth"],
        _ => S["a place of life agrees"],
    };

    private string Surname(MatchReason reason) => reason switch
    {
        MatchReason.SurnameSame => S["surname agrees"],
        MatchReason.SurnameSound => S["surname sounds the same"],
        MatchReason.SurnameOneLetter => S["surname differs by one letter"],
        MatchReason.SurnameTwoLetters => S["surname differs by two letters"],
        MatchReason.SurnameFormer => S["surname agrees with another name of the person"],
        _ => S["another surname"],
    };

    private string NameOrSex(MatchReason reason) => reason switch
    {
        MatchReason.GivenSame => S["given name agrees"],
        MatchReason.GivenVariant => S["given name is another form of the same"],
        MatchReason.GivenInitial => S["initial of the given name agrees"],
        MatchReason.GivenOneLetter => S["given name differs by one letter"],
        MatchReason.GivenDifferent => S["another given name"],
        MatchReason.PatronymicSame => S["patronymic agrees"],
        MatchReason.PatronymicVariant => S["patronymic is another form of the same"],
        MatchReason.PatronymicInitial => S["initial of the patronymic agrees"],
        MatchReason.PatronymicOneLetter => S["patronymic differs by one letter"],
        MatchReason.PatronymicDifferent => S["another patronymic"],
        _ => S["one is a man, the other a woman"],
    };

    private string Birth(MatchReason reason) => reason switch
    {
        MatchReason.BirthSameDay => S["day of birth agrees"],
        MatchReason.BirthSwapped => S["day and month of birth are exchanged"],
        MatchReason.BirthOneDigit => S["date of birth differs by one digit"],
        MatchReason.BirthSameYear => S["year of birth agrees"],
        MatchReason.BirthOtherDay => S["the same year of birth, another day"],
        MatchReason.BirthOverlap => S["dates of birth do not contradict"],
        MatchReason.BirthYearOff => S["year of birth ±1"],
        MatchReason.BirthYearsOff => S["year of birth ±3"],
        _ => S["another year of birth"],
    };
}
