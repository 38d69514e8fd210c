using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace CivicSite.PersonalData;

/// <summary>Puts the data of people into the admin's menu.</summary>
internal sealed class AdminMenu(IStringLocalizer<AdminMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Personal data"], data => data
            .Position("8").AddClass("personal-data").Id("personal-data")
            .Action("Index", "Admin", "CivicSite.PersonalData")
            .Permission(PersonalDataPermissions.ManagePersonalData)
            .LocalNav());
        return ValueTask.CompletedTask;
    }
}
