using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using CivicSite.IntegrationTests.Http;
using CivicSite.Testing;
using static CivicSite.IntegrationTests.Organizations.RegisterOffice;

namespace CivicSite.IntegrationTests.Organizations;

/// <summary>A list comes into the register in steps, and can be taken back.</summary>
public abstract class ImportTests(EditedSite site) : EditedSiteTest(site)
{
    private const string Imports = "Admin/Organizations/Import";

    [Fact]
    public async Task A_list_is_checked_imported_and_taken_back_to_what_was_there_before()
    {
        using var editor = await Site.UserAsync("Editor");
        using var visitor = Site.NewSession();
        var (mark, ogrn, otherOgrn) = (Guid.NewGuid().ToString("n")[..8], NewOgrn(), NewOgrn());
        var known = await editor.RegisterAsync($"Известная ветеранская артель {mark}", (Leader, "Прежний"), ("OrganizationPart.Registration", "Registered"), ("OrganizationPart.Ogrn.Text", ogrn));
        var touched = await editor.RegisterAsync($"Тронутая рыболовная дружина {mark}", (Leader, "Прежний"), ("OrganizationPart.Registration", "Registered"), ("OrganizationPart.Ogrn.Text", otherOgrn));
        var before = await RecordAsync(visitor, known);
        var show = await CheckAsync(editor,
            $"""
            Наименование;Вид;ОГРН;Руководитель;E-mail;Дата создания
            Новая хоровая студия {mark};Казачье общество;;Атаман;new@example.org;12.05.2001
            Известная ветеранская артель {mark} по-новому;;{ogrn};Новый;;
            Тронутая рыболовная дружина {mark};;{otherOgrn};Новый;;
            Плохая лыжная секция {mark};Нет такого вида;1027700132196;;не почта;32.13.2001
            """);

        var page = await editor.GetAsync(show);
        Assert.Equal(["1", "2", "1"], page.Texts(".facts dd"));
        Assert.Equal(["Вид:", "E-mail:", "Дата создания:", "ОГРН:"], page.Texts(".text-danger b").Order(Comparer<string>.Create(static (a, b) => Order(a) - Order(b))));
        Assert.Contains("Контрольная цифра ОГРН", page.Body, StringComparison.Ordinal);
        Assert.Equal("Прежний", (await RecordEditorAsync(editor, known, Leader)));
        Assert.DoesNotContain($"Новая хоровая студия {mark}", (await visitor.GetAsync("organizations?q=" + mark)).Texts(".story h2"));

        Assert.Equal(HttpStatusCode.Redirect, (await editor.PostAsync(show + "/Start")).Status);
        await DoneAsync(editor, show, "Список загружен");
        Assert.Equal(["1", "2", "0", "1"], (await editor.GetAsync(show)).Texts(".facts dd"));
        Assert.Equal(3, (await visitor.GetAsync("organizations?q=" + mark)).Html!.QuerySelectorAll(".story").Length);
        Assert.Equal("Новый", await RecordEditorAsync(editor, known, Leader));
        Assert.Equal("2001-05-12", (string?)(await RecordAsync(visitor, $"Новая хоровая студия {mark}"))["founded_on"]);
        await editor.SaveAsync(await editor.GetAsync(Newsroom.EditorOf(touched)), publish: true, (Leader, "После загрузки"));

        Assert.Equal(HttpStatusCode.Redirect, (await editor.PostAsync(show + "/Undo")).Status);
        await DoneAsync(editor, show, "Загрузка отменена");

        var undone = await editor.GetAsync(show);
        Assert.Equal(["1", "2", "0", "1", "2", "1"], undone.Texts(".facts dd"));
        Assert.Contains(undone.Texts(".rows .text-danger"), static text => text.Contains("с тех пор изменена", StringComparison.Ordinal));
        Assert.Equal(["Известная", "Тронутая"], (await visitor.GetAsync("organizations?q=" + mark)).Texts(".story h2").Select(static name => name.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.Equal(before.ToJsonString(), (await RecordAsync(visitor, known)).ToJsonString());
        Assert.Equal("После загрузки", await RecordEditorAsync(editor, touched, Leader));
        Assert.Equal(HttpStatusCode.NotFound, (await editor.PostAsync(show + "/Undo")).Status);
    }

    [Fact]
    public async Task Of_a_row_with_a_similar_name_the_editor_decides()
    {
        using var editor = await Site.UserAsync("Editor");
        using var visitor = Site.NewSession();
        var mark = Guid.NewGuid().ToString("n");
        await editor.RegisterAsync($"Общество «Огонёк {mark}»", (Leader, "Прежний"));
        var show = await CheckAsync(editor, $"name\tkind\tleader\nОбъединение \"Огонек {mark}\"\tКазачье общество\tВторой\n");
        var page = await editor.GetAsync(show + "?show=Duplicates");
        Assert.Contains($"Общество «Огонёк {mark}»", page.Texts(".row-main a"));

        await editor.SubmitAsync(page, new Dictionary<string, string?>(StringComparer.Ordinal) { ["Rows[0].Choice"] = "New" }, "form[action$='/Choices']");
        await editor.PostAsync(show + "/Start");
        await DoneAsync(editor, show, "Список загружен");

        Assert.Equal(2, (await visitor.GetAsync("organizations?q=" + mark)).Html!.QuerySelectorAll(".story").Length);
    }

    [Fact]
    public async Task A_wrong_choice_of_columns_comes_back_with_what_was_chosen()
    {
        using var editor = await Site.UserAsync("Editor");
        var columns = await UploadAsync(editor, "a;b;c\n1;2;3\n");

        var answer = await ChooseAsync(editor, columns, "OrganizationPart.Leader", "OrganizationPart.Leader", "");
        Assert.Contains("полное наименование", answer.Texts("[role=alert]").Single(), StringComparison.Ordinal);
        answer = await ChooseAsync(editor, columns, "TitlePart.Title", "OrganizationPart.Leader", "OrganizationPart.Leader");

        Assert.Contains("Руководитель", answer.Texts("[role=alert]").Single(), StringComparison.Ordinal);
        Assert.Equal("OrganizationPart.Leader", answer.Find<IHtmlSelectElement>("[name='Columns[2]']").Value);
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

    private static int Order(string column) => Array.IndexOf(["Вид:", "E-mail:", "Дата создания:", "ОГРН:"], column);

    private static string NewOgrn()
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"1{BitConverter.ToUInt64(Guid.NewGuid().ToByteArray()) % 100_000_000_000:00000000000}");
        return number + (long.Parse(number, CultureInfo.InvariantCulture) % 11 % 10).ToString(CultureInfo.InvariantCulture);
    }

    // The record as open data has it, without the moment of its change.
    private static async Task<JsonObject> RecordAsync(SiteSession visitor, string idOrName)
    {
        var all = JsonNode.Parse((await visitor.GetAsync("organizations/opendata/json")).Body)!;
        var records = all as JsonArray ?? all.AsObject().Select(static member => member.Value).OfType<JsonArray>().Single(static list => list.Count > 0 && list[0]?["id"] is not null);
        return records.Select(static record => record!.AsObject()).Single(record => (string?)record["id"] == idOrName || (string?)record["name"] == idOrName);
    }

    private static async Task<string?> RecordEditorAsync(SiteSession editor, string id, string field) =>
        (await editor.GetAsync(Newsroom.EditorOf(id))).Find<IHtmlInputElement>($"[name='{field}']").Value;

    // Uploads a list, takes the columns as they are guessed, and waits for the check.
    private static async Task<string> CheckAsync(SiteSession editor, string csv)
    {
        var columns = await UploadAsync(editor, csv);
        var answer = await editor.SubmitAsync(columns, new Dictionary<string, string?>(StringComparer.Ordinal), "form[action$='/Columns']");
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var show = answer.Location!.TrimStart('/');
        await DoneAsync(editor, show, "Что сделает загрузка");
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

    private static Task<SitePage> ChooseAsync(SiteSession editor, SitePage page, params string[] fields) => editor.SubmitAsync(
        page, fields.Select(static (field, column) => (field, column)).ToDictionary(static pair => $"Columns[{pair.column}]", static pair => (string?)pair.field, StringComparer.Ordinal), "form[action$='/Columns']");

    // A short list is done within the request that starts it.
    private static async Task DoneAsync(SiteSession editor, string show, string heading) =>
        Assert.Equal([heading], (await editor.GetAsync(show)).Texts("h1"));

    [Collection(SiteOnSqlite.Collection)]
    public sealed class OnSqlite(SiteOnSqlite site) : ImportTests(site);

    [Collection(SiteOnPostgres.Collection)]
    public sealed class OnPostgres(SiteOnPostgres site) : ImportTests(site);
}
