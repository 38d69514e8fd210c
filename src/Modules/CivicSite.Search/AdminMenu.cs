using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace CivicSite.Search;

/// <summary>Puts the search into the admin's menu.</summary>
internal sealed class AdminMenu(IStringLocalizer<AdminMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Press office"], press => press
            .Add(S["Search"], search => search
                .Position("9")
                .Action("Index", "Admin", "CivicSite.Search")
                .Permission(SearchPermissions.ViewMissedQueries)
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
