using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace CivicSite.ImmortalRegiment.Curating;

/// <summary>Puts the curators' pages into the admin's menu.</summary>
internal sealed class CuratingMenu(IStringLocalizer<CuratingMenu> S) : AdminNavigationProvider
{
    private const string Area = "CivicSite.ImmortalRegiment";

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Immortal Regiment"], regiment => regiment
            .Position("4")
            .AddClass("immortal-regiment").Id("immortal-regiment")
            .Add(S["Contributions"], contributions => contributions
                .Position("5")
                .Action("Index", "Contributions", Area)
                .Permission(RegimentPermissions.ManageContributions)
                .LocalNav())
            .Add(S["Quality of records"], quality => quality
                .Position("6")
                .Action("Quality", "Contributions", Area)
                .Permission(RegimentPermissions.ManageContributions)
                .LocalNav())
            .Add(S["Merge records"], merge => merge
                .Position("7")
                .Action("Index", "Merge", Area)
                .Permission(RegimentPermissions.MergeVeterans)
                .LocalNav())
            .Add(S["Import of lists"], import => import
                .Position("7.5")
                .Action("Index", "Import", Area)
                .Permission(RegimentPermissions.ImportVeterans)
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
