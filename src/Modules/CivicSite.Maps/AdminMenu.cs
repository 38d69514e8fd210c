using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace CivicSite.Maps;

/// <summary>Puts the map settings into the admin's menu.</summary>
internal sealed class AdminMenu(IStringLocalizer<AdminMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Configuration"], configuration => configuration
            .Add(S["Maps"], "2", maps => maps
                .Action("Index", "Admin", "CivicSite.Maps")
                .Permission(MapPermissions.ManageMaps)
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
