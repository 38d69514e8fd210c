using System.Net;
using AngleSharp.Html.Dom;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.Http;

/// <summary>Recipes through the admin: tried first, carried out as a whole or not at all.</summary>
public abstract class RecipeImportTests(EditedSite site) : EditedSiteTest(site)
{
    private readonly string _role = $"Role{Guid.NewGuid():n}"[..12];
    private readonly string _item = Guid.NewGuid().ToString("n")[..26];

    [Fact]
    public async Task A_trial_tells_the_changes_and_makes_none_then_they_are_made()
    {
        using var admin = await Site.SignInAsync();
        var recipe = Recipe();

        var review = await PostAsync(admin, "Review", recipe);
        Assert.Contains(_role, string.Concat(review.Texts(".changes")), StringComparison.Ordinal);
        Assert.Contains("Страница " + _item, string.Concat(review.Texts(".changes")), StringComparison.Ordinal);
        Assert.False(await IsThereAsync(admin));

        var executed = await admin.SubmitAsync(review, new Dictionary<string, string?>(StringComparer.Ordinal), "form[action$='/Execute']");
        Assert.Equal(HttpStatusCode.Redirect, executed.Status);
        Assert.True(await IsThereAsync(admin));
        using var visitor = Site.NewSession();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(_item)).Status);

        Assert.DoesNotContain(_role, string.Concat((await PostAsync(admin, "Review", recipe)).Texts(".changes")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Review")]
    [InlineData("Execute")]
    public async Task A_faulty_recipe_changes_nothing_names_its_fault_and_is_kept_in_the_form(string action)
    {
        using var admin = await Site.SignInAsync();
        var recipe = Recipe("""{"name":"no-such-step"}""");

        var answer = await PostAsync(admin, action, recipe);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("no-such-step", string.Concat(answer.Texts("[role=alert]")), StringComparison.Ordinal);
        Assert.Equal(recipe, answer.Find<IHtmlTextAreaElement>("[name=Json]").Value);
        Assert.False(await IsThereAsync(admin));
    }

    [Fact]
    public async Task A_recipe_comes_as_a_file_too()
    {
        using var admin = await Site.SignInAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await admin.TokenAsync()), SiteSession.TokenField },
            { new StringContent(Recipe()), "File", "../../../recipe.json" },
        };

        var answer = await admin.SendAsync(new(HttpMethod.Post, "Admin/Recipes/Review") { Content = form });

        Assert.Contains(_role, string.Concat(answer.Texts(".changes")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ not json")]
    [InlineData("[]")]
    [InlineData("{\"steps\":[{\"name\":\"content\",\"data\":[{}]}]}")]
    [InlineData("{\"steps\":[{\"name\":\"feature\",\"disable\":[\"CivicSite.Theme\"]}]}")]
    [InlineData("{\"steps\":[{\"name\":\"media\",\"Files\":[{\"TargetPath\":\"../evil.txt\",\"Base64\":\"AA==\"}]}]}")]
    [InlineData("{\"steps\":[{\"name\":\"media\",\"Files\":[{\"TargetPath\":\"evil.html\",\"Base64\":\"PHNjcmlwdD4=\"}]}]}")]
    public async Task What_will_not_do_as_a_recipe_is_refused_in_words(string text)
    {
        using var admin = await Site.SignInAsync();

        var answer = await PostAsync(admin, "Execute", text);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEmpty(string.Concat(answer.Texts("[role=alert]")));
    }

    private string Recipe(params IEnumerable<string> moreSteps)
    {
        string[] steps =
        [
            $$"""{"name":"Roles","Roles":[{"Name":"{{_role}}","Description":"Проба","Permissions":["AccessAdminPanel"]}]}""",
            $$"""
            {"name":"content","data":[{"ContentItemId":"{{_item}}","ContentType":"Page","DisplayText":"Страница {{_item}}","Latest":true,"Published":true,
            "TitlePart":{"Title":"Страница {{_item}}"},"AutoroutePart":{"Path":"{{_item}}"} }]}
            """,
            .. moreSteps,
        ];
        return $"{{\"name\":\"Test\",\"displayName\":\"Проба\",\"steps\":[{string.Join(",\n", steps)}]}}".ReplaceLineEndings("\n");
    }

    private static Task<SitePage> PostAsync(SiteSession admin, string action, string json) => admin.PostAsync($"Admin/Recipes/{action}", ("Json", json));

    // Both or neither: half a recipe is a failure.
    private async Task<bool> IsThereAsync(SiteSession admin)
    {
        var hasRole = (await admin.GetAsync("Admin/Roles/Index")).Body.Contains(_role, StringComparison.Ordinal);
        Assert.Equal(hasRole, (await admin.GetAsync(Newsroom.EditorOf(_item))).Status == HttpStatusCode.OK);
        return hasRole;
    }

    [Collection(SiteOnSqlite.Collection)]
    public sealed class OnSqlite(SiteOnSqlite site) : RecipeImportTests(site);

    [Collection(SiteOnPostgres.Collection)]
    public sealed class OnPostgres(SiteOnPostgres site) : RecipeImportTests(site);
}
