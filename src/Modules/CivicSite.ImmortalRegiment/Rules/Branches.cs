namespace CivicSite.ImmortalRegiment.Rules;

/// <summary>Arms and services of 1941–1945.</summary>
public static class Branches
{
    public static HistoricalList<HistoricalTerm> List { get; } = new(
    [
        new("infantry", "Пехота (стрелковые войска)", "Infantry (rifle troops)"),
        new("artillery", "Артиллерия", "Artillery"),
        new("mortar", "Миномётные части", "Mortar units"),
        new("antiAircraft", "Зенитная артиллерия и ПВО", "Anti-aircraft artillery and air defence"),
        new("armour", "Танковые и механизированные войска", "Armoured and mechanized troops"),
        new("cavalry", "Кавалерия", "Cavalry"),
        new("airForce", "Военно-воздушные силы", "Air force"),
        new("airborne", "Воздушно-десантные войска", "Airborne troops"),
        new("navy", "Военно-морской флот", "Navy"),
        new("navalInfantry", "Морская пехота", "Naval infantry"),
        new("engineers", "Инженерные войска", "Engineer troops"),
        new("signals", "Войска связи", "Signal troops"),
        new("chemical", "Химические войска", "Chemical troops"),
        new("railway", "Железнодорожные войска", "Railway troops"),
        new("motorTransport", "Автомобильные части", "Motor transport units"),
        new("medical", "Медицинская служба", "Medical service"),
        new("rear", "Тыловые части", "Rear services"),
        new("border", "Пограничные войска", "Border troops"),
        new("internal", "Внутренние войска НКВД", "Internal troops of the NKVD"),
        new("militia", "Народное ополчение", "People’s militia"),
        new("partisans", "Партизанские отряды", "Partisan units"),
    ]);
}
