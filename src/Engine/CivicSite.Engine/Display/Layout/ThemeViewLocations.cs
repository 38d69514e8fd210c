using CivicSite.Engine.Modules;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.DependencyInjection;

namespace CivicSite.Engine.Display.Layout;

/// <summary>Lets the theme replace any view of any module: <c>Views/&lt;Area&gt;/&lt;Controller&gt;/&lt;View&gt;.cshtml</c> in the theme comes first.</summary>
internal sealed class ThemeViewLocations : IViewLocationExpander
{
    private const string Theme = "Theme";

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        var http = context.ActionContext.HttpContext;
        if (http.RequestServices.GetRequiredService<ICurrentTheme>().GetId(http) is { } theme)
        {
            context.Values[Theme] = theme;
        }
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        if (!context.Values.TryGetValue(Theme, out var theme) || theme == context.AreaName)
        {
            return viewLocations;
        }

        var root = $"/Areas/{theme}/Views";
        string[] own = context.AreaName is null
            ? [$"{root}/Shared/{{0}}.cshtml"]
            : [$"{root}/{{2}}/{{1}}/{{0}}.cshtml", $"{root}/{{2}}/Shared/{{0}}.cshtml", $"{root}/Shared/{{0}}.cshtml"];
        return own.Concat(viewLocations);
    }
}
