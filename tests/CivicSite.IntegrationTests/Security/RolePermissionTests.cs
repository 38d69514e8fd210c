using System.Security.Claims;
using CivicSite.IntegrationTests.InProcess;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Contents;
using OrchardCore.Security.Permissions;

namespace CivicSite.IntegrationTests.Security;

/// <summary>Who may do what to whose news, with the roles of the site's recipe.</summary>
[Collection(Engines.Collection)]
public sealed class RolePermissionTests(Engines engines)
{
    private static readonly Dictionary<string, Permission> Permissions = new Permission[]
    {
        CommonPermissions.ViewContent, CommonPermissions.PreviewContent, CommonPermissions.EditContent, CommonPermissions.PublishContent,
        CommonPermissions.DeleteContent, CommonPermissions.CloneContent, CommonPermissions.EditContentOwner,
    }.ToDictionary(permission => permission.Name, StringComparer.Ordinal);

    // In this order: View, Preview, Edit, Publish, Delete, Clone, EditContentOwner; + may, - may not.
    [Theory]
    [Providers("Administrator", "NewsArticle", true, "+++++++")]
    [Providers("Administrator", "NewsArticle", false, "+++++++")]
    [Providers("Editor", "NewsArticle", true, "++++++-")]
    [Providers("Editor", "NewsArticle", false, "++++++-")]
    [Providers("Editor", "Page", false, "++++++-")]
    [Providers("Editor", "MediaMention", false, "++++++-")]
    [Providers("Author", "NewsArticle", true, "+++-++-")]
    [Providers("Author", "NewsArticle", false, "+------")]
    [Providers("Author", "MediaMention", true, "+++-++-")]
    [Providers("Author", "Page", true, "+------")]
    [Providers(null, "NewsArticle", true, "+------")]
    [Providers(null, "NewsArticle", false, "+------")]
    [Providers("", "NewsArticle", false, "+------")]
    [Providers("", "Page", false, "+------")]
    public async Task Each_role_may_do_what_the_recipe_says(string provider, string? role, string type, bool own, string expected)
    {
        var engine = await engines.GetSiteAsync(provider);
        var user = User(role);
        var item = new ContentItem { ContentItemId = "x", ContentItemVersionId = "x", ContentType = type, Owner = own ? "me" : "other", Published = true, Latest = true };

        var actual = await engine.InScopeAsync(async services =>
        {
            var authorization = services.GetRequiredService<IAuthorizationService>();
            var signs = "";
            foreach (var permission in Permissions.Values)
            {
                signs += await authorization.AuthorizeAsync(user, permission, item) ? "+" : "-";
            }

            return signs;
        });

        Assert.Equal(expected, actual);
    }

    // Null: signed in without a role. Empty: nobody.
    private static ClaimsPrincipal User(string? role) => role is "" ? new(new ClaimsIdentity()) : new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, "me"), new(ClaimTypes.Name, "me"), .. role is null ? Array.Empty<Claim>() : [new(ClaimTypes.Role, role)]], "Test"));
}
