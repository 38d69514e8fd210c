using System.Collections.Frozen;
using System.Text;

namespace CivicSite.Engine.Localization;

internal readonly record struct PoKey(string? Context, string Id);

/// <summary>All translations into one culture.</summary>
internal sealed class CultureDictionary
{
    private readonly FrozenDictionary<PoKey, string[]> _translations;

    private CultureDictionary(PluralRule pluralRule, FrozenDictionary<PoKey, string[]> translations)
    {
        PluralRule = pluralRule;
        _translations = translations;
    }

    public PluralRule PluralRule { get; }

    /// <summary>The messages of a context, in no order.</summary>
    public IEnumerable<(string Id, string Text)> GetAll(string? context) =>
        _translations.Where(pair => pair.Key.Context == context).Select(pair => (pair.Key.Id, pair.Value[0]));

    public bool TryGet(string? context, string id, out string[] forms) => _translations.TryGetValue(new PoKey(context, id), out forms!);

    /// <summary>Merges the files; a later one wins.</summary>
    /// <exception cref="PoFormatException">A translation cannot stand for its text.</exception>
    public static CultureDictionary Build(PluralRule pluralRule, IEnumerable<PoFile> files)
    {
        var translations = new Dictionary<PoKey, string[]>();
        foreach (var file in files)
        {
            foreach (var entry in PoParser.Parse(file.Name, file.Read()))
            {
                if (!entry.IsTranslated)
                    continue;
                Check(file.Name, entry, pluralRule);
                translations[new PoKey(entry.Context, entry.Id)] = entry.Translations;
            }
        }
        return new CultureDictionary(pluralRule, translations.ToFrozenDictionary());
    }

    // A wrong placeholder would otherwise show only when a visitor opens the page.
    private static void Check(string file, PoEntry entry, PluralRule pluralRule)
    {
        var plural = entry.PluralId is not null;
        if (plural && entry.Translations.Length != pluralRule.FormCount)
            throw new PoFormatException(file, entry.Line, $"\"{entry.Id}\" has {entry.Translations.Length} plural forms, the language has {pluralRule.FormCount}");
        if (!TryCountArguments(entry.PluralId ?? entry.Id, out var arguments) || (arguments == 0 && !plural))
            return;
        foreach (var translation in entry.Translations)
        {
            if (!TryCountArguments(translation, out var used) || used > Math.Max(arguments, plural ? 1 : 0))
                throw new PoFormatException(file, entry.Line, $"the placeholders of \"{translation}\" are not those of \"{entry.Id}\"");
        }
    }

    private static bool TryCountArguments(string text, out int count)
    {
        try
        {
            count = CompositeFormat.Parse(text).MinimumArgumentCount;
            return true;
        }
        catch (FormatException)
        {
            count = 0;
            return false;
        }
    }
}
