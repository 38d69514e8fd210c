using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace CivicSite.Engine.Media.Admin;

internal sealed class MediaAdminMenu(IStringLocalizer<MediaAdminMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Media Library"], "3", media => media
            .AddClass("media").Id("media")
            .Action(nameof(AdminController.Index), "Admin", new RouteValueDictionary { ["area"] = AdminController.Area })
            .Permission(MediaPermissions.ManageMedia)
            .LocalNav());
        return ValueTask.CompletedTask;
    }
}
