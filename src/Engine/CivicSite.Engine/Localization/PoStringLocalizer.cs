using System.Globalization;
using Microsoft.Extensions.Localization;
using OrchardCore.Localization;

namespace CivicSite.Engine.Localization;

/// <summary>The texts of one class or view in the language of the request.</summary>
internal sealed class PoStringLocalizer(PoCatalog catalog, params string[] contexts) : IStringLocalizer
{
    public LocalizedString this[string name]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(name);
            var forms = catalog.Find(contexts, name, CultureInfo.CurrentUICulture);
            return new LocalizedString(name, forms is null ? name : forms[0], resourceNotFound: forms is null);
        }
    }

    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            if (arguments is [PluralizationArgument plural])
            {
                var (text, withCount) = Translate(name, plural);
                return new LocalizedString(name, Format(text.Value, withCount), text.ResourceNotFound);
            }
            var translation = this[name];
            return new LocalizedString(name, Format(translation.Value, arguments), translation.ResourceNotFound);
        }
    }

    /// <summary>The text of the form that the number asks for, not yet formatted, and its arguments, the number first.</summary>
    public (LocalizedString Text, object[] Arguments) Translate(string name, PluralizationArgument plural)
    {
        ArgumentNullException.ThrowIfNull(name);
        var culture = CultureInfo.CurrentUICulture;
        object[] arguments = [plural.Count, .. plural.Arguments];
        if (catalog.Find(contexts, name, culture) is { } forms)
            return (new LocalizedString(name, Pick(forms, catalog.GetDictionary(culture).PluralRule.GetForm(plural.Count))), arguments);
        // The source texts are English, whatever language they are missing in.
        return (new LocalizedString(name, Pick(plural.Forms, plural.Count is 1 or -1 ? 0 : 1), resourceNotFound: true), arguments);
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var culture = CultureInfo.CurrentUICulture; culture.Name.Length > 0; culture = culture.Parent)
        {
            foreach (var (id, text) in contexts.SelectMany(catalog.GetDictionary(culture).GetAll))
            {
                if (seen.Add(id))
                    yield return new LocalizedString(id, text);
            }
            if (!includeParentCultures)
                yield break;
        }
    }

    private static string Pick(string[] forms, int index) => forms[Math.Min(index, forms.Length - 1)];

    private static string Format(string text, object[] arguments) => string.Format(CultureInfo.CurrentCulture, text, arguments);
}
