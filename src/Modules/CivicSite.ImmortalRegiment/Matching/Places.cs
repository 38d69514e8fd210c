using System.Collections.Frozen;

namespace CivicSite.ImmortalRegiment.Matching;

/// <summary>How two places stand to each other.</summary>
internal enum PlaceLikeness
{
    Unknown,
    Same,

    /// <summary>The same district or region; the settlement is another one, or one side does not name it.</summary>
    SameArea,

    Apart,
}

/// <summary>A place in words, taken apart: what it is called, without words such as «деревня» and «район».</summary>
internal static class Places
{
    private const int MinLetters = 3;

    private static readonly FrozenSet<string> Kinds = FrozenSet.ToFrozenSet(
        [
            "село", "деревня", "дер", "город", "гор", "поселок", "пос", "рабочий", "рп", "пгт", "станица", "хутор", "улус", "аал", "починок", "заимка", "сельсовет",
            "область", "обл", "район", "край", "губерния", "губ", "уезд", "волость", "республика", "респ", "асср", "сср", "ссср", "рсфср", "округ", "станция",
            "рвк", "гвк", "ровк", "военкомат", "районный", "городской", "железнодорожная", "россия", "российская", "автономная",
        ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> AreaWords = FrozenSet.ToFrozenSet(
        ["область", "обл", "район", "край", "губерния", "губ", "уезд", "волость", "республика", "респ", "асср", "округ", "сельсовет"], StringComparer.Ordinal);

    public static PlaceLikeness Compare(string left, string right)
    {
        var (first, second) = (Read(left), Read(right));
        if (first.Count == 0 || second.Count == 0)
        {
            return PlaceLikeness.Unknown;
        }

        var settlements = first.Where(static word => !word.IsArea).Any(word => second.Exists(other => !other.IsArea && Alike(word.Sound, other.Sound)));
        if (settlements)
        {
            return PlaceLikeness.Same;
        }

        var area = first.Exists(word => second.Exists(other => Alike(word.Sound, other.Sound)));
        return area ? PlaceLikeness.SameArea
            : first.Exists(static word => !word.IsArea) && second.Exists(static word => !word.IsArea) ? PlaceLikeness.Apart
            : PlaceLikeness.Unknown;
    }

    private static bool Alike(string left, string right) =>
        string.Equals(left, right, StringComparison.Ordinal) || left.Length > 5 && LetterDistance.Between(left, right, 1) == 1;

    // An adjective before «район» or after it names an area; any other word a settlement.
    private static List<(string Sound, bool IsArea)> Read(string place)
    {
        var words = new List<(string, bool)>();
        foreach (var piece in place.Split([',', ';', '('], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = piece.Split([' ', '.', '-', ')'], StringSplitOptions.RemoveEmptyEntries).Select(static word => NameText.Fold(word)).ToList();
            var isArea = parts.Exists(AreaWords.Contains) || piece.Contains("р-н", StringComparison.OrdinalIgnoreCase);
            words.AddRange(parts.Where(static word => word.Length >= MinLetters && !Kinds.Contains(word)).Select(word => (Sounds.Key(Surnames.StemOf(word)), isArea)));
        }

        return words;
    }
}
