namespace CivicSite.ImmortalRegiment.Rules;

/// <summary>How the war ended for a person.</summary>
public static class Fates
{
    public static HistoricalList<HistoricalTerm> List { get; } = new(
    [
        new("returned", "Вернулся (вернулась) с войны", "Came back from the war"),
        new("survived", "Пережил (пережила) войну в тылу", "Lived through the war behind the front"),
        new("killed", "Погиб (погибла) в бою", "Killed in action"),
        new("diedOfWounds", "Умер (умерла) от ран", "Died of wounds"),
        new("diedOfIllness", "Умер (умерла) от болезни", "Died of an illness"),
        new("missing", "Пропал (пропала) без вести", "Missing in action"),
        new("diedInCaptivity", "Погиб (погибла) в плену", "Died in captivity"),
        new("executed", "Казнён (казнена) врагом", "Executed by the enemy"),
        new("diedInSiege", "Умер (умерла) в блокаду", "Died in the siege"),
    ]);
}
