using System.Security.Claims;
using System.Text.Json.Nodes;
using CivicSite.Engine.Security.Authorization;
using CivicSite.Engine.Security.Roles;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Contents;
using OrchardCore.Security.Permissions;

namespace CivicSite.UnitTests.Security;

/// <summary>Who may do what: role by permission, own and others' items, permissions of types.</summary>
public sealed class AuthorizationTests : IAsyncLifetime
{
    private const string Me = "me";
    private SecuritySite _site = null!;

    public async Task InitializeAsync() => _site = await SecuritySite.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task The_administrator_may_do_everything()
    {
        var administrator = TestUsers.InRoles(Me, "Administrator");

        Assert.True(await _site.AuthorizeAsync(administrator, new Permission("SomethingUnheardOf")));
        Assert.True(await _site.AuthorizeAsync(administrator, CommonPermissions.DeleteContent, Item("someone")));
    }

    [Fact]
    public async Task Only_a_real_identity_makes_an_administrator()
    {
        var fake = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, "Administrator"), new Claim(Permission.ClaimType, "DeleteContent")]));

        Assert.False(await _site.AuthorizeAsync(fake, CommonPermissions.DeleteContent));
    }

    [Fact]
    public async Task The_default_roles_have_what_the_table_says()
    {
        foreach (var role in new[] { "Editor", "Moderator", "Author", "Contributor", "Anonymous" })
        {
            var user = role == "Anonymous" ? TestUsers.Anonymous : TestUsers.InRoles(Me, role);
            foreach (var permission in DefaultPermissions.All.Select(entry => entry.Permission).Distinct())
            {
                var everyone = role == "Anonymous" ? new[] { "Anonymous" } : ["Anonymous", "Authenticated", role];
                var expected = DefaultPermissions.All.Any(entry => everyone.Contains(entry.Role, StringComparer.Ordinal) && GrantingNames.Of(permission).Contains(entry.Permission.Name));
                Assert.True(expected == await _site.AuthorizeAsync(user, permission), $"{role} {permission.Name}: {expected} expected");
            }
        }
    }

    [Theory]
    [InlineData("Editor", "PublishContent", true, true)]
    [InlineData("Editor", "EditContent", true, true)]
    [InlineData("Editor", "DeleteContent", true, true)]
    [InlineData("Editor", "EditContentOwner", false, false)]
    [InlineData("Author", "PublishContent", true, false)]
    [InlineData("Author", "EditContent", true, false)]
    [InlineData("Author", "DeleteContent", true, false)]
    [InlineData("Author", "PreviewContent", true, false)]
    [InlineData("Author", "CloneContent", true, false)]
    [InlineData("Contributor", "PublishContent", false, false)]
    [InlineData("Contributor", "EditContent", true, false)]
    [InlineData("Contributor", "DeleteContent", false, false)]
    [InlineData("Moderator", "EditContent", false, false)]
    [InlineData("Moderator", "ViewContent", true, true)]
    public async Task Own_items_are_not_others_items(string role, string permission, bool own, bool others)
    {
        var user = TestUsers.InRoles(Me, role);
        var asked = Asked(permission);

        Assert.Equal(own, await _site.AuthorizeAsync(user, asked, Item(Me)));
        Assert.Equal(others, await _site.AuthorizeAsync(user, asked, Item("someone")));
        Assert.Equal(others, await _site.AuthorizeAsync(user, asked, Item(null)));
        Assert.Equal(others, await _site.AuthorizeAsync(user, asked));
    }

    [Theory]
    [InlineData("EditContent")]
    [InlineData("PublishContent")]
    [InlineData("DeleteContent")]
    [InlineData("PreviewContent")]
    public async Task Strangers_own_nothing(string permission)
    {
        await GiveAsync("Anonymous", "EditOwnContent", "PublishOwnContent", "DeleteOwnContent", "PreviewOwnContent");

        Assert.False(await _site.AuthorizeAsync(TestUsers.Anonymous, Asked(permission), Item(null)));
        Assert.False(await _site.AuthorizeAsync(TestUsers.Anonymous, Asked(permission), Item("")));
    }

    [Fact]
    public async Task Everyone_may_view_content_and_no_more()
    {
        Assert.True(await _site.AuthorizeAsync(TestUsers.Anonymous, CommonPermissions.ViewContent, Item("someone")));
        Assert.False(await _site.AuthorizeAsync(TestUsers.Anonymous, CommonPermissions.PreviewContent, Item("someone")));
    }

    [Fact]
    public async Task A_permission_on_a_type_reaches_items_of_that_type_only()
    {
        await _site.AddTypeAsync("NewsArticle");
        await GiveAsync("Press", "EditOwn_NewsArticle", "Publish_NewsArticle");
        var user = TestUsers.InRoles(Me, "Press");

        Assert.True(await _site.AuthorizeAsync(user, CommonPermissions.EditContent, Item("someone")));
        Assert.True(await _site.AuthorizeAsync(user, CommonPermissions.PublishContent, Item("someone")));
        Assert.False(await _site.AuthorizeAsync(user, CommonPermissions.DeleteContent, Item(Me)));
        Assert.False(await _site.AuthorizeAsync(user, CommonPermissions.EditContent, Item(Me, "Page")));
        Assert.True(await _site.AuthorizeAsync(user, CommonPermissions.EditContent, "NewsArticle"));
        Assert.False(await _site.AuthorizeAsync(user, CommonPermissions.EditContent, "Page"));
    }

    [Fact]
    public async Task Own_items_of_a_type_need_the_own_permission_of_the_type()
    {
        await _site.AddTypeAsync("NewsArticle");
        await GiveAsync("Press", "EditOwn_NewsArticle");
        var user = TestUsers.InRoles(Me, "Press");

        Assert.True(await _site.AuthorizeAsync(user, CommonPermissions.EditContent, Item(Me)));
        Assert.False(await _site.AuthorizeAsync(user, CommonPermissions.EditContent, Item("someone")));
        Assert.False(await _site.AuthorizeAsync(user, CommonPermissions.PublishContent, Item(Me)));
        Assert.True(await _site.GetAsync(services => services.GetRequiredService<IAuthorizationService>().AuthorizeContentTypeAsync(user, CommonPermissions.EditContent, "NewsArticle", Me)));
        Assert.False(await _site.GetAsync(services => services.GetRequiredService<IAuthorizationService>().AuthorizeContentTypeAsync(user, CommonPermissions.EditContent, "NewsArticle")));
    }

    [Fact]
    public async Task A_change_of_a_role_takes_effect_at_once()
    {
        var user = TestUsers.InRoles(Me, "Moderator");
        Assert.False(await _site.AuthorizeAsync(user, CommonPermissions.EditContent));

        await GiveAsync("Moderator", "EditContent");
        Assert.True(await _site.AuthorizeAsync(user, CommonPermissions.EditContent));

        await GiveAsync("Moderator");
        Assert.False(await _site.AuthorizeAsync(user, CommonPermissions.EditContent));
    }

    [Fact]
    public async Task A_change_of_a_role_that_is_rolled_back_has_no_effect()
    {
        await _site.DoAsync(async services =>
        {
            await services.GetRequiredService<RoleImporter>().ApplyAsync([Role("Moderator", "EditContent")]);
            await services.GetRequiredService<CivicSite.Engine.Data.Session>().CancelAsync();
        });

        Assert.False(await _site.AuthorizeAsync(TestUsers.InRoles(Me, "Moderator"), CommonPermissions.EditContent));
    }

    private static Permission Asked(string name) =>
        DefaultPermissions.All.Select(entry => entry.Permission).First(permission => permission.Name == name);

    private static ContentItem Item(string? owner, string type = "NewsArticle") => new() { ContentType = type, Owner = owner };

    private static JsonNode Role(string name, params string[] permissions) =>
        new JsonObject { ["Name"] = name, ["Permissions"] = new JsonArray([.. permissions.Select(permission => (JsonNode)permission)]) };

    private async Task GiveAsync(string role, params string[] permissions) =>
        Assert.Empty(await _site.GetAsync(services => services.GetRequiredService<RoleImporter>().ApplyAsync([Role(role, permissions)])));
}
