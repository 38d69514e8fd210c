using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using CivicSite.IntegrationTests.Http;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.Organizations;

/// <summary>The register of organisations on a running site.</summary>
public abstract class RegisterTests(EditedSite site) : EditedSiteTest(site)
{
    private const string Create = "Admin/Contents/ContentTypes/Organization/Create";

    private static readonly string[] OfficeOnly = ["Тайный Человек", "765-43-21", "secret@example.org", "Тайная заметка"];

    [Theory]
    [InlineData("organizations", 200)]
    [InlineData("organizations?kind=kazache-obshchestvo&status=unknown", 200)]
    [InlineData("organizations?q=означенное", 200)]
    [InlineData("organizations?q=%00%3Cscript%3E", 400)]
    [InlineData("organizations?kind=no-such-kind", 404)]
    [InlineData("organizations?status=1", 404)]
    [InlineData("organizations?page=0", 404)]
    [InlineData("organizations?page=99", 404)]
    [InlineData("organizations?page=x", 404)]
    [InlineData("organizations/stanitsa-oznachennoe", 200)]
    [InlineData("organizations/no-such-organization", 404)]
    [InlineData("organizations/points", 200)]
    [InlineData("organizations/points?kind=no-such-kind", 404)]
    [InlineData("agreements", 200)]
    [InlineData("agreements/2014-2018", 200)]
    [InlineData("agreements/2019-2021", 200)]
    [InlineData("organizations/opendata", 200)]
    [InlineData("organizations/opendata/hsds?page=2", 404)]
    public async Task Addresses_answer(string path, int status)
    {
        using var visitor = Site.NewSession();

        Assert.Equal(status, (int)(await visitor.GetAsync(path)).Status);
    }

    [Fact]
    public async Task The_seeded_register_is_found_by_name_and_says_no_more_than_is_known()
    {
        using var visitor = Site.NewSession();

        var list = await visitor.GetAsync("organizations?q=ОЗНАЧЁННОЕ");
        Assert.Contains("Станица «Означенное»", list.Texts(".story h2"));
        var page = await visitor.GetAsync("organizations/stanitsa-oznachennoe");

        Assert.Equal(["Вид", "Направления деятельности"], page.Texts(".facts dt"));
        Assert.Contains("Казачество, национально-культурные центры, религиозные организации: сотрудничество продолжится", page.Texts(".related h3"));
        Assert.Equal("NGO", (string?)JsonNode.Parse(page.Find<IElement>("script[type='application/ld+json']").TextContent)!["@type"]);
        Assert.EndsWith("/organizations/stanitsa-oznachennoe", page.Find<IElement>("link[rel=canonical]").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_facet_leads_to_as_many_organizations_as_it_says()
    {
        using var visitor = Site.NewSession();
        var list = await visitor.GetAsync("organizations");
        foreach (var link in list.Html!.QuerySelectorAll(".filters li a:has(.count)"))
        {
            var count = link.QuerySelector(".count")!.TextContent.Trim();
            var narrowed = await visitor.GetAsync(link.GetAttribute("href")!.TrimStart('/'));

            Assert.StartsWith(count + " ", narrowed.Texts(".result-line [role=status]")[0], StringComparison.Ordinal);
            Assert.Single(narrowed.Html!.QuerySelectorAll(".result-line .is-removable"));
        }
    }

    [Theory]
    [InlineData("1027700132196", "Контрольная цифра ОГРН")]
    [InlineData("102770013219", "13 цифр")]
    [InlineData("10277001З2195", "кроме цифр")]
    [InlineData("3027700132195", "начинается с 1 или 5")]
    public async Task A_wrong_number_is_refused_beside_its_field_with_its_rule(string ogrn, string message)
    {
        using var admin = await Site.SignInAsync();
        var page = await admin.GetAsync(Create);

        var answer = await admin.SubmitAsync(page, Values(page, "Клуб с опечаткой", ("Ogrn.Text", ogrn), ("OrganizationPart.Registration", "Registered")), Newsroom.Form);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(message, answer.Find<IElement>("#OrganizationPart_Ogrn_Text-error").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Office_only_contacts_are_in_the_editor_and_nowhere_else()
    {
        using var admin = await Site.SignInAsync();
        var name = "Клуб с тайной " + Guid.NewGuid().ToString("n");
        var page = await admin.GetAsync(Create);
        var answer = await admin.SubmitAsync(page, Values(page, name,
            ("OrganizationOfficePart.Person", OfficeOnly[0]), ("OrganizationOfficePart.Phones", "8 923 " + OfficeOnly[1]),
            ("OrganizationOfficePart.Email", OfficeOnly[2]), ("OrganizationOfficePart.Note", OfficeOnly[3])), Newsroom.Form);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var edit = new Uri(answer.Url, answer.Location).PathAndQuery.TrimStart('/').Split('?')[0];

        using var visitor = Site.NewSession();
        var list = await visitor.GetAsync("organizations?q=" + name);
        var address = list.Find<IElement>(".story h2 a").GetAttribute("href")!.TrimStart('/');
        string[] pages =
        [
            "", "organizations?q=" + name, address, "organizations/opendata", "organizations/opendata/csv", "organizations/opendata/json",
            "organizations/opendata/hsds", "sitemap.xml", "news/rss",
        ];
        foreach (var path in pages)
        {
            var shown = await visitor.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, shown.Status);
            Assert.All(OfficeOnly, secret => Assert.DoesNotContain(secret, shown.Body, StringComparison.Ordinal));
        }

        var editor = await admin.GetAsync(edit);
        Assert.Equal(OfficeOnly[0], editor.Find<IElement>("[name='OrganizationOfficePart.Person']").GetAttribute("value"));
    }

    [Fact]
    public async Task Who_edits_an_organization_without_the_right_to_its_office_contacts_reads_them_nowhere()
    {
        using var admin = await Site.SignInAsync();
        const string Role = "Registrar";
        const string Recipe = $$"""
            {"name":"Registrar","steps":[{"name":"Roles","Roles":[{"Name":"{{Role}}","Permissions":["AccessAdminPanel","ListContent","Publish_Organization","Edit_Organization","Preview_Organization"]}]}]}
            """;
        Assert.Equal(HttpStatusCode.Redirect, (await admin.PostAsync("Admin/Recipes/Execute", ("Json", Recipe))).Status);
        using var registrar = await Site.UserAsync(Role);
        var page = await admin.GetAsync(Create);
        var answer = await admin.SubmitAsync(page, Values(page, Newsroom.NewTitle("Клуб"), ("OrganizationPart.Leader.Text", "Первый")), Newsroom.Form);
        var id = answer.Location!.Split('?')[0].Split('/')[^2];
        var stale = await registrar.GetAsync(Newsroom.EditorOf(id));
        (string, string?)[] secrets =
        [
            ("OrganizationOfficePart.Person", OfficeOnly[0]), ("OrganizationOfficePart.Phones", "8 923 " + OfficeOnly[1]),
            ("OrganizationOfficePart.Email", OfficeOnly[2]), ("OrganizationOfficePart.Note", OfficeOnly[3]),
        ];
        await admin.SaveAsync(await admin.GetAsync(Newsroom.EditorOf(id)), publish: true, [.. secrets, ("OrganizationPart.Leader.Text", "Второй")]);

        var history = $"Admin/Contents/ContentItems/{id}/History";
        SitePage[] pages =
        [
            await registrar.GetAsync(history),
            await registrar.SaveAsync(stale, publish: true, ("OrganizationPart.Leader.Text", "Третий")),
            await registrar.GetAsync(Newsroom.EditorOf(id)),
            await registrar.GetAsync($"Contents/ContentItems/{id}/Preview"),
        ];

        Assert.All(pages, static shown => Assert.Equal(HttpStatusCode.OK, shown.Status));
        Assert.All(pages[..2], static shown => Assert.Contains("Второй", shown.Body, StringComparison.Ordinal));
        Assert.All(OfficeOnly, secret => Assert.All(pages, shown => Assert.DoesNotContain(secret, shown.Body, StringComparison.Ordinal)));
        Assert.Contains(OfficeOnly[0], (await admin.GetAsync(history)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_published_organization_is_on_cached_pages_and_in_exports_at_the_next_request()
    {
        using var visitor = Site.NewSession();
        using var admin = await Site.SignInAsync();
        string[] pages = ["organizations?letter=Э", "organizations/opendata/csv", "organizations/opendata/json"];
        foreach (var path in pages)
        {
            await visitor.GetAsync(path);
        }

        var name = "=Эхо " + Guid.NewGuid().ToString("n");
        var page = await admin.GetAsync(Create);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SubmitAsync(page, Values(page, name), Newsroom.Form)).Status);

        foreach (var path in pages)
        {
            Assert.Contains(name, (await visitor.GetAsync(path)).Body, StringComparison.Ordinal);
        }

        var csv = (await visitor.GetAsync("organizations/opendata/csv")).Body;
        Assert.Contains(",'" + name, csv, StringComparison.Ordinal);
        Assert.DoesNotContain("," + name, csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_map_has_the_points_of_the_list_that_is_asked_for()
    {
        using var visitor = Site.NewSession();
        using var admin = await Site.SignInAsync();
        var (here, elsewhere) = (Newsroom.NewTitle("Маяк"), Newsroom.NewTitle("Берег"));
        await admin.RegisterAsync(here, ("OrganizationContactsPart.Point.Text", "53.1006, 91.4122"));
        await admin.RegisterAsync(elsewhere);

        var list = await visitor.GetAsync("organizations?q=" + here);
        var points = JsonNode.Parse((await visitor.GetAsync(list.Find<IElement>("[data-geojson]").GetAttribute("data-geojson")!.TrimStart('/'))).Body)!;

        var point = Assert.Single(points["features"]!.AsArray())!;
        Assert.Equal("[91.4122,53.1006]", point["geometry"]!["coordinates"]!.ToJsonString());
        Assert.Equal(here, (string?)point["properties"]!["name"]);
        var page = await visitor.GetAsync(((string?)point["properties"]!["url"])!.TrimStart('/'));
        Assert.Contains(page.Status, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.MovedPermanently, HttpStatusCode.Redirect]);
        Assert.Null((await visitor.GetAsync("organizations?q=" + elsewhere)).Html!.QuerySelector("[data-geojson]"));
    }

    [Fact]
    public async Task Agreements_are_joined_in_the_editor_of_the_organization()
    {
        using var visitor = Site.NewSession();
        using var admin = await Site.SignInAsync();
        var name = "Союз " + Guid.NewGuid().ToString("n");
        var page = await admin.GetAsync(Create);
        var values = Values(page, name, ("OrganizationAgreementsPart.Agreements[0].Joined", "true"), ("OrganizationAgreementsPart.Agreements[0].JoinedOn", "2019-03-01"));
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SubmitAsync(page, values, Newsroom.Form)).Status);

        var agreement = await visitor.GetAsync("agreements/2019-2021");
        Assert.Contains(name, agreement.Texts(".story h3"));
        Assert.Contains("присоединилась 1 марта 2019 г.", agreement.Texts(".mark"));
        Assert.DoesNotContain(name, (await visitor.GetAsync("agreements/2014-2018")).Body, StringComparison.Ordinal);
        Assert.Contains(name, (await visitor.GetAsync("organizations?agreement=2019-2021&q=" + name)).Texts(".story h2"));
    }

    private static Dictionary<string, string?> Values(SitePage page, string name, params (string End, string Value)[] others)
    {
        var kind = page.Find<IElement>("select[name$='Kind.TermContentItemIds'] option[value]:not([value=''])");
        var values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["TitlePart.Title"] = name,
            ["OrganizationPart.Kind.TermContentItemIds"] = kind.GetAttribute("value"),
            ["submit.Publish"] = "submit.Publish",
        };
        foreach (var (end, value) in others)
        {
            values[page.Find<IElement>($"[name$='{end}']").GetAttribute("name")!] = value;
        }

        return values;
    }

    [Collection(SiteOnSqlite.Collection)]
    public sealed class OnSqlite(SiteOnSqlite site) : RegisterTests(site);

    [Collection(SiteOnPostgres.Collection)]
    public sealed class OnPostgres(SiteOnPostgres site) : RegisterTests(site);
}
