using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace CivicSite.Mailing;

/// <summary>Puts the outbox into the admin's menu.</summary>
internal sealed class AdminMenu(IStringLocalizer<AdminMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Press office"], press => press
            .Add(S["Outgoing letters"], letters => letters
                .Position("9.5")
                .Action("Index", "Admin", "CivicSite.Mailing")
                .Permission(MailingPermissions.ViewOutbox)
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
