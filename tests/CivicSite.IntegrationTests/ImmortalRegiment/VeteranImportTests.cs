using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CivicSite.IntegrationTests.Http;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.ImmortalRegiment;

/// <summary>A list of people comes into the archive in steps, and can be taken back.</summary>
public abstract class VeteranImportTests(EditedSite site) : EditedSiteTest(site)
{
    private const string Imports = "Admin/ImmortalRegiment/Import";
    private const string Create = "Admin/Contents/ContentTypes/Veteran/Create";

    // A surname that nobody has, so that tests do not find each other's people.
    private readonly string _surname = "Загрузин" + string.Concat(Guid.NewGuid().ToByteArray().Take(5).Select(static number => "бвгджзклмнпрстфх"[number % 16] + "а"));

    [Fact]
    public async Task A_list_is_checked_imported_and_taken_back_to_what_was_there_before()
    {
        using var editor = await Site.UserAsync("Editor");
        using var visitor = Site.NewSession();
        await editor.SaveAsync(await editor.GetAsync(Create), publish: true,
            ("VeteranPart.Surname", _surname), ("VeteranPart.GivenName", "Козьма"), ("VeteranPart.Patronymic", "Ильич"), ("VeteranFactsPart.Facts[0].Kind", "birth"), ("VeteranFactsPart.Facts[0].Date", "1919"));
        var before = await RecordsAsync(visitor);
        Assert.Single(before);
        var show = await CheckAsync(editor,
            $"""
            ФИО;Год рождения;Место рождения;Звание;Награды;Источник
            {_surname} Пётр Ильич;1921;село Выдумка;ст. сержант;За отвагу;ЦАМО, фонд 33, опись 690155, дело 12
            {_surname} Кузьма Ильич;1919;деревня Небылица;;;
            {_surname} Козьма Ильич;1919;;;Орден Славы 3 степени;
            {_surname} Петр Ильич;1921;;;Орден Ленина;
            {_surname} Иван Ильич;31.02.1921;;;;
            """,
            source: "Список школы");

        var page = await editor.GetAsync(show);
        Assert.Equal(["1", "3", "1"], page.Texts(".facts dd"));
        Assert.Equal(["Год рождения:"], page.Texts(".text-danger b"));
        var matches = await editor.GetAsync(show + "?show=Matches");
        Assert.Contains("совпадает год рождения", matches.Body, StringComparison.Ordinal);
        Assert.Equal("0", matches.Find<IHtmlSelectElement>("[name='Rows[0].Choice']").Value);
        Assert.Contains("Дополнить строку 2", matches.Find<IHtmlSelectElement>("[name='Rows[2].Choice']").TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await RecordsAsync(visitor));

        Assert.Equal(HttpStatusCode.Redirect, (await editor.PostAsync(show + "/Start")).Status);
        Assert.Equal(["Список загружен"], (await editor.GetAsync(show)).Texts("h1"));
        Assert.Equal(["1", "3", "0", "1"], (await editor.GetAsync(show)).Texts(".facts dd"));
        Assert.Equal(2, (await RecordsAsync(visitor)).Count);
        var report = await editor.GetAsync(show + "/Report");
        Assert.Contains("Такого дня в календаре нет", report.Body, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(6, report.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        var made = (await visitor.GetAsync("veterans?q=" + Uri.EscapeDataString(_surname))).Html!.QuerySelectorAll<IHtmlAnchorElement>(".veteran-card a").Select(static link => link.PathName).Distinct(StringComparer.Ordinal);
        var pages = new List<string>();
        foreach (var path in made)
        {
            pages.Add((await visitor.GetAsync(path.TrimStart('/'))).Body);
        }

        var peter = pages.Single(static body => body.Contains("Старший сержант", StringComparison.Ordinal));
        Assert.Contains("Орден Ленина", peter, StringComparison.Ordinal);
        Assert.Contains("ф. 33", peter, StringComparison.Ordinal);
        Assert.Contains("Список школы", peter, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await editor.PostAsync(show + "/Undo")).Status);
        Assert.Equal(["1", "3", "0", "1", "4", "0"], (await editor.GetAsync(show)).Texts(".facts dd"));
        Assert.Equal(before, await RecordsAsync(visitor));
        Assert.Equal(HttpStatusCode.NotFound, (await editor.PostAsync(show + "/Undo")).Status);
    }

    [Fact]
    public async Task What_somebody_changed_since_is_not_taken_back_and_choices_of_the_curator_count()
    {
        using var editor = await Site.UserAsync("Editor");
        using var visitor = Site.NewSession();
        var show = await CheckAsync(editor, $"Фамилия,Имя,Отчество\n{_surname},Пётр,Ильич\n{_surname},Пётр,Ильич\n{_surname},Пётр,Ильич\n", source: "https://pamyat-naroda.ru/heroes/1");
        var page = await editor.GetAsync(show + "?show=Matches");
        Assert.Equal("Skip", page.Find<IHtmlSelectElement>("[name='Rows[0].Choice']").Value);

        await editor.SubmitAsync(page, new Dictionary<string, string?>(StringComparer.Ordinal) { ["Rows[0].Choice"] = "New" }, "#choices");
        await editor.PostAsync(show + "/Start");
        Assert.Equal(["2", "0", "1", "0"], (await editor.GetAsync(show)).Texts(".facts dd"));
        var records = await RecordsAsync(visitor);
        Assert.Equal(2, records.Count);
        var id = records[0].Split(',')[0];
        await editor.SaveAsync(await editor.GetAsync(Newsroom.EditorOf(id)), publish: true, ("VeteranPart.Summary", "Дописано"));
        await editor.PostAsync(show + "/Undo");

        Assert.Equal(["2", "0", "1", "0", "1", "1"], (await editor.GetAsync(show)).Texts(".facts dd"));
        Assert.Equal([id], (await RecordsAsync(visitor)).Select(static line => line.Split(',')[0]));
    }

    [Theory]
    [InlineData("\u0089PNG\0\0", "ни книга XLSX")]
    [InlineData("PK\u0003\u0004 nothing", "повреждён")]
    [InlineData("", "ничего нет")]
    public async Task A_file_that_is_no_list_is_refused_in_words(string content, string message)
    {
        using var editor = await Site.UserAsync("Editor");

        var answer = await PostFileAsync(editor, Encoding.Latin1.GetBytes(content));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(message, answer.Texts("[role=alert]").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_without_a_source_is_not_checked_and_what_was_chosen_stays()
    {
        using var editor = await Site.UserAsync("Editor");
        var columns = await UploadAsync(editor, "Фамилия;Прочее\nВымыслов;=1+1\n");

        var answer = await editor.SubmitAsync(columns, new Dictionary<string, string?>(StringComparer.Ordinal) { ["Columns[1]"] = "summary", ["Certainty"] = "doubtful" }, "form[action$='/Columns']");

        Assert.Contains("источник", answer.Texts("[role=alert]").Single(), StringComparison.Ordinal);
        Assert.Equal("summary", answer.Find<IHtmlSelectElement>("[name='Columns[1]']").Value);
        Assert.Equal("doubtful", answer.Find<IHtmlSelectElement>("[name=Certainty]").Value);
    }

    // The people of the test as open data have them, without the moment of the change; nobody of them can live, so all are there.
    private async Task<IReadOnlyList<string>> RecordsAsync(SiteSession visitor)
    {
        var cards = (await visitor.GetAsync("veterans?q=" + Uri.EscapeDataString(_surname))).Html!.QuerySelectorAll<IHtmlAnchorElement>(".veteran-card a").Select(static link => link.PathName).Distinct(StringComparer.Ordinal).ToList();
        var records = new List<string>();
        foreach (var path in cards)
        {
            var page = await visitor.GetAsync(path.TrimStart('/'));
            var id = page.Html!.QuerySelector<IHtmlAnchorElement>("a[href*='/veterans/id/']")!.PathName.Split('/')[3];
            records.Add($"{id},{string.Join('|', page.Texts("main h1, main dd, main li"))}");
        }

        return [.. records.Order(StringComparer.Ordinal)];
    }

    private static async Task<string> CheckAsync(SiteSession editor, string csv, string source)
    {
        var columns = await UploadAsync(editor, csv);
        var answer = await editor.SubmitAsync(columns, new Dictionary<string, string?>(StringComparer.Ordinal) { ["Source"] = source }, "form[action$='/Columns']");
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var show = answer.Location!.TrimStart('/');
        Assert.Equal(["Что сделает загрузка"], (await editor.GetAsync(show)).Texts("h1"));
        return show;
    }

    private static async Task<SitePage> UploadAsync(SiteSession editor, string csv)
    {
        var answer = await PostFileAsync(editor, Encoding.UTF8.GetBytes(csv));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return await editor.GetAsync(answer.Location!.TrimStart('/'));
    }

    private static async Task<SitePage> PostFileAsync(SiteSession editor, byte[] file)
    {
        using var content = new ByteArrayContent(file);
        using var form = new MultipartFormDataContent { { new StringContent(await editor.TokenAsync()), SiteSession.TokenField }, { content, "File", "список.csv" } };
        return await editor.SendAsync(new(HttpMethod.Post, Imports + "/Upload") { Content = form });
    }

    [Collection(SiteOnSqlite.Collection)]
    public sealed class OnSqlite(SiteOnSqlite site) : VeteranImportTests(site);

    [Collection(SiteOnPostgres.Collection)]
    public sealed class OnPostgres(SiteOnPostgres site) : VeteranImportTests(site);
}
