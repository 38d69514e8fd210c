using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace CivicSite.Museum.Day;

/// <summary>Puts the museum's day into the admin's menu.</summary>
internal sealed class DayMenu(IStringLocalizer<DayMenu> S) : AdminNavigationProvider
{
    private const string Area = "CivicSite.Museum";

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Museum"], museum =>
        {
            museum.Position("5").AddClass("museum").Id("museum");
            Add(museum, S["The museum’s day"], "2", "Index", "Day");
            Add(museum, S["Attendance"], "3", "Visits", "Day");
            Add(museum, S["Requests of teachers"], "4", "Index", "Requests");
            Add(museum, S["Figures"], "5", "Index", "Statistics");
            Add(museum, S["House settings"], "6", "Index", "House");
        });
        return ValueTask.CompletedTask;
    }

    private static void Add(NavigationItemBuilder museum, LocalizedString name, string position, string action, string controller) =>
        museum.Add(name, item => item.Position(position).Action(action, controller, Area).Permission(MuseumPermissions.ManageMuseum).LocalNav());
}
