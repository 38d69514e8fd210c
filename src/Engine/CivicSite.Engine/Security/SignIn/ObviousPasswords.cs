using System.Collections.Frozen;
using System.Text;

namespace CivicSite.Engine.Security.SignIn;

/// <summary>
/// Passwords that are guessed first. Instead of a list of thousands it knows how they are made: a common word, with digits or signs
/// around it and letters replaced by look-alikes; a walk over the keyboard; a repetition.
/// </summary>
internal static class ObviousPasswords
{
    // Words of the usual lists in English, in Russian, in Russian typed on the Latin layout and in transliteration.
    private static readonly FrozenSet<string> _words = FrozenSet.ToFrozenSet(
    [
        "password", "passw", "pass", "passwort", "passphrase", "secret", "letmein", "welcome", "login", "signin", "access", "enter", "open",
        "admin", "administrator", "root", "user", "guest", "test", "tester", "demo", "default", "changeme", "temp", "temporary", "master", "super",
        "superuser", "manager", "moderator", "editor", "author", "site", "website", "portal", "server", "system", "service", "support", "office",
        "qwerty", "qwertyuiop", "qwert", "asdf", "asdfgh", "asdfghjkl", "zxcvbn", "zxcvbnm", "qazwsx", "qazwsxedc", "iloveyou", "love", "lovely", "sunshine",
        "princess", "dragon", "monkey", "football", "baseball", "hockey", "summer", "winter", "spring", "autumn", "hello", "freedom", "shadow",
        "michael", "jordan", "killer", "batman", "superman", "pokemon", "starwars", "computer", "internet", "google", "yandex", "mailru",
        "samsung", "iphone", "android", "windows", "microsoft", "linux", "january", "february", "december", "monday", "friday", "sunday",
        "пароль", "парол", "админ", "администратор", "администрация", "пользователь", "гость", "тест", "вход", "войти", "открой", "секрет", "любовь", "люблю",
        "привет", "солнышко", "солнце", "зайка", "котик", "мама", "папа", "семья", "россия", "москва", "сибирь", "хакасия", "абакан", "саяны",
        "саяногорск", "майна", "черемушки", "черёмушки", "город", "мэрия", "новости", "победа", "спартак", "зенит", "футбол", "хоккей",
        "йцукен", "йцукенг", "йцукенгшщзхъ", "фыва", "фывапролджэ", "ячсмить", "наташа", "настя", "андрей", "алексей", "александр", "сергей", "дмитрий", "максим",
        "gfhjkm", "flvby", "ghbdtn", "k.,jdm", "fylhtq", "cthutq", "yfnfif", "vfrcbv", "hjccbz", "vjcrdf", "cfzyjujhcr", "gfgf", "vfvf", "cjkywt",
        "parol", "privet", "lubov", "lublu", "solnce", "rossiya", "russia", "moscow", "moskva", "sibir", "siberia", "khakassia", "hakasia", "abakan",
        "sayanogorsk", "sayany", "sayan", "natasha", "nastya", "andrey", "aleksey", "alexander", "sergey", "dmitry", "maksim", "maxim", "pobeda", "spartak", "zenit",
        "civicsite", "civic", "orchard", "orchardcore", "gorod", "meria", "novosti", "news",
    ], StringComparer.Ordinal);

    // Rows and columns of the keyboard, both layouts, and the orders that people count in.
    private static readonly string[] _walks =
    [
        "abcdefghijklmnopqrstuvwxyz", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "абвгдежзийклмнопрстуфхцчшщъыьэюя", "01234567890", "12345678901234567890",
        "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю", "1q2w3e4r5t6y7u8i9o0p", "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
        "qazwsxedcrfvtgbyhnujm", "йфяцычувскамепинртгоьшлб", "1й2ц3у4к5е6н7г8ш9щ0з", "q1w2e3r4t5y6u7i8o9p0", "!@#$%^&*()_+", "1029384756", "9876543210",
    ];

    private static readonly FrozenDictionary<char, char> _lookAlikes = new Dictionary<char, char>
    {
        ['0'] = 'o',
        ['1'] = 'i',
        ['3'] = 'e',
        ['4'] = 'a',
        ['5'] = 's',
        ['7'] = 't',
        ['@'] = 'a',
        ['$'] = 's',
        ['!'] = 'i',
        ['+'] = 't',
    }.ToFrozenDictionary();

    /// <summary>Whether the password is one of those that are guessed first.</summary>
    /// <param name="personal">Words that are obvious for this user: the names of the user and of the site.</param>
    public static bool Contains(string password, IEnumerable<string?> personal)
    {
        var lower = password.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        if (IsRepetition(lower) || IsWalk(lower))
        {
            return true;
        }

        var words = personal.SelectMany(WordsOf).ToHashSet(StringComparer.Ordinal);
        return IsMadeOfWords(Core(lower), words) || IsMadeOfWords(Plain(Core(lower)), words) || IsMadeOfWords(Core(Plain(lower)), words);
    }

    // Few different signs, or a short block over and over: "aaaaaaaaaa", "abcabcabcabc".
    private static bool IsRepetition(string text) =>
        text.Distinct().Count() < 5
        || Enumerable.Range(1, text.Length / 2).Any(period => Enumerable.Range(period, text.Length - period).All(i => text[i] == text[i - period]));

    // The whole password is covered by pieces, of three signs or more, of walks in either direction.
    private static bool IsWalk(string text)
    {
        var position = 0;
        while (position < text.Length)
        {
            var length = LongestStep(text, position);
            if (length < 3)
            {
                return false;
            }

            position += length;
        }

        return true;
    }

    private static int LongestStep(string text, int position)
    {
        var longest = 0;
        foreach (var walk in _walks.Concat(_walks.Select(Reverse)))
        {
            while (position + longest < text.Length && walk.Contains(text.Substring(position, longest + 1), StringComparison.Ordinal))
            {
                longest++;
            }
        }

        return longest;
    }

    // Without the digits and signs around it. A password of nothing else has to be long: dates and telephone numbers are guessed too.
    private static string Core(string text)
    {
        var core = text.Trim([.. text.Where(c => !char.IsLetter(c)).Distinct()]);
        return core.Length == 0 && text.Length >= 16 ? text : core;
    }

    private static bool IsMadeOfWords(string core, HashSet<string> personal)
    {
        bool Known(string part) => _words.Contains(part) || personal.Contains(part);
        var letters = string.Concat(core.Where(char.IsLetter));
        return core.Length == 0
            || Known(core) || Known(letters)
            || Enumerable.Range(1, Math.Max(letters.Length - 1, 0)).Any(i => Known(letters[..i]) && Known(letters[i..]));
    }

    private static IEnumerable<string> WordsOf(string? name)
    {
        var lower = (name ?? "").Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        var parts = lower.Split([' ', '-', '_', '.', '@', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Append(string.Concat(lower.Where(char.IsLetter))).Where(word => word.Length >= 3);
    }

    private static string Plain(string text) => string.Concat(text.Select(c => _lookAlikes.GetValueOrDefault(c, c)));

    private static string Reverse(string text) => string.Concat(text.Reverse());
}
