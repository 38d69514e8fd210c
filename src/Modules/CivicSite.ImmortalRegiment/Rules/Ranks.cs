namespace CivicSite.ImmortalRegiment.Rules;

/// <summary>A military rank.</summary>
/// <param name="Level">Ranks of the same level are equal, whatever the service; a higher level is a higher rank.</param>
public sealed record MilitaryRank(string Code, string Russian, string English, int Level) : HistoricalTerm(Code, Russian, English);

/// <summary>Ranks of the Red Army and the Navy in 1941–1945, those of political, technical and medical personnel as they were until 1942–1943.</summary>
public static class Ranks
{
    public static HistoricalList<MilitaryRank> List { get; } = new([.. new[]
    {
        Army(), Navy(), Political(), Services(),
    }.SelectMany(static ranks => ranks).OrderBy(static rank => rank.Level)]);

    private static IEnumerable<MilitaryRank> Army() =>
    [
        new("private", "Красноармеец (рядовой)", "Red Army man (private)", 1),
        new("corporal", "Ефрейтор", "Corporal (yefreitor)", 2),
        new("juniorSergeant", "Младший сержант", "Junior sergeant", 3),
        new("sergeant", "Сержант", "Sergeant", 4),
        new("seniorSergeant", "Старший сержант", "Senior sergeant", 5),
        new("sergeantMajor", "Старшина", "Sergeant major (starshina)", 6),
        new("juniorLieutenant", "Младший лейтенант", "Junior lieutenant", 7),
        new("lieutenant", "Лейтенант", "Lieutenant", 8),
        new("seniorLieutenant", "Старший лейтенант", "Senior lieutenant", 9),
        new("captain", "Капитан", "Captain", 10),
        new("major", "Майор", "Major", 11),
        new("lieutenantColonel", "Подполковник", "Lieutenant colonel", 12),
        new("colonel", "Полковник", "Colonel", 13),
        new("majorGeneral", "Генерал-майор", "Major general", 14),
        new("lieutenantGeneral", "Генерал-лейтенант", "Lieutenant general", 15),
        new("colonelGeneral", "Генерал-полковник", "Colonel general", 16),
        new("armyGeneral", "Генерал армии", "General of the army", 17),
        new("marshal", "Маршал Советского Союза", "Marshal of the Soviet Union", 18),
    ];

    private static IEnumerable<MilitaryRank> Navy() =>
    [
        new("seaman", "Краснофлотец", "Red Navy man", 1),
        new("seniorSeaman", "Старший краснофлотец", "Senior Red Navy man", 2),
        new("pettyOfficer2", "Старшина 2-й статьи", "Petty officer 2nd class", 3),
        new("pettyOfficer1", "Старшина 1-й статьи", "Petty officer 1st class", 4),
        new("chiefPettyOfficer", "Главный старшина", "Chief petty officer", 5),
        new("midshipman", "Мичман", "Michman (warrant officer)", 6),
        new("captainLieutenant", "Капитан-лейтенант", "Captain lieutenant", 10),
        new("captain3", "Капитан 3-го ранга", "Captain 3rd rank", 11),
        new("captain2", "Капитан 2-го ранга", "Captain 2nd rank", 12),
        new("captain1", "Капитан 1-го ранга", "Captain 1st rank", 13),
        new("rearAdmiral", "Контр-адмирал", "Rear admiral", 14),
        new("viceAdmiral", "Вице-адмирал", "Vice admiral", 15),
        new("admiral", "Адмирал", "Admiral", 16),
        new("fleetAdmiral", "Адмирал флота", "Admiral of the fleet", 17),
    ];

    private static IEnumerable<MilitaryRank> Political() =>
    [
        new("deputyPolitruk", "Заместитель политрука", "Deputy politruk", 6),
        new("juniorPolitruk", "Младший политрук", "Junior politruk", 8),
        new("politruk", "Политрук", "Politruk", 9),
        new("seniorPolitruk", "Старший политрук", "Senior politruk", 10),
        new("battalionCommissar", "Батальонный комиссар", "Battalion commissar", 11),
        new("seniorBattalionCommissar", "Старший батальонный комиссар", "Senior battalion commissar", 12),
        new("regimentalCommissar", "Полковой комиссар", "Regimental commissar", 13),
    ];

    private static IEnumerable<MilitaryRank> Services() =>
    [
        new("juniorTechnician", "Младший воентехник", "Junior military technician", 7),
        new("technician2", "Воентехник 2-го ранга", "Military technician 2nd rank", 8),
        new("technician1", "Воентехник 1-го ранга", "Military technician 1st rank", 9),
        new("engineer3", "Военинженер 3-го ранга", "Military engineer 3rd rank", 10),
        new("engineer2", "Военинженер 2-го ранга", "Military engineer 2nd rank", 11),
        new("engineer1", "Военинженер 1-го ранга", "Military engineer 1st rank", 12),
        new("technicianQuartermaster2", "Техник-интендант 2-го ранга", "Technician quartermaster 2nd rank", 8),
        new("technicianQuartermaster1", "Техник-интендант 1-го ранга", "Technician quartermaster 1st rank", 9),
        new("quartermaster3", "Интендант 3-го ранга", "Quartermaster 3rd rank", 10),
        new("quartermaster2", "Интендант 2-го ранга", "Quartermaster 2nd rank", 11),
        new("quartermaster1", "Интендант 1-го ранга", "Quartermaster 1st rank", 12),
        new("feldsher", "Военфельдшер", "Military feldsher", 8),
        new("seniorFeldsher", "Старший военфельдшер", "Senior military feldsher", 9),
        new("doctor3", "Военврач 3-го ранга", "Military doctor 3rd rank", 10),
        new("doctor2", "Военврач 2-го ранга", "Military doctor 2nd rank", 11),
        new("doctor1", "Военврач 1-го ранга", "Military doctor 1st rank", 12),
    ];
}
