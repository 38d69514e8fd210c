using CivicSite.BrowserTests.Pages;
using CivicSite.BrowserTests.Pages.Admin;
using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Admin;

/// <summary>Borders from the editor's map to a resident's phone.</summary>
[Collection(PressOffice.Name)]
public sealed class TosMapTests(AdminSite site) : AdminTest(site)
{
    private const string Hexagon = """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[91.40,53.09],[91.42,53.09],[91.43,53.10],[91.42,53.11],[91.40,53.11],[91.40,53.09]]]}}]}""";

    [Fact]
    public async Task Borders_are_pasted_and_drawn_and_a_resident_finds_the_tos_on_a_phone()
    {
        await SignInAsync();
        var editor = new TosEditor(Page);
        await editor.OpenNewAsync();
        var mark = Guid.NewGuid().ToString("n")[..8];
        var name = $"ТОС «Карта {mark}»";
        await editor.FillAsync(name, $"ул. Зелёная-{mark}: 1–9");

        // Pasted text appears on the map; what is drawn inside becomes a gap of it.
        await editor.Borders.FillAsync(Hexagon);
        await Assertions.Expect(editor.Areas).ToHaveCountAsync(1);
        await Assertions.Expect(editor.Corners).ToHaveCountAsync(5);
        await editor.ClearAsync();
        Assert.Equal("", await editor.Borders.InputValueAsync());
        await editor.DrawAsync((-120, -80), (120, -80), (120, 80), (-120, 80));
        await editor.DrawAsync((-40, -20), (40, -20), (0, 30));
        Assert.StartsWith("""{"type":"Polygon",""", await editor.Borders.InputValueAsync(), StringComparison.Ordinal);
        await Assertions.Expect(editor.Corners).ToHaveCountAsync(7);
        var drawn = await editor.Borders.InputValueAsync();
        await editor.Corners.First.FocusAsync();
        await Page.Keyboard.PressAsync("ArrowUp");
        Assert.NotEqual(drawn, await editor.Borders.InputValueAsync());
        await editor.Corners.Last.FocusAsync();
        await Page.Keyboard.PressAsync("Delete");

        // A gap of two corners is none.
        await Assertions.Expect(editor.Corners).ToHaveCountAsync(4);
        await CheckAsync("admin-tos-map");
        await editor.PublishAsync();

        var phone = await NewVisitorAsync();
        await phone.SetViewportSizeAsync(390, 844);
        var find = new TosFindPage(phone);
        await find.OpenAsync();
        await find.AskAsync($"зеленая-{mark} улица", "3");
        Assert.Equal("Это территория ТОС", await find.AnswerAsync());
        Assert.Equal([name], await find.FoundAsync());
        await CheckAsync("tos-find-answer", phone);

        await find.LiveMap.ClickAsync(new() { Position = new() { X = 20, Y = 200 } });
        Assert.Matches(@"^\d\d\.\d+, \d\d\.\d+$", await find.Point.InputValueAsync());
        await find.AskPointAsync();
        Assert.Equal("Здесь нет ТОС", await find.AnswerAsync());
    }

    [Fact]
    public async Task Borders_come_out_of_a_file_and_a_resident_finds_the_tos_without_scripts()
    {
        var clerk = await NewVisitorAsync(javaScript: false);
        await SignInAsync(clerk);
        var editor = new TosEditor(clerk);
        await editor.OpenNewAsync();
        var mark = Guid.NewGuid().ToString("n")[..8];
        await editor.FillAsync($"ТОС «Просто {mark}»", $"ул. Простая-{mark}");
        await editor.File.SetInputFilesAsync(new FilePayload { Name = "border.geojson", MimeType = "application/geo+json", Buffer = System.Text.Encoding.UTF8.GetBytes(Hexagon) });
        await CheckAsync("admin-tos-without-scripts", clerk);
        await editor.PublishAsync();

        var visitor = await NewVisitorAsync(javaScript: false);
        var find = new TosFindPage(visitor);
        await find.OpenAsync();
        await find.AskAsync($"Простая-{mark}", "1");
        Assert.Equal("Это территория ТОС", await find.AnswerAsync());
        Assert.True(await find.Drawing.IsVisibleAsync());
        await find.Point.FillAsync("53.10, 91.41");
        await find.AskPointAsync();
        Assert.Contains($"ТОС «Просто {mark}»", await find.FoundAsync());
        await visitor.GotoAsync("/tos/map");
        Assert.True(await visitor.Locator("svg.map-drawing path").CountAsync() > 0);
        Assert.True(await visitor.Locator($".map-list a:has-text('{mark}')").IsVisibleAsync());
        await CheckAsync("tos-map-without-scripts", visitor);
    }
}
