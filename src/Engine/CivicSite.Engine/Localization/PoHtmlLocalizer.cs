using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Localization;

namespace CivicSite.Engine.Localization;

/// <summary>Texts for views: the text is HTML, its arguments are encoded when it is written.</summary>
internal sealed class PoHtmlLocalizer(PoStringLocalizer localizer) : HtmlLocalizer(localizer)
{
    public override LocalizedHtmlString this[string name, params object[] arguments]
    {
        get
        {
            if (arguments is not [PluralizationArgument plural])
                return base[name, arguments];
            var (text, withCount) = localizer.Translate(name, plural);
            return new LocalizedHtmlString(name, text.Value, text.ResourceNotFound, withCount);
        }
    }
}

internal sealed class PoHtmlLocalizerFactory(PoStringLocalizerFactory factory) : IHtmlLocalizerFactory
{
    private readonly ConcurrentDictionary<string, PoHtmlLocalizer> _localizers = new(StringComparer.Ordinal);

    public IHtmlLocalizer Create(Type resourceSource) => Get(PoStringLocalizerFactory.ContextOf(resourceSource));

    public IHtmlLocalizer Create(string baseName, string location) => Get(PoStringLocalizerFactory.ContextOf(baseName, location));

    private PoHtmlLocalizer Get(string context) =>
        _localizers.GetOrAdd(context, static (context, factory) => new PoHtmlLocalizer(factory.Get(context)), factory);
}
