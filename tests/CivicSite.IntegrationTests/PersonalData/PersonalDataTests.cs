using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using CivicSite.IntegrationTests.Regiment;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.PersonalData;

/// <summary>A person asks what is kept of them, and to have it erased.</summary>
public abstract class PersonalDataTests(EditedSite site) : EditedSiteTest(site)
{
    private const string Start = "Admin/PersonalData";
    private const string Contact = "Тайная Внучка Рассказчица";

    private readonly string _email = $"{Guid.NewGuid():n}@example.org";
    private readonly string _surname = "Вымыслов" + string.Concat(Guid.NewGuid().ToByteArray().Select(static number => "абвгд"[number % 5]));

    [Fact]
    public async Task What_is_kept_of_a_person_is_found_exported_and_erased_and_the_log_names_nobody()
    {
        using var visitor = Site.NewSession();
        using var admin = await Site.SignInAsync();
        await visitor.SendAsync(_surname, Contact, _email);

        var found = await FindAsync(admin, _email.ToUpperInvariant());
        Assert.Contains(Contact, found.Texts("dd"));
        Assert.Contains("no-store", found.Headers["Cache-Control"], StringComparison.Ordinal);
        var export = await admin.SubmitAsync(found, Fields(), "form[action$='/Export']");
        var kinds = JsonNode.Parse(export.Body)!["records"]!.AsArray().Select(static record => (string)record!["kind"]!).ToList();
        Assert.Equal(["Письмо, ожидающее отправки", "Рассказ для «Бессмертного полка»"], kinds.Order(StringComparer.Ordinal));
        Assert.Contains(Contact, export.Body, StringComparison.Ordinal);
        Assert.Contains("?key=…", export.Body, StringComparison.Ordinal);

        var unconfirmed = await admin.SubmitAsync(found, Fields(), "form[action$='/Erase']");
        Assert.NotEmpty(unconfirmed.Texts("#confirmed-error"));
        var erased = await admin.SubmitAsync(unconfirmed, Fields(("confirmed", "true")), "form[action$='/Erase']");
        Assert.Equal(HttpStatusCode.Redirect, erased.Status);

        found = await FindAsync(admin, _email);
        Assert.Empty(found.Texts("main dd"));
        Assert.Contains("Рассказ для «Бессмертного полка»: 1", found.Texts("[aria-labelledby=log] .row-note span"));
        Assert.DoesNotContain(_email, found.Find<IElement>("[aria-labelledby=log]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(_email, Site.Log.Tail(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(_surname, (await admin.GetAsync(Contributor.Queue)).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Иван Иванов")]
    [InlineData("' OR 1=1 --")]
    public async Task What_is_neither_an_address_nor_a_number_comes_back_as_typed(string typed)
    {
        using var admin = await Site.SignInAsync();

        var page = await FindAsync(admin, typed);

        Assert.Equal(typed, page.Find<AngleSharp.Html.Dom.IHtmlInputElement>("#person").Value);
        Assert.NotEmpty(page.Texts("#person-error"));
    }

    private static async Task<SitePage> FindAsync(SiteSession admin, string person) =>
        await admin.SubmitAsync(await admin.GetAsync(Start), Fields(("person", person)), "form[action$='/Find']");

    private static Dictionary<string, string?> Fields(params (string Name, string Value)[] fields) =>
        fields.ToDictionary(static field => field.Name, static field => (string?)field.Value, StringComparer.Ordinal);

    [Collection(SiteOnSqlite.Collection)]
    public sealed class OnSqlite(SiteOnSqlite site) : PersonalDataTests(site);

    [Collection(SiteOnPostgres.Collection)]
    public sealed class OnPostgres(SiteOnPostgres site) : PersonalDataTests(site);
}
