using System.Collections.Frozen;

namespace CivicSite.ImmortalRegiment.Matching;

/// <summary>Forms of one given name: church and everyday ones, and those that documents of the time mix up.</summary>
internal static class GivenNames
{
    // Folded. The first of a line stands for all; a form with a hyphen before it is the root of a patronymic.
    private const string Forms =
        """
        авдотья евдокия евдокея авдокия
        агафья агафия
        акулина акилина
        аксинья ксения аксения оксана ксенья
        алексей алексий -алексе
        анастасия настасья анастасья
        андрей андрий
        антон антоний
        анисья анисия онисья
        артем артемий артемии
        василий василей
        варфоломей вахромей
        влас власий
        гаврил гаврила гавриил
        георгий егор егорий юрий
        герасим гарасим
        григорий григорей
        даниил данил данила
        дарья дария
        дмитрий димитрий митрий
        евгений евгеней
        евфросинья ефросинья ефросиния евфросиния фросинья апросинья
        елена алена
        елизавета лизавета
        емельян емелиан омельян
        ефим евфимий евфим
        захар захарий
        иван иоанн
        игнат игнатий
        илья илия
        иосиф осип -иосиф -осип
        исаак исак
        исидор сидор
        исай исайя исаия
        карп карпий
        касьян кассиан
        кирилл кирилла кирила
        кондрат кондратий кондратей
        кузьма козьма косьма кузма
        лаврентий лаврентей
        лукерья гликерия гликерья
        лев -льв
        макар макарий
        мария марья
        матвей матфей
        матрена матрона
        михаил михайло михайла -михайл
        мирон мироний
        наталья наталия
        никифор микифор
        николай никола миколай
        никита микита
        павел -павл
        пелагея пелагия палагея
        петр петро
        прасковья параскева парасковья
        прокопий прокофий прокоп
        пантелеймон пантелей
        семен симеон семион
        сергей сергий
        софья софия
        степан стефан
        савва сава
        тарас тарасий
        татьяна татиана
        терентий терентей
        тимофей тимофий
        тихон тихан
        ульяна юлиана иулиания
        устинья иустинья
        федор феодор
        фекла текла
        феодосия федосья
        филипп филип
        фома хома
        юлия юлья
        яков иаков -яковл
        """;

    private static readonly FrozenDictionary<string, string> Canonical = Read(isRoot: false);

    private static readonly FrozenDictionary<string, string> Roots = Read(isRoot: true);

    /// <summary>The form that stands for all forms of a folded name; the name itself where it has none.</summary>
    public static string CanonicalOf(string folded) => Canonical.GetValueOrDefault(folded, folded);

    /// <summary>The same for the root of a patronymic, such as «кузьм» and «козьм».</summary>
    public static string CanonicalRoot(string root) => Roots.GetValueOrDefault(root, root);

    /// <summary>A given name without what a patronymic drops: «кузьма», «григорий» and «илья» become «кузьм», «григор» and «ил».</summary>
    public static string RootOf(string folded)
    {
        var root = folded;
        while (root.Length > 2 && root[^1] is 'а' or 'я' or 'о' or 'й' or 'и' or 'ь')
        {
            root = root[..^1];
        }

        return root;
    }

    private static FrozenDictionary<string, string> Read(bool isRoot)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Forms.Split('\n'))
        {
            var names = line.Trim().Split(' ');
            foreach (var name in names.Where(name => isRoot || name[0] != '-'))
            {
                forms.TryAdd(isRoot ? RootOf(name.TrimStart('-')) : name, isRoot ? RootOf(names[0]) : names[0]);
            }
        }

        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
