using CivicSite.Engine.Security.Authorization;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents;
using OrchardCore.Contents.Security;
using OrchardCore.Security.Permissions;
using OrchardCore.Users;

namespace CivicSite.UnitTests.Security;

/// <summary>Names of permissions and what implies what.</summary>
public sealed class PermissionTests
{
    [Theory]
    [InlineData("PublishContent", "PublishContent")]
    [InlineData("PublishOwnContent", "PublishOwnContent PublishContent")]
    [InlineData("EditContent", "EditContent PublishContent")]
    [InlineData("EditOwnContent", "EditOwnContent EditContent PublishContent PublishOwnContent")]
    [InlineData("DeleteContent", "DeleteContent")]
    [InlineData("DeleteOwnContent", "DeleteOwnContent DeleteContent")]
    [InlineData("ViewContent", "ViewContent EditContent PublishContent")]
    [InlineData("ViewOwnContent", "ViewOwnContent ViewContent EditContent PublishContent")]
    [InlineData("PreviewContent", "PreviewContent EditContent PublishContent")]
    [InlineData("PreviewOwnContent", "PreviewOwnContent PreviewContent EditContent PublishContent")]
    [InlineData("CloneContent", "CloneContent EditContent PublishContent")]
    [InlineData("CloneOwnContent", "CloneOwnContent CloneContent EditContent PublishContent")]
    [InlineData("ListContent", "ListContent")]
    [InlineData("EditContentOwner", "EditContentOwner")]
    [InlineData("ListUsers", "ListUsers EditUsers DeleteUsers ManageUsers")]
    [InlineData("ManageOwnUserInformation", "ManageOwnUserInformation EditUsers ManageUsers")]
    [InlineData("Publish_NewsArticle", "Publish_NewsArticle PublishContent")]
    [InlineData("PublishOwn_NewsArticle", "PublishOwn_NewsArticle Publish_NewsArticle PublishContent PublishOwnContent")]
    [InlineData("EditOwn_NewsArticle", "EditOwn_NewsArticle Edit_NewsArticle Publish_NewsArticle PublishOwn_NewsArticle EditContent EditOwnContent PublishContent PublishOwnContent")]
    [InlineData("View_NewsArticle", "View_NewsArticle Edit_NewsArticle Publish_NewsArticle ViewContent EditContent PublishContent")]
    [InlineData("ListContent_NewsArticle", "ListContent_NewsArticle ListContent")]
    [InlineData("EditContentOwner_NewsArticle", "EditContentOwner_NewsArticle EditContentOwner")]
    public void A_permission_is_granted_by_itself_and_by_those_that_imply_it(string name, string granting)
    {
        var permission = All().Single(permission => permission.Name == name);

        Assert.Equal(
            granting.Split(' ').Order(StringComparer.Ordinal),
            GrantingNames.Of(permission).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_circle_of_implications_ends()
    {
        var impliedBy = new List<Permission>();
        var a = new Permission("A", "", impliedBy);
        impliedBy.Add(new Permission("B", "", [a]));

        Assert.Equal(["A", "B"], GrantingNames.Of(a).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_type_has_fourteen_permissions_with_words_for_the_admin()
    {
        var type = new ContentTypeDefinition("NewsArticle", "Новость", [], []);

        var permissions = ContentTypePermissionsHelper.PermissionTemplates.Values.Select(template => ContentTypePermissionsHelper.CreateDynamicPermission(template, type)).ToList();

        Assert.Equal(14, permissions.Count);
        Assert.All(permissions, permission => Assert.EndsWith("_NewsArticle", permission.Name, StringComparison.Ordinal));
        Assert.All(permissions, permission => Assert.Contains("Новость", permission.Description, StringComparison.Ordinal));
        Assert.All(permissions, permission => Assert.Equal("Новость Content Type - NewsArticle", permission.Category));
    }

    [Fact]
    public void The_permission_of_a_type_is_one_object() => Assert.Same(
        ContentTypePermissionsHelper.CreateDynamicPermission(ContentTypePermissionsHelper.ConvertToDynamicPermission(CommonPermissions.EditContent)!, "NewsArticle"),
        ContentTypePermissionsHelper.CreateDynamicPermission(ContentTypePermissionsHelper.ConvertToDynamicPermission(CommonPermissions.EditContent)!, "NewsArticle"));

    private static IEnumerable<Permission> All() =>
    [
        .. CommonPermissions.OwnerPermissionsByName.Values,
        CommonPermissions.PublishContent, CommonPermissions.EditContent, CommonPermissions.DeleteContent, CommonPermissions.ViewContent,
        CommonPermissions.PreviewContent, CommonPermissions.CloneContent, CommonPermissions.ListContent, CommonPermissions.EditContentOwner,
        UsersPermissions.ListUsers, UsersPermissions.EditOwnUser,
        .. ContentTypePermissionsHelper.PermissionTemplates.Values.Select(template => ContentTypePermissionsHelper.CreateDynamicPermission(template, "NewsArticle")),
    ];
}
