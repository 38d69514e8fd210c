using Microsoft.AspNetCore.Mvc.Rendering;
using OrchardCore.DisplayManagement.Zones;
using OrchardCore.Settings;

namespace OrchardCore.DisplayManagement.Razor;

/// <summary>What the views and templates of one request share.</summary>
internal sealed class PageContext
{
    /// <summary>The view that draws now; null before the first.</summary>
    public ViewContext? ViewContext { get; set; }

    /// <summary>The page around the view; null where no theme draws.</summary>
    public IZoneHolding? Layout { get; set; }

    public ISite? Site { get; set; }
}
