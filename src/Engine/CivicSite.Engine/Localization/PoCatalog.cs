using System.Collections.Concurrent;
using System.Globalization;

namespace CivicSite.Engine.Localization;

/// <summary>The dictionaries of all cultures, each built once.</summary>
internal sealed class PoCatalog(IEnumerable<IPoFileSource> sources)
{
    private readonly ConcurrentDictionary<string, Lazy<CultureDictionary>> _dictionaries = new(StringComparer.OrdinalIgnoreCase);

    public CultureDictionary GetDictionary(CultureInfo culture)
    {
        if (!_dictionaries.TryGetValue(culture.Name, out var dictionary))
            dictionary = _dictionaries.GetOrAdd(culture.Name, _ => new Lazy<CultureDictionary>(() => Build(culture)));
        return dictionary.Value;
    }

    /// <summary>The translation for a context, or for none, in the culture or the nearest of its parents that has it.</summary>
    /// <param name="contexts">Tried in turn before the message without a context.</param>
    public string[]? Find(ReadOnlySpan<string> contexts, string id, CultureInfo culture)
    {
        for (; culture.Name.Length > 0; culture = culture.Parent)
        {
            var dictionary = GetDictionary(culture);
            foreach (var context in contexts)
            {
                if (dictionary.TryGet(context, id, out var forms))
                    return forms;
            }
            if (dictionary.TryGet(context: null, id, out var common))
                return common;
        }
        return null;
    }

    private CultureDictionary Build(CultureInfo culture) =>
        CultureDictionary.Build(PluralRule.For(culture), sources.SelectMany(source => source.GetFiles(culture.Name)));
}
