using System.Collections.Concurrent;
using Microsoft.Extensions.Localization;

namespace CivicSite.Engine.Localization;

/// <summary>Gives each class and view the localizer of its context; there is one localizer for a context.</summary>
internal sealed class PoStringLocalizerFactory(PoCatalog catalog) : IStringLocalizerFactory
{
    private readonly ConcurrentDictionary<string, PoStringLocalizer> _localizers = new(StringComparer.Ordinal);

    public IStringLocalizer Create(Type resourceSource) => Get(ContextOf(resourceSource));

    public IStringLocalizer Create(string baseName, string location) => Get(ContextOf(baseName, location));

    public PoStringLocalizer Get(string context) =>
        _localizers.GetOrAdd(context, static (context, catalog) => new PoStringLocalizer(catalog, context), catalog);

    /// <summary>A localizer that looks into a second context before the texts without one.</summary>
    public PoStringLocalizer Get(Type type, Type fallback) => new(catalog, ContextOf(type), ContextOf(fallback));

    /// <summary>The full name of the class; a nested one is joined by a dot.</summary>
    public static string ContextOf(Type type) => (type.FullName ?? type.Name).Replace('+', '.');

    /// <summary>
    /// The path of the view from its module on: MVC asks for <c>CivicSite.Web.Areas.CivicSite.News.Views.News.Index</c> of the
    /// application <c>CivicSite.Web</c>, the context is <c>CivicSite.News.Views.News.Index</c>.
    /// </summary>
    public static string ContextOf(string baseName, string location)
    {
        var name = baseName.Replace('+', '.').AsSpan();
        if (name.Length > location.Length && name[location.Length] == '.' && name.StartsWith(location, StringComparison.OrdinalIgnoreCase))
            name = name[(location.Length + 1)..];
        if (name.StartsWith("Areas.", StringComparison.Ordinal))
            name = name["Areas.".Length..];
        return name.ToString();
    }
}
