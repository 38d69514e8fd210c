using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Contents;
using OrchardCore.Contents.Security;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;

namespace CivicSite.Tos;

/// <summary>Puts the section into the admin's menu.</summary>
internal sealed class AdminMenu(IStringLocalizer<AdminMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["TOS"], section =>
        {
            section.Position("3").AddClass("tos").Id("tos");
            foreach (var (name, contentType, position) in new[]
            {
                (S["Profiles"], TosTypes.Tos, "1"),
                (S["Projects"], TosTypes.Project, "2"),
                (S["Forums"], TosTypes.Forum, "3"),
                (S["Contests"], TosTypes.Contest, "4"),
                (S["Contest entries"], TosTypes.Entry, "5"),
            })
            {
                section.Add(name, entry => entry
                    .Position(position)
                    .Action("List", "Admin", "OrchardCore.Contents", ListOf(contentType))
                    .Permission(MayList(contentType))
                    .LocalNav());
            }

            section.Add(S["Jury"], jury => jury
                .Position("6")
                .Action("Index", "Jury", "CivicSite.Tos")
                .Permission(TosPermissions.ScoreContests)
                .LocalNav());
            section.Add(S["Progress of the jury"], progress => progress
                .Position("7")
                .Action("Progress", "Jury", "CivicSite.Tos")
                .Permission(TosPermissions.RunContests)
                .LocalNav());
        });
        return ValueTask.CompletedTask;
    }

    private static RouteValueDictionary ListOf(string contentType) => new() { ["contentTypeId"] = contentType };

    private static Permission MayList(string contentType) => ContentTypePermissionsHelper.CreateDynamicPermission(
        ContentTypePermissionsHelper.PermissionTemplates[CommonPermissions.ListContent.Name], contentType);
}
