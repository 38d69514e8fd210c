using CivicSite.Engine.Display.Templates;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Razor.Compilation;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement;

namespace CivicSite.Engine.Display.Layout;

/// <summary>Gives every view of a theme's request the page around it, without a <c>_ViewStart.cshtml</c> in each module.</summary>
internal sealed class ThemeViews : IApplicationFeatureProvider<ViewsFeature>
{
    public const string LayoutPath = "/_ThemeLayout.cshtml";

    public void PopulateFeature(IEnumerable<ApplicationPart> parts, ViewsFeature feature)
    {
        Add(feature, "/_ViewStart.cshtml", typeof(ThemeViewStart));
        Add(feature, LayoutPath, typeof(ThemeLayout));
    }

    private static void Add(ViewsFeature feature, string path, Type type) =>
        feature.ViewDescriptors.Add(new CompiledViewDescriptor { RelativePath = path, ExpirationTokens = [], Item = new Item(path, type) });

    private sealed class Item(string identifier, Type type) : RazorCompiledItem
    {
        public override string Identifier => identifier;

        public override string Kind => "mvc.1.0.view";

        public override IReadOnlyList<object> Metadata => [];

        public override Type Type => type;
    }
}

/// <summary>Chooses the layout of a view: the theme's, if a theme draws the request.</summary>
internal sealed class ThemeViewStart : Microsoft.AspNetCore.Mvc.Razor.RazorPage<dynamic>
{
    public override Task ExecuteAsync()
    {
        if (Context.RequestServices.GetRequiredService<CurrentShapeTable>().ThemeId() is not null)
        {
            Layout = ThemeViews.LayoutPath;
        }

        return Task.CompletedTask;
    }
}

/// <summary>Puts the drawn view into the layout's content zone and draws the layout.</summary>
internal sealed class ThemeLayout : OrchardCore.DisplayManagement.Razor.RazorPage<dynamic>
{
    public override async Task ExecuteAsync()
    {
        var body = RenderLayoutBody();
        if (ThemeLayout is not { } layout)
        {
            Write(body);
            return;
        }

        await layout.Zones["Content"].AddAsync(body, "");

        // Zones are drawn before the layout, so that what they register still gets into its head.
        foreach (var (name, value) in layout.Properties.ToArray())
        {
            if (value is IShape zone and not Microsoft.AspNetCore.Html.IHtmlContent && !zone.IsNullOrEmpty())
            {
                layout.Zones[name] = (IShape)PositionWrapper.TryWrap(await DisplayAsync(zone), "")!;
            }
        }

        Write(await DisplayAsync(layout));
    }
}
