using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Layout;
using OrchardCore.DisplayManagement.Razor;
using OrchardCore.DisplayManagement.Zones;

namespace CivicSite.Engine.Display.Layout;

/// <inheritdoc/>
internal sealed class LayoutAccessor(PageContext page, IShapeFactory factory) : ILayoutAccessor
{
    public async Task<IZoneHolding> GetLayoutAsync() =>
        page.Layout ??= (IZoneHolding)await factory.CreateAsync(
            "Layout", () => ValueTask.FromResult<IShape>(new ZoneHolding(() => factory.CreateAsync("Zone"))));
}
