using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Html;
using OrchardCore.DisplayManagement.Title;
using OrchardCore.DisplayManagement.Zones;
using OrchardCore.Settings;

namespace OrchardCore.DisplayManagement.Razor;

/// <summary>Base of the views of modules and themes.</summary>
public abstract class RazorPage<TModel> : Microsoft.AspNetCore.Mvc.Razor.RazorPage<TModel>
{
    private PageContext? _page;
    private IDisplayHelper? _display;
    private IPageTitleBuilder? _title;
    private IViewLocalizer? _localizer;
    private OrchardHelper? _orchard;
    private IZoneHolding? _themeLayout;

    public override ViewContext ViewContext
    {
        get => base.ViewContext;
        set => PageOf(value.HttpContext).ViewContext = base.ViewContext = value;
    }

    public IOrchardDisplayHelper Orchard => _orchard ??= new OrchardHelper(Context, DisplayHelper);

    public IPageTitleBuilder Title => _title ??= Context.RequestServices.GetRequiredService<IPageTitleBuilder>();

    /// <summary>Texts of this view in the user's language.</summary>
    public IViewLocalizer T => _localizer ??= Localizer();

    /// <summary>The page around the view.</summary>
    public IZoneHolding? ThemeLayout
    {
        get => _themeLayout ?? PageOf(Context).Layout;
        set => _themeLayout = value;
    }

    /// <summary>Name of the layout's template, such as <c>Layout__Narrow</c>.</summary>
    public string ViewLayout
    {
        get => ThemeLayout is { } layout ? layout.Metadata.Alternates.Count > 0 ? layout.Metadata.Alternates.Last : layout.Metadata.Type ?? "" : "";
        set
        {
            // The last alternate wins, so a name that is there already must move to the end.
            var alternates = ThemeLayout?.Metadata.Alternates;
            alternates?.Remove(value);
            alternates?.Add(value);
        }
    }

    /// <summary>The settings of the site; null only in views drawn outside MVC.</summary>
    public ISite? Site => PageOf(Context).Site;

    /// <summary>Path and query of the request, escaped.</summary>
    public string FullRequestPath => Context.Request.PathBase + Context.Request.Path + Context.Request.QueryString;

    private IDisplayHelper DisplayHelper => _display ??= Context.RequestServices.GetRequiredService<IDisplayHelper>();

    /// <summary>Draws a shape, HTML or text.</summary>
    /// <exception cref="ArgumentException">The value is none of these.</exception>
    public Task<IHtmlContent> DisplayAsync(dynamic shape) => (object?)shape switch
    {
        null => Task.FromResult<IHtmlContent>(HtmlString.Empty),
        IShape typed => DisplayHelper.ShapeExecuteAsync(typed),
        IHtmlContent html => Task.FromResult(html),
        string text => Task.FromResult<IHtmlContent>(new HtmlContentString(text)),
        var other => throw new ArgumentException($"A '{other.GetType()}' cannot be displayed: it is not a shape.", nameof(shape)),
    };

    public Task<IHtmlContent> DisplayAsync(IShape? shape) => DisplayHelper.ShapeExecuteAsync(shape!);

    /// <summary>Adds a segment to the page's title and returns the title.</summary>
    public IHtmlContent RenderTitleSegments(IHtmlContent segment, string position = "0", IHtmlContent? separator = null)
    {
        Title.AddSegment(segment, position);
        return Title.GenerateTitle(separator);
    }

    /// <inheritdoc cref="RenderTitleSegments(IHtmlContent, string, IHtmlContent)"/>
    public IHtmlContent RenderTitleSegments(string? segment, string position = "0", IHtmlContent? separator = null)
    {
        if (!string.IsNullOrEmpty(segment))
        {
            Title.AddSegment(new HtmlContentString(segment), position);
        }

        return Title.GenerateTitle(separator);
    }

    /// <summary>The drawn view, in the page that MVC takes for its layout.</summary>
    public IHtmlContent RenderLayoutBody() => RenderBody();

    /// <summary>The zone that holds the view, in a layout template.</summary>
    public Task<IHtmlContent> RenderBodyAsync() => DisplayAsync(LayoutZones["Content"]);

    /// <summary>The zone has content.</summary>
    public new bool IsSectionDefined(string name) => LayoutZones.IsNotEmpty(name);

    public new Task<IHtmlContent> RenderSectionAsync(string name) => RenderSectionAsync(name, required: true);

    /// <summary>Draws a zone of the layout.</summary>
    /// <exception cref="InvalidOperationException">The zone is required and has no content.</exception>
    public new Task<IHtmlContent> RenderSectionAsync(string name, bool required)
    {
        var zone = LayoutZones[name];
        return required && zone.IsNullOrEmpty()
            ? throw new InvalidOperationException($"The layout needs the zone '{name}', which has no content.")
            : DisplayAsync(zone);
    }

    private Zones.Zones LayoutZones =>
        ThemeLayout?.Zones ?? throw new InvalidOperationException("No theme draws this page: it has no layout.");

    private PageContext PageOf(HttpContext context) => _page ??= context.RequestServices.GetRequiredService<PageContext>();

    private IViewLocalizer Localizer()
    {
        var localizer = Context.RequestServices.GetRequiredService<IViewLocalizer>();
        (localizer as IViewContextAware)?.Contextualize(ViewContext);
        return localizer;
    }

    private sealed class OrchardHelper(HttpContext context, IDisplayHelper displayHelper) : IOrchardDisplayHelper
    {
        public HttpContext HttpContext => context;

        public IDisplayHelper DisplayHelper => displayHelper;
    }
}

/// <inheritdoc cref="RazorPage{TModel}"/>
public abstract class RazorPage : RazorPage<dynamic>;
