using OrchardCore.DisplayManagement.Zones;

namespace OrchardCore.DisplayManagement.Layout;

/// <summary>The shape of the page around the view.</summary>
public interface ILayoutAccessor
{
    Task<IZoneHolding> GetLayoutAsync();
}
