namespace CivicSite.ImmortalRegiment.Rules;

/// <summary>A stripe of a ribbon.</summary>
/// <param name="Colour">As CSS has it, such as <c>#7a1630</c>.</param>
/// <param name="Width">Millimetres; a ribbon has 24 of them.</param>
public sealed record RibbonStripe(string Colour, double Width);

/// <summary>An order or a medal, one for each degree.</summary>
/// <param name="Ribbon">From left to right, as described or else measured; empty where neither tells how its stripes lie.</param>
public sealed record Award(string Code, string Russian, string English, IReadOnlyList<RibbonStripe> Ribbon) : HistoricalTerm(Code, Russian, English);

/// <summary>Orders and medals of the USSR that were given for 1941–1945, the highest first. Medals of anniversaries are no awards of the war.</summary>
public static class Awards
{
    public static HistoricalList<Award> List { get; } = new([.. Titles(), .. Orders(), .. CommandersOrders(), .. Medals(), .. DefenceMedals(), .. VictoryMedals()]);

    private static IEnumerable<Award> Titles() =>
    [
        new("hero", "Герой Советского Союза, медаль «Золотая Звезда»", "Hero of the Soviet Union, Gold Star medal", Ribbons.Plain(Ribbons.Red)),
        new("labourHero", "Герой Социалистического Труда, медаль «Серп и Молот»", "Hero of Socialist Labour, Hammer and Sickle medal", Ribbons.Plain(Ribbons.Red)),
    ];

    private static IEnumerable<Award> Orders() =>
    [
        new("lenin", "Орден Ленина", "Order of Lenin", Ribbons.Symmetric((Ribbons.Gold, 1), (Ribbons.Red, 1.5), (Ribbons.Gold, 1.5), (Ribbons.Red, 16))),
        new("redBanner", "Орден Красного Знамени", "Order of the Red Banner", Ribbons.Symmetric((Ribbons.White, 1), (Ribbons.Red, 7), (Ribbons.White, 8))),
        new("patrioticWar1", "Орден Отечественной войны I степени", "Order of the Patriotic War, 1st class", Ribbons.Centre(Ribbons.Burgundy, Ribbons.Red, 5)),
        new("patrioticWar2", "Орден Отечественной войны II степени", "Order of the Patriotic War, 2nd class", Ribbons.Edges(Ribbons.Burgundy, Ribbons.Red, 3)),
        new("redBannerOfLabour", "Орден Трудового Красного Знамени", "Order of the Red Banner of Labour", Ribbons.Measured((Ribbons.Blue, 4), (Ribbons.LightBlue, 16))),
        new("redStar", "Орден Красной Звезды", "Order of the Red Star", Ribbons.Centre(Ribbons.Burgundy, Ribbons.Silver, 5)),
        new("badgeOfHonour", "Орден «Знак Почёта»", "Order of the Badge of Honour", Ribbons.Edges(Ribbons.Pink, Ribbons.Orange, 3.5)),
        new("glory1", "Орден Славы I степени", "Order of Glory, 1st class", Ribbons.SaintGeorge),
        new("glory2", "Орден Славы II степени", "Order of Glory, 2nd class", Ribbons.SaintGeorge),
        new("glory3", "Орден Славы III степени", "Order of Glory, 3rd class", Ribbons.SaintGeorge),
    ];

    private static IEnumerable<Award> CommandersOrders() =>
    [
        new("suvorov1", "Орден Суворова I степени", "Order of Suvorov, 1st class", Ribbons.Centre(Ribbons.Green, Ribbons.Orange, 5)),
        new("suvorov2", "Орден Суворова II степени", "Order of Suvorov, 2nd class", Ribbons.Edges(Ribbons.Green, Ribbons.Orange, 3)),
        new("suvorov3", "Орден Суворова III степени", "Order of Suvorov, 3rd class", Ribbons.Three(Ribbons.Green, Ribbons.Orange, 2)),
        new("kutuzov1", "Орден Кутузова I степени", "Order of Kutuzov, 1st class", Ribbons.Centre(Ribbons.Navy, Ribbons.Orange, 5)),
        new("kutuzov2", "Орден Кутузова II степени", "Order of Kutuzov, 2nd class", Ribbons.Edges(Ribbons.Navy, Ribbons.Orange, 3)),
        new("kutuzov3", "Орден Кутузова III степени", "Order of Kutuzov, 3rd class", Ribbons.Three(Ribbons.Navy, Ribbons.Orange, 2)),
        new("khmelnitsky1", "Орден Богдана Хмельницкого I степени", "Order of Bohdan Khmelnytsky, 1st class", Ribbons.Centre(Ribbons.LightBlue, Ribbons.White, 5)),
        new("khmelnitsky2", "Орден Богдана Хмельницкого II степени", "Order of Bohdan Khmelnytsky, 2nd class", Ribbons.Edges(Ribbons.LightBlue, Ribbons.White, 3)),
        new("khmelnitsky3", "Орден Богдана Хмельницкого III степени", "Order of Bohdan Khmelnytsky, 3rd class", Ribbons.Three(Ribbons.LightBlue, Ribbons.White, 2)),
        new("nevsky", "Орден Александра Невского", "Order of Alexander Nevsky", Ribbons.Centre(Ribbons.LightBlue, Ribbons.Red, 5)),
        new("ushakov1", "Орден Ушакова I степени", "Order of Ushakov, 1st class", Ribbons.Symmetric((Ribbons.LightBlue, 1.5), (Ribbons.White, 8), (Ribbons.LightBlue, 5))),
        new("ushakov2", "Орден Ушакова II степени", "Order of Ushakov, 2nd class", Ribbons.Symmetric((Ribbons.White, 1.5), (Ribbons.LightBlue, 5), (Ribbons.White, 11))),
        new("nakhimov1", "Орден Нахимова I степени", "Order of Nakhimov, 1st class", []),
        new("nakhimov2", "Орден Нахимова II степени", "Order of Nakhimov, 2nd class", []),
    ];

    private static IEnumerable<Award> Medals() =>
    [
        new("courage", "Медаль «За отвагу»", "Medal “For Courage”", Ribbons.Edges(Ribbons.Silver, Ribbons.Navy, 2)),
        new("ushakovMedal", "Медаль Ушакова", "Medal of Ushakov", Ribbons.Symmetric((Ribbons.Navy, 1.5), (Ribbons.White, 2), (Ribbons.LightBlue, 17))),
        new("battleMerit", "Медаль «За боевые заслуги»", "Medal “For Battle Merit”", Ribbons.Edges(Ribbons.Silver, Ribbons.Gold, 2)),
        new("nakhimovMedal", "Медаль Нахимова", "Medal of Nakhimov", Ribbons.Symmetric((Ribbons.Blue, 5.5), (Ribbons.White, 3), (Ribbons.Blue, 2), (Ribbons.White, 3))),
        new("labourValour", "Медаль «За трудовую доблесть»", "Medal “For Labour Valour”", Ribbons.Edges(Ribbons.Lilac, Ribbons.Red, 2)),
        new("labourDistinction", "Медаль «За трудовое отличие»", "Medal “For Distinguished Labour”", Ribbons.Edges(Ribbons.Lilac, Ribbons.Gold, 2)),
        new("partisan1", "Медаль «Партизану Отечественной войны» I степени", "Medal “To a Partisan of the Patriotic War”, 1st class", Ribbons.Centre(Ribbons.LightGreen, Ribbons.Red, 2)),
        new("partisan2", "Медаль «Партизану Отечественной войны» II степени", "Medal “To a Partisan of the Patriotic War”, 2nd class", Ribbons.Centre(Ribbons.LightGreen, Ribbons.Navy, 2)),
    ];

    private static IEnumerable<Award> DefenceMedals() =>
    [
        new("leningrad", "Медаль «За оборону Ленинграда»", "Medal “For the Defence of Leningrad”", Ribbons.Centre(Ribbons.Olive, Ribbons.Green, 2)),
        new("moscow", "Медаль «За оборону Москвы»", "Medal “For the Defence of Moscow”", Ribbons.Symmetric((Ribbons.Red, 0.5), (Ribbons.Olive, 5), (Ribbons.Red, 4), (Ribbons.Olive, 5))),
        new("odessa", "Медаль «За оборону Одессы»", "Medal “For the Defence of Odessa”", Ribbons.Centre(Ribbons.Olive, Ribbons.LightBlue, 2)),
        new("sevastopol", "Медаль «За оборону Севастополя»", "Medal “For the Defence of Sevastopol”", Ribbons.Centre(Ribbons.Olive, Ribbons.Navy, 2)),
        new("stalingrad", "Медаль «За оборону Сталинграда»", "Medal “For the Defence of Stalingrad”", Ribbons.Centre(Ribbons.Olive, Ribbons.Red, 2)),
        new("kiev", "Медаль «За оборону Киева»", "Medal “For the Defence of Kiev”", [new(Ribbons.Olive, 9), new(Ribbons.Red, 4), new(Ribbons.LightBlue, 2), new(Ribbons.Olive, 9)]),
        new("caucasus", "Медаль «За оборону Кавказа»", "Medal “For the Defence of the Caucasus”", Ribbons.Measured((Ribbons.Blue, 3), (Ribbons.Olive, 5.5), (Ribbons.Blue, 0.5), (Ribbons.White, 1.5), (Ribbons.Red, 0.5), (Ribbons.Olive, 2))),
        new("polar", "Медаль «За оборону Советского Заполярья»", "Medal “For the Defence of the Soviet Arctic”", Ribbons.Measured((Ribbons.White, 1.5), (Ribbons.LightBlue, 6), (Ribbons.White, 1), (Ribbons.Green, 7))),
    ];

    private static IEnumerable<Award> VictoryMedals() =>
    [
        new("germany", "Медаль «За победу над Германией в Великой Отечественной войне 1941–1945 гг.»", "Medal “For the Victory over Germany in the Great Patriotic War 1941–1945”", Ribbons.SaintGeorge),
        new("japan", "Медаль «За победу над Японией»", "Medal “For the Victory over Japan”", Ribbons.Symmetric((Ribbons.Gold, 2.5), (Ribbons.White, 1), (Ribbons.Red, 2), (Ribbons.White, 3.5), (Ribbons.Red, 6))),
        new("budapest", "Медаль «За взятие Будапешта»", "Medal “For the Capture of Budapest”", Ribbons.Centre(Ribbons.Orange, Ribbons.LightBlue, 8)),
        new("koenigsberg", "Медаль «За взятие Кёнигсберга»", "Medal “For the Capture of Königsberg”", Ribbons.Measured((Ribbons.Green, 1), (Ribbons.Black, 4.4), (Ribbons.Green, 4.4), (Ribbons.Black, 4.4))),
        new("vienna", "Медаль «За взятие Вены»", "Medal “For the Capture of Vienna”", Ribbons.Centre(Ribbons.LightBlue, Ribbons.Navy, 8)),
        new("berlin", "Медаль «За взятие Берлина»", "Medal “For the Capture of Berlin”", Ribbons.Measured((Ribbons.Red, 6), (Ribbons.Orange, 0.5), (Ribbons.Black, 2.2), (Ribbons.Orange, 2.2), (Ribbons.Black, 2.2))),
        new("belgrade", "Медаль «За освобождение Белграда»", "Medal “For the Liberation of Belgrade”", Ribbons.Centre(Ribbons.Green, Ribbons.Black, 8)),
        new("warsaw", "Медаль «За освобождение Варшавы»", "Medal “For the Liberation of Warsaw”", Ribbons.Centre(Ribbons.Blue, Ribbons.Red, 8)),
        new("prague", "Медаль «За освобождение Праги»", "Medal “For the Liberation of Prague”", Ribbons.Centre(Ribbons.Lilac, Ribbons.Navy, 8)),
        new("valiantLabour", "Медаль «За доблестный труд в Великой Отечественной войне 1941–1945 гг.»", "Medal “For Valiant Labour in the Great Patriotic War 1941–1945”", Ribbons.Measured((Ribbons.Gold, 2), (Ribbons.Red, 20d / 3), (Ribbons.Green, 20d / 3))),
    ];
}
