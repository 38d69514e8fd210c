using System.Security.Claims;
using CivicSite.IntegrationTests.InProcess;
using CivicSite.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Contents;
using OrchardCore.Security.Permissions;

namespace CivicSite.IntegrationTests.Http;

/// <summary>Who may do what to whose news, with the roles of the site's recipe.</summary>
public sealed class PermissionMatrixTests(PermissionMatrixTests.RecipeSite site) : IClassFixture<PermissionMatrixTests.RecipeSite>
{
    private static readonly Dictionary<string, Permission> Permissions = new Permission[]
    {
        CommonPermissions.ViewContent, CommonPermissions.PreviewContent, CommonPermissions.EditContent, CommonPermissions.PublishContent,
        CommonPermissions.DeleteContent, CommonPermissions.CloneContent, CommonPermissions.EditContentOwner,
    }.ToDictionary(permission => permission.Name, StringComparer.Ordinal);

    // In this order: View, Preview, Edit, Publish, Delete, Clone, EditContentOwner; + may, - may not.
    [Theory]
    [InlineData("Administrator", "NewsArticle", true, "+++++++")]
    [InlineData("Administrator", "NewsArticle", false, "+++++++")]
    [InlineData("Editor", "NewsArticle", true, "++++++-")]
    [InlineData("Editor", "NewsArticle", false, "++++++-")]
    [InlineData("Editor", "Page", false, "++++++-")]
    [InlineData("Editor", "MediaMention", false, "++++++-")]
    [InlineData("Author", "NewsArticle", true, "+++-++-")]
    [InlineData("Author", "NewsArticle", false, "+------")]
    [InlineData("Author", "MediaMention", true, "+++-++-")]
    [InlineData("Author", "Page", true, "+------")]
    [InlineData(null, "NewsArticle", true, "+------")]
    [InlineData(null, "NewsArticle", false, "+------")]
    [InlineData("", "NewsArticle", false, "+------")]
    [InlineData("", "Page", false, "+------")]
    public async Task Each_role_may_do_what_the_recipe_says(string? role, string type, bool own, string expected)
    {
        var user = User(role);
        var item = new ContentItem { ContentItemId = "x", ContentItemVersionId = "x", ContentType = type, Owner = own ? "me" : "other", Published = true, Latest = true };

        var actual = await site.Engine.InScopeAsync(async services =>
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

    /// <summary>The site's own recipe, in the tests' process.</summary>
    public sealed class RecipeSite : IAsyncLifetime
    {
        private readonly TestDatabase _database = TestDatabase.Create(TestDatabase.Sqlite);

        internal EngineHost Engine { get; private set; } = null!;

        public async Task InitializeAsync() => Engine = await EngineHost.StartAsync(
            _database, await File.ReadAllTextAsync(Path.Combine(Repository.Root, "recipes", "civicsite.recipe.json")));

        public async Task DisposeAsync()
        {
            await Engine.DisposeAsync();
            _database.Dispose();
        }
    }
}
