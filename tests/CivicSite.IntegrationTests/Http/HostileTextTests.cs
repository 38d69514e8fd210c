using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using CivicSite.IntegrationTests.InProcess;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.Http;

/// <summary>Markup in every text that somebody can type, looked for on every page that shows it.</summary>
[Collection(SiteOnSqlite.Collection)]
public sealed class HostileTextTests(SiteOnSqlite site) : EditedSiteTest(site)
{
    private static readonly string[] PublicPages = ["", "news", "news/rss", "news/atom", "news/topic/tos", "news/topic/tos/rss", "news/media", "about", "sitemap.xml", "no-such-page"];
    private static readonly string[] AdminPages = ["Admin", "Admin/AuditTrail", "Admin/Users/Index", "Admin/Roles/Index", "Admin/Settings/general", "Admin/Contents/ContentItems"];

    private readonly string _mark = $"evil{Guid.NewGuid():n}"[..12];

    [Theory]
    [InlineData("NewsArticle")]
    [InlineData("MediaMention")]
    [InlineData("Page")]
    public async Task Every_text_of_an_item_is_shown_as_text(string type)
    {
        using var admin = await Site.SignInAsync();
        var editor = await admin.GetAsync($"Admin/Contents/ContentTypes/{type}/Create");
        var fields = Texts(editor, out var form).ToDictionary(name => name, _ => (string?)Hostile.Text(_mark), StringComparer.Ordinal);
        Assert.True(fields.Count > 3, $"Only {fields.Count} fields.");
        foreach (var (name, value) in Valid(type))
        {
            fields[name] = value;
        }

        var id = await PublishAsync(admin, editor, fields, form);
        AssertShown(await admin.GetAsync(Newsroom.EditorOf(id)));
        await admin.SaveAsync(await admin.GetAsync(Newsroom.EditorOf(id)), publish: false, (Newsroom.Title, Hostile.Text(_mark + "2")));

        AssertShown(await admin.GetAsync($"Admin/Contents/ContentItems/{id}/History"));
        AssertShown(await admin.GetAsync($"Contents/ContentItems/{id}"));
        Hostile.AssertHarmless(await admin.GetAsync($"Contents/ContentItems/{id}/Preview"));
        AssertShown(await admin.GetAsync($"Admin/Contents/ContentItems/{type}?text={_mark}"));
        AssertShown(await admin.GetAsync("Admin/AuditTrail"));
        AssertShown(await admin.GetAsync("Admin"));
        AssertShown(await admin.GetAsync(type switch { "NewsArticle" => "news", "MediaMention" => "news/media", _ => $"Contents/ContentItems/{id}" }));
        await LookEverywhereAsync(admin);
        await admin.PostAsync($"Admin/Contents/ContentItems/{id}/Delete");
        AssertShown(await admin.GetAsync("Admin/Contents/ContentItems?state=Removed"));
    }

    [Theory]
    [InlineData("Taxonomy")]
    [InlineData("Menu")]
    public async Task Topics_and_menu_items_are_shown_as_text(string type)
    {
        using var admin = await Site.SignInAsync();
        var original = await RecipeItemAsync(type);
        var changed = original.DeepClone().AsObject();
        var list = (changed["TaxonomyPart"]?["Terms"] ?? changed["MenuItemsListPart"]!["MenuItems"])!.AsArray();
        var entry = list[0]!.DeepClone().AsObject();
        entry["ContentItemId"] = Guid.NewGuid().ToString("n")[..26];
        entry["DisplayText"] = Hostile.Text(_mark);
        if (type == "Menu")
        {
            entry["LinkMenuItemPart"] = new JsonObject { ["Name"] = Hostile.Text(_mark), ["Url"] = "~/news?q=" + Hostile.Text(_mark) };
        }
        else
        {
            entry["TitlePart"] = new JsonObject { ["Title"] = Hostile.Text(_mark) };
            entry["AutoroutePart"] = new JsonObject { ["Path"] = _mark };
        }

        list.Add(entry);
        await ImportAsync(admin, changed);
        try
        {
            AssertShown(await admin.GetAsync(type == "Menu" ? "" : Newsroom.NewArticle));
            AssertShown(await admin.GetAsync(Newsroom.EditorOf(original["ContentItemId"]!.GetValue<string>())));
            await LookEverywhereAsync(admin);
        }
        finally
        {
            await ImportAsync(admin, original);
        }
    }

    [Fact]
    public async Task The_sites_settings_are_shown_as_text()
    {
        using var admin = await Site.SignInAsync();
        var settings = await admin.GetAsync("Admin/Settings/general");
        var form = settings.Find<IHtmlFormElement>("main form[method=post i]");
        var name = settings.Find<IHtmlInputElement>("[name=SiteName]").Value;
        Assert.NotEqual("", name);
        var answer = await admin.SubmitAsync(settings, new Dictionary<string, string?>(StringComparer.Ordinal) { ["SiteName"] = Hostile.Text(_mark) }, "main form[method=post i]");
        Assert.Equal((HttpStatusCode.Redirect, true), (answer.Status, form.Elements.Length > 3));
        try
        {
            using var visitor = Site.NewSession();
            foreach (var path in (string[])["", "news/rss", "news/atom", "Login", "no-such-page"])
            {
                AssertShown(await visitor.GetAsync(path));
            }

            AssertShown(await admin.GetAsync("Admin"));

            await LookEverywhereAsync(admin);
        }
        finally
        {
            await admin.SubmitAsync(
                await admin.GetAsync("Admin/Settings/general"), new Dictionary<string, string?>(StringComparer.Ordinal) { ["SiteName"] = name }, "main form[method=post i]");
        }
    }

    [Fact]
    public async Task Names_of_users_and_words_about_roles_are_shown_as_text()
    {
        using var admin = await Site.SignInAsync();
        var name = $"user-{_mark}";
        var made = await admin.PostAsync(
            "Admin/Users/Create", ("UserName", name), ("DisplayName", Hostile.Text(_mark)), ("NewPassword.Password", EditedSite.Password),
            ("NewPassword.PasswordConfirmation", EditedSite.Password), ("Roles", "Editor"));
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.PostAsync("Admin/Roles/Create", ("RoleName", _mark), ("RoleDescription", Hostile.Text(_mark)))).Status);
        using var editor = await Site.SignInAsync(name, EditedSite.Password);
        await editor.WriteAsync(Newsroom.NewTitle());

        AssertShown(await admin.GetAsync($"Admin/Users/Index?Text={name}"));
        AssertShown(await admin.GetAsync("Admin/Roles/Index"));
        AssertShown(await editor.GetAsync("Admin"));
        AssertShown(await admin.GetAsync("Admin/AuditTrail"));
        await LookEverywhereAsync(editor);
    }

    [Fact]
    public async Task Names_and_descriptions_of_files_are_shown_as_text()
    {
        using var admin = await Site.SignInAsync();
        using var image = new ByteArrayContent(SampleFiles.Png);
        using var form = new MultipartFormDataContent { { new StringContent(await admin.TokenAsync()), SiteSession.TokenField } };
        image.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=file; filename*=UTF-8''{Uri.EscapeDataString(Hostile.Text(_mark).Replace('/', '|').Replace('\\', '|') + ".png")}");
        form.Add(image);
        var answer = await admin.SendAsync(new(HttpMethod.Post, "Admin/Media/Picker") { Content = form });
        var path = JsonNode.Parse(answer.Body)!["path"]?.GetValue<string>();
        Assert.Matches("^[a-z0-9-]*" + _mark + "[a-z0-9-]*\\.png$", path);
        var id = await admin.WriteAsync(
            Newsroom.NewTitle(), publish: true, ("NewsArticlePart.Cover.Paths", path), ("NewsArticlePart.Cover.MediaTexts", Hostile.Text(_mark)));

        foreach (var page in (string[])["Admin/Media", "Admin/Media/Picker", $"Admin/Media/Delete?path={path}", Newsroom.EditorOf(id), $"Contents/ContentItems/{id}"])
        {
            AssertShown(await admin.GetAsync(page));
        }

        await LookEverywhereAsync(admin);
    }

    [Fact]
    public async Task What_a_recipe_says_is_shown_as_text()
    {
        using var admin = await Site.SignInAsync();
        var text = Hostile.Text(_mark);
        var fine = new JsonObject { ["name"] = "x", ["displayName"] = text, ["steps"] = new JsonArray() };
        var faulty = new JsonObject { ["name"] = "x", ["displayName"] = text, ["steps"] = new JsonArray(new JsonObject { ["name"] = text }) };

        AssertShown(await admin.PostAsync("Admin/Recipes/Review", ("Json", fine.ToJsonString())));
        AssertShown(await admin.PostAsync("Admin/Recipes/Review", ("Json", faulty.ToJsonString())));
        await admin.PostAsync("Admin/Recipes/Execute", ("Json", fine.ToJsonString()));
        AssertShown(await admin.GetAsync("Admin/AuditTrail"));
    }

    private void AssertShown(SitePage page)
    {
        Hostile.AssertHarmless(page);
        Assert.True(page.Body.Contains(_mark, StringComparison.Ordinal), $"{page.Url} ({(int)page.Status}) does not show the text.");
    }

    private async Task LookEverywhereAsync(SiteSession user)
    {
        using var visitor = Site.NewSession();
        foreach (var path in PublicPages)
        {
            Hostile.AssertHarmless(await visitor.GetAsync(path));
        }

        foreach (var path in AdminPages)
        {
            Hostile.AssertHarmless(await user.GetAsync(path));
        }
    }

    // All fields that take a text; the site says itself which of them want another form.
    private static IEnumerable<string> Texts(SitePage editor, out IHtmlFormElement form)
    {
        form = editor.Find<IHtmlFormElement>(Newsroom.Form);
        return [.. form.QuerySelectorAll("input[type=text], input[type=url], input:not([type]), textarea").Select(field => field.GetAttribute("name")).OfType<string>()
            .Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<(string Name, string Value)> Valid(string type) => type switch
    {
        "NewsArticle" => [(Newsroom.Topic, Newsroom.TosId), ("NewsArticlePart.Source.Url", Address)],
        "MediaMention" => [("MediaMentionPart.Link.Url", Address), ("MediaMentionPart.PublishedOn.Value", "2031-01-01")],
        _ => [],
    };

    private const string Address = "https://example.org/?q=\"><script data-evil>evil()</script>";

    // What the site does not take as an address of its own is left to it.
    private static async Task<string> PublishAsync(SiteSession admin, SitePage editor, Dictionary<string, string?> fields, IHtmlFormElement form)
    {
        fields["submit.Publish"] = "x";
        var answer = await admin.SubmitAsync(editor, fields, Newsroom.Form);
        Hostile.AssertHarmless(answer);
        if (answer.Status == HttpStatusCode.OK)
        {
            foreach (var name in answer.Html!.QuerySelectorAll("#editor-summary a").Select(link => link.GetAttribute("href")!.TrimStart('#')))
            {
                var field = answer.Html.GetElementById(name)?.GetAttribute("name") ?? name;
                fields[field] = form.Elements.OfType<IHtmlInputElement>().FirstOrDefault(input => input.Name == field)?.Value ?? "";
            }

            answer = await admin.SubmitAsync(editor, fields, Newsroom.Form);
        }

        Assert.True(answer.Status == HttpStatusCode.Redirect, $"Not published ({(int)answer.Status}): " + string.Join(' ', answer.Texts("#editor-summary li")));
        return answer.Location!.Split('?')[0].Split('/')[^2];
    }

    private static async Task<JsonObject> RecipeItemAsync(string type)
    {
        var steps = JsonNode.Parse(await TestRecipes.SiteAsync())!["steps"]!.AsArray();
        var items = steps.Where(step => step!["name"]!.GetValue<string>() == "content").SelectMany(step => step!["data"]!.AsArray());
        return items.First(item => item!["ContentType"]!.GetValue<string>() == type)!.DeepClone().AsObject();
    }

    private static async Task ImportAsync(SiteSession admin, JsonObject item)
    {
        var step = new JsonObject { ["name"] = "content", ["data"] = new JsonArray(item.DeepClone()) };
        var answer = await admin.PostAsync("Admin/Recipes/Execute", ("Json", new JsonObject { ["name"] = "Hostile", ["steps"] = new JsonArray(step) }.ToJsonString()));
        Assert.True(answer.Status == HttpStatusCode.Redirect, string.Join(' ', answer.Texts("[role=alert]")));
    }
}
