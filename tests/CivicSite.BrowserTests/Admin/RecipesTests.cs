namespace CivicSite.BrowserTests.Admin;

/// <summary>Recipes: tried first, faulty ones change nothing.</summary>
[Collection(Administration.Name)]
public sealed class RecipesTests(AdminSite site) : AdminTest(site)
{
    [Fact]
    public async Task A_recipe_is_tried_and_carried_out()
    {
        await SignInAsync();
        var role = $"Роль-{Guid.NewGuid():n}"[..12];
        await ReviewAsync(RoleRecipe(role));

        await CheckAsync("admin-recipe-review");
        Assert.Contains(role, await Page.Locator(".changes").InnerTextAsync(), StringComparison.Ordinal);
        Assert.False(await RoleExistsAsync(role));
        await ReviewAsync(RoleRecipe(role));
        await Page.FollowAsync(Page.Locator("form[action$='/Execute'] button[type=submit]"));

        Assert.True(await RoleExistsAsync(role));
        await ReviewAsync(RoleRecipe(role));
        Assert.Equal(0, await Page.Locator(".changes").CountAsync());
    }

    [Fact]
    public async Task A_faulty_recipe_names_the_step_and_changes_nothing()
    {
        await SignInAsync();
        var role = $"Роль-{Guid.NewGuid():n}"[..12];
        var faulty = RoleRecipe(role).Replace("\"steps\":[", "\"steps\":[{\"name\":\"settings\",\"SiteName\":\"Другое имя\"},", StringComparison.Ordinal)
            .Replace("]}]}]}", "]}]},{\"name\":\"no-such-step\"}]}", StringComparison.Ordinal);

        await ReviewAsync(faulty);

        await CheckAsync("admin-recipe-faulty");
        Assert.Contains("no-such-step", await Page.Locator("[role=alert]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(faulty, await Page.Locator("[name=Json]").InputValueAsync());
        Assert.False(await RoleExistsAsync(role));
        Assert.DoesNotContain("Другое имя", (await PublicPageAsync("/")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ not json")]
    [InlineData("[]")]
    public async Task What_is_no_recipe_is_refused(string text)
    {
        await SignInAsync();

        await ReviewAsync(text);

        Assert.True(await Page.Locator("[role=alert]").IsVisibleAsync());
        Assert.Equal(1, await Page.Locator("[name=Json]").CountAsync());
    }

    private static string RoleRecipe(string role) =>
        $$"""{"name":"TestRole","displayName":"Новая роль","steps":[{"name":"Roles","Roles":[{"Name":"{{role}}","Description":"Проба","Permissions":["AccessAdminPanel"]}]}]}""";

    private async Task ReviewAsync(string json)
    {
        await Page.GotoAsync("/Admin/Recipes/Import");
        await Page.Locator("[name=Json]").FillAsync(json);
        await Page.FollowAsync(Page.Locator("form[action$='/Review'] button[type=submit]"));
    }

    private async Task<bool> RoleExistsAsync(string role)
    {
        await Page.GotoAsync("/Admin/Roles/Index");
        return (await Page.Locator("main").InnerTextAsync()).Contains(role, StringComparison.Ordinal);
    }
}
