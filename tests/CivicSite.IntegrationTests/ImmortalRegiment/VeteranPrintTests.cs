using System.Net;
using AngleSharp.Dom;
using CivicSite.IntegrationTests.Http;
using CivicSite.Testing;
using UglyToad.PdfPig;

namespace CivicSite.IntegrationTests.ImmortalRegiment;

/// <summary>What is printed of the archive, on a running site.</summary>
public abstract class VeteranPrintTests(EditedSite site) : EditedSiteTest(site)
{
    private const string Create = "Admin/Contents/ContentTypes/Veteran/Create";
    private const string Booklet = "Admin/Veterans/Booklet";

    [Fact]
    public async Task A_person_has_a_placard_in_the_size_that_was_asked_for()
    {
        var id = await CreateAsync("Плакатов");
        using var visitor = Site.NewSession();
        var page = await visitor.GetAsync($"veterans/id/{id}/placard");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var sizes = page.Html!.QuerySelectorAll(".placard-sheets a.button").Select(static link => link.GetAttribute("href")![^9..]);
        Assert.Equal(["20x30.pdf", "rd/a4.pdf", "rd/a3.pdf", "30x40.pdf", "40x60.pdf"], sizes);

        var pdf = await visitor.Http.GetByteArrayAsync($"veterans/id/{id}/placard/30x40.pdf");
        using var document = PdfDocument.Open(pdf);
        var sheet = Assert.Single(document.GetPages());
        Assert.Equal((850, 1134), ((int)Math.Round(sheet.Width), (int)Math.Round(sheet.Height)));
        var words = sheet.GetWords().Select(static word => word.Text).ToList();
        Assert.Contains("ПЛАКАТОВ", words);
        Assert.Contains("1921", string.Join(' ', words), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"veterans/id/{id}/placard/a0.pdf")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("veterans/id/none/share.png")).Status);
    }

    [Fact]
    public async Task A_person_has_a_picture_to_share_and_stands_on_the_wall()
    {
        var id = await CreateAsync("Стенин");
        using var visitor = Site.NewSession();
        var person = await visitor.GetAsync("veterans/stenin-test");
        Assert.EndsWith($"/veterans/id/{id}/share.png", person.Find<IElement>("meta[property='og:image']").GetAttribute("content"), StringComparison.Ordinal);

        var picture = await visitor.Http.GetByteArrayAsync($"veterans/id/{id}/share.png");
        Assert.Equal((1200, 630), (BigEndian(picture, 16), BigEndian(picture, 20)));

        var names = new List<string>();
        var next = "veterans/wall";
        do
        {
            var wall = await visitor.GetAsync(next);
            names.AddRange(wall.Texts(".wall-name"));
            next = wall.Find<IElement>("[data-wall-next]").GetAttribute("href")!.TrimStart('/');
        }
        while (!next.EndsWith("start=0", StringComparison.Ordinal));
        Assert.Contains("Стенин Тест", names);
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Chosen_people_become_a_booklet_with_contents_and_sources()
    {
        var id = await CreateAsync("Буклетов");
        using var admin = await Site.SignInAsync();
        var found = await admin.PostAsync(Booklet, ("Query", "буклетов"), ("Command", "find"));
        Assert.NotNull(found.Html!.QuerySelector($"button[value='add:{id}']"));

        var chosen = await admin.PostAsync(Booklet, ("Command", $"add:{id}"), ("Title", "<b>Память</b>"));
        Assert.Equal(id, chosen.Find<IElement>("input[name=Ids]").GetAttribute("value"));
        Assert.Equal("<b>Память</b>", chosen.Find<IElement>("#booklet-title").GetAttribute("value"));

        using var answer = await admin.Http.PostAsync(Booklet, new FormUrlEncodedContent(
        [
            KeyValuePair.Create("Ids", id), KeyValuePair.Create("Title", "<b>Память</b>"), KeyValuePair.Create("Command", "print"),
            KeyValuePair.Create(SiteSession.TokenField, await admin.TokenAsync()),
        ]));
        using var document = PdfDocument.Open(await answer.Content.ReadAsByteArrayAsync());
        var text = document.GetPages().Select(static page => string.Join(' ', page.GetWords().Select(static word => word.Text))).ToList();
        Assert.Equal(3, text.Count);
        Assert.Contains("<b>Память</b>", text[0], StringComparison.Ordinal);
        Assert.Contains("Буклетов Тест", text[1], StringComparison.Ordinal);
        Assert.Contains("ф. 33, оп. 7", text[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_booklet_without_a_title_or_people_is_refused_and_keeps_what_was_typed()
    {
        using var admin = await Site.SignInAsync();
        var page = await admin.PostAsync(Booklet, ("Preface", "Слово от музея"), ("Command", "print"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Дайте буклету название.", page.Body, StringComparison.Ordinal);
        Assert.Contains("Слово от музея", page.Find<IElement>("#booklet-preface").TextContent, StringComparison.Ordinal);
    }

    private async Task<string> CreateAsync(string surname)
    {
        using var admin = await Site.SignInAsync();
        var saved = await admin.SaveAsync(await admin.GetAsync(Create), publish: true,
        [
            ("VeteranPart.Surname", surname),
            ("VeteranPart.GivenName", "Тест"),
            ("VeteranFactsPart.Facts[0].Kind", "birth"),
            ("VeteranFactsPart.Facts[0].Date", "12 марта 1921"),
            ("VeteranFactsPart.Facts[0].Sources", "1"),
            ("VeteranFactsPart.Sources[0].Kind", "archive"),
            ("VeteranFactsPart.Sources[0].Fund", "33"),
            ("VeteranFactsPart.Sources[0].Inventory", "7"),
        ]);
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        return saved.Location!.Split('/').First(static part => part.Length == 26);
    }

    private static int BigEndian(byte[] bytes, int at) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));

    [Collection(SiteOnSqlite.Collection)]
    public sealed class OnSqlite(SiteOnSqlite site) : VeteranPrintTests(site);
}
