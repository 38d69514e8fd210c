using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace CivicSite.Events.Registration;

/// <summary>Puts the registrations into the admin's menu.</summary>
internal sealed class RegistrationMenu(IStringLocalizer<RegistrationMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Events"], events => events
            .Add(S["Registrations"], registrations => registrations
                .Position("5")
                .Action("Index", "Registrations", "CivicSite.Events")
                .Permission(RegistrationPermissions.ManageEventRegistrations)
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
