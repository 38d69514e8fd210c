using CivicSite.BrowserTests.Pages.Admin;
using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Admin;

/// <summary>A record from the editor to a reader's phone.</summary>
[Collection(PressOffice.Name)]
public sealed class VeteranTests(AdminSite site) : AdminTest(site)
{
    // A grey square.
    private const string Picture = "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAADklEQVR42mNogAIGyhgAgIQgARDoahcAAAAASUVORK5CYII=";

    [Fact]
    public async Task Facts_are_written_in_words_and_read_on_a_phone_with_photographs_by_keyboard()
    {
        await SignInAsync();
        var mark = Guid.NewGuid().ToString("n")[..6];
        await PicturesAsync(mark);
        var editor = new VeteranEditor(Page);
        await editor.OpenNewAsync();
        await editor.FillNameAsync($"Проверкин-{mark}", "Тест");
        var rows = await editor.Rows.CountAsync();
        await editor.AddRowAsync();
        await Assertions.Expect(editor.Rows).ToHaveCountAsync(rows + 1);
        await editor.FillFactAsync(0, "birth", "ок. 1920", place: "Майна", point: "53.0083, 91.4806");
        await editor.FillFactAsync(1, "birth", "осень 1919");
        await editor.FillFactAsync(2, "award", "март 1944", "Орден Красной Звезды");
        await editor.FillFactAsync(3, "path", "лето 1943", place: "Курск", point: "51.73, 36.19");
        await editor.FillFactAsync(rows, "path", "май 1945", place: "Прага", point: "50.08, 14.44");
        Assert.Equal("terms-award", await editor.Field(2, "Term").GetAttributeAsync("list"));
        await editor.FillPhotographAsync(0, $"{mark}/one.png", "Первый квадрат");
        await editor.ChoosePhotographAsync(1, $"quadrat-{mark}.png", Convert.FromBase64String(Picture), "Второй квадрат");
        await CheckAsync("admin-veteran");
        await editor.PublishAsync();

        var phone = await NewVisitorAsync();
        await phone.SetViewportSizeAsync(390, 844);
        await phone.GotoAsync("/veterans?q=" + Uri.EscapeDataString($"проверкин {mark}"));
        await CheckAsync("veterans", phone);
        await phone.FollowAsync(phone.Locator(".veteran-card a"));
        Assert.Equal("Источники расходятся:", await phone.Locator(".fact-conflict").InnerTextAsync());
        await Assertions.Expect(phone.Locator("path.map-line")).ToHaveCountAsync(1);
        await CheckAsync("veteran", phone);

        var first = phone.Locator("[data-gallery] a").First;
        await first.FocusAsync();
        await phone.Keyboard.PressAsync("Enter");
        var caption = phone.Locator(".lightbox p");
        await Assertions.Expect(caption).ToHaveTextAsync("1/2. Первый квадрат");
        await CheckAsync("veteran-photograph", phone);
        await phone.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(caption).ToHaveTextAsync("2/2. Второй квадрат");
        await phone.Keyboard.PressAsync("+");
        await Assertions.Expect(phone.Locator(".lightbox-frame.is-large")).ToBeVisibleAsync();
        await phone.Keyboard.PressAsync("Escape");
        await Assertions.Expect(phone.Locator(".lightbox")).ToBeHiddenAsync();
        await Assertions.Expect(phone.Locator("[data-gallery] a").Last).ToBeFocusedAsync();

        await phone.FollowAsync(phone.Locator("a[href$='/placard']"));
        await CheckAsync("veteran-placard", phone);
        await WallAsync();
    }

    // Time is wound on: nobody waits for the wall.
    private async Task WallAsync()
    {
        var screen = await NewVisitorAsync();
        await screen.Clock.InstallAsync();
        await screen.GotoAsync("/veterans/wall");
        await CheckAsync("veteran-wall", screen);
        await screen.RunAndWaitForRequestAsync(() => screen.Clock.FastForwardAsync(20_000), static request => request.Url.Contains("/veterans/wall?start=", StringComparison.Ordinal));
        var pause = screen.Locator("[data-wall-pause]");
        await pause.ClickAsync();
        await Assertions.Expect(pause).ToHaveAttributeAsync("aria-pressed", "true");
    }

    private async Task PicturesAsync(string mark)
    {
        var files = string.Join(',', new[] { "one", "two" }.Select(name => $$"""{"TargetPath":"{{mark}}/{{name}}.png","Base64":"{{Picture}}"}"""));
        await Page.GotoAsync("/Admin/Recipes/Import");
        await Page.Locator("[name=Json]").FillAsync($$"""{"name":"Pictures","displayName":"Картинки","steps":[{"name":"media","Files":[{{files}}]}]}""");
        await Page.FollowAsync(Page.Locator("form[action$='/Review'] button[type=submit]"));
        await Page.FollowAsync(Page.Locator("form[action$='/Execute'] button[type=submit]"));
    }
}
