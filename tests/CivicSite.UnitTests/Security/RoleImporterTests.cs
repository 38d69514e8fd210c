using System.Text.Json.Nodes;
using CivicSite.Engine.Data;
using CivicSite.Engine.Recipes;
using CivicSite.Engine.Security.Authorization;
using CivicSite.Engine.Security.Roles;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Recipes.Models;

namespace CivicSite.UnitTests.Security;

/// <summary>The recipe step <c>Roles</c>.</summary>
public sealed class RoleImporterTests : IAsyncLifetime
{
    private SecuritySite _site = null!;

    public async Task InitializeAsync() => _site = await SecuritySite.StartAsync(usualRoles: false);

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_new_role_has_what_is_listed()
    {
        Assert.Empty(await ApplyAsync("""[{ "Name": "Press", "Description": "Пресс-служба", "Permissions": ["EditContent", "accessadminpanel"] }]"""));

        Assert.Equal(["AccessAdminPanel", "EditContent"], await PermissionsAsync("Press"));
        Assert.Equal("Пресс-служба", (await RoleAsync("Press")).Description);
    }

    [Fact]
    public async Task A_new_role_with_a_usual_name_has_its_default_permissions_too()
    {
        Assert.Empty(await ApplyAsync("""[{ "Name": "Author", "Permissions": ["ListContent"] }]"""));

        Assert.Equal(
            ["AccessAdminPanel", "CloneOwnContent", "DeleteOwnContent", "EditOwnContent", "ListContent", "ManageOwnUserInformation", "PreviewOwnContent", "PublishOwnContent"],
            await PermissionsAsync("Author"));
    }

    [Theory]
    [InlineData("Replace", "DeleteContent")]
    [InlineData("Add", "DeleteContent EditContent ListContent")]
    [InlineData("Remove", "ListContent")]
    public async Task An_existing_role_follows_the_behaviour(string behaviour, string expected)
    {
        await ApplyAsync("""[{ "Name": "Press", "Permissions": ["EditContent", "ListContent"] }]""");
        var permissions = behaviour == "Remove" ? "EditContent" : "DeleteContent";

        Assert.Empty(await ApplyAsync($$"""[{ "Name": "Press", "Permissions": ["{{permissions}}"], "PermissionBehavior": "{{behaviour}}" }]"""));

        Assert.Equal(expected.Split(' '), await PermissionsAsync("Press"));
    }

    [Fact]
    public async Task Without_a_behaviour_the_permissions_are_replaced()
    {
        Assert.Equal(["ViewContent"], await PermissionsAsync("Anonymous"));

        Assert.Empty(await ApplyAsync("""[{ "Name": "Anonymous", "Permissions": [] }]"""));

        Assert.Empty(await PermissionsAsync("Anonymous"));
    }

    [Fact]
    public async Task An_unknown_permission_is_an_error_and_nothing_changes()
    {
        var errors = await ApplyAsync("""[{ "Name": "Press", "Permissions": ["EditContent"] }, { "Name": "Other", "Permissions": ["EditContnet"] }]""");

        Assert.Contains("EditContnet", Assert.Single(errors), StringComparison.Ordinal);
        Assert.Contains("Other", errors[0], StringComparison.Ordinal);
        Assert.Null(await _site.GetAsync(services => services.GetRequiredService<RoleManager<SiteRole>>().FindByNameAsync("Press")));
    }

    [Theory]
    [InlineData("""[{ "Permissions": [] }]""")]
    [InlineData("""[{ "Name": "  " }]""")]
    [InlineData("""[{ "Name": 5 }]""")]
    [InlineData("""[{ "Name": "Press", "PermissionBehavior": "Multiply" }]""")]
    [InlineData("""[{ "Name": "Press", "Permissions": null }]""")]
    [InlineData("""[null]""")]
    [InlineData("""["Press"]""")]
    public async Task A_malformed_role_is_an_error(string json) => Assert.Single(await ApplyAsync(json));

    [Fact]
    public async Task Permissions_of_a_securable_type_are_known()
    {
        await _site.AddTypeAsync("NewsArticle");
        await _site.AddTypeAsync("Secretless", securable: false);

        Assert.Empty(await ApplyAsync("""[{ "Name": "Press", "Permissions": ["Publish_NewsArticle", "ListContent_NewsArticle"] }]"""));
        Assert.Single(await ApplyAsync("""[{ "Name": "Press", "Permissions": ["Publish_Secretless"] }]"""));
    }

    [Fact]
    public async Task The_administrator_needs_no_permissions()
    {
        Assert.Empty(await ApplyAsync("""[{ "Name": "Administrator", "Permissions": ["EditContent"] }]"""));

        Assert.Empty(await PermissionsAsync("Administrator"));
    }

    [Fact]
    public async Task The_step_reports_errors_to_the_recipe()
    {
        var context = new RecipeExecutionContext { Name = "roles", Step = (JsonObject)JsonNode.Parse("""{ "name": "Roles", "Roles": [{ "Name": "Press", "Permissions": ["Nonsense"] }] }""")! };

        await _site.DoAsync(services => ActivatorUtilities.CreateInstance<RolesStep>(services, new RecipeReportAccessor()).ExecuteAsync(context));

        Assert.Contains("Nonsense", Assert.Single(context.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_step_reports_what_it_changes_and_nothing_else()
    {
        const string Press = """{ "Name": "Press", "Description": "Writes news", "Permissions": ["EditContent"] }""";

        Assert.Equal(["+ Press"], await ReportAsync($"[{Press}]"));
        Assert.Empty(await ReportAsync($"[{Press}]"));
        Assert.Equal(["~ Press"], await ReportAsync($"[{Press.Replace("EditContent", "PublishContent", StringComparison.Ordinal)}]"));
    }

    private async Task<IReadOnlyList<string>> ReportAsync(string roles)
    {
        var report = new RecipeReport();
        report.Begin("Roles");
        Assert.Empty(await _site.GetAsync(services => services.GetRequiredService<RoleImporter>().ApplyAsync((JsonArray)JsonNode.Parse(roles)!, report)));
        return Assert.Single(report.Steps).Changes;
    }

    private Task<IReadOnlyList<string>> ApplyAsync(string json) =>
        _site.GetAsync(services => services.GetRequiredService<RoleImporter>().ApplyAsync((JsonArray)JsonNode.Parse(json)!));

    private Task<SiteRole> RoleAsync(string name) =>
        _site.GetAsync(async services => (await services.GetRequiredService<RoleManager<SiteRole>>().FindByNameAsync(name))!);

    private async Task<IReadOnlyList<string>> PermissionsAsync(string name)
    {
        var role = await RoleAsync(name);
        return [.. (await _site.GetAsync(services => services.GetRequiredService<RolePermissions>().GetAsync(role))).Order(StringComparer.Ordinal)];
    }
}
