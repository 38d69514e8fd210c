using CivicSite.BrowserTests.Pages;
using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Admin;

/// <summary>The whole way of a contribution to the Immortal Regiment.</summary>
[Collection(PressOffice.Name)]
public sealed class ContributionTests(AdminSite site) : AdminTest(site)
{
    private const string Contact = "Тайный Рассказчик";
    private const string Next = "#contribute button[value=next]";

    private readonly string _surname = "Вымыслов" + string.Concat(Guid.NewGuid().ToByteArray().Select(static number => "абвгд"[number % 5]));

    [Fact]
    public async Task A_relative_tells_on_a_phone_is_asked_and_answers_then_the_record_is_published_corrected_merged_and_taken_apart()
    {
        var phone = await NewVisitorAsync(javaScript: false);
        await phone.SetViewportSizeAsync(390, 844);
        var form = new ContributionPage(phone);
        await form.OpenAsync();
        await CheckAsync("contribute-who", phone);
        await form.FillAsync(("surname", _surname), ("givenName", "Лев"), ("patronymic", "Лукич"), ("birth-date", "31.02.1923"));
        await form.NextAsync();
        await CheckAsync("contribute-error", phone);
        await form.FillAsync(("birth-date", "9.05.1923"), ("birth-place", "д. Небылица, Книжный район"));
        await form.NextAsync();
        await form.NextAsync();
        await CheckAsync("contribute-facts", phone);
        await form.FillAsync(("path-text", "1942, Выдуманка\n1943, Сказкино"), ("award-text", "Орден Красной Звезды"), ("story", "Любил гармонь."));
        await form.NextAsync();
        await form.ChooseFilesAsync(new FilePayload { Name = "ded.png", MimeType = "image/png", Buffer = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==") });
        await form.UploadAsync();
        await CheckAsync("contribute-files", phone);
        await form.NextAsync();
        await form.IntroduceAsync(Contact);
        await CheckAsync("contribute-you", phone);
        await form.NextAsync();
        await CheckAsync("contribute-check", phone);
        await form.NextAsync();
        var link = await form.LinkAsync();

        await SignInAsync();
        await AskAsync("В каком полку он служил?");
        await phone.GotoAsync(link);
        await form.AnswerAsync("В 1-м стрелковом");
        await CheckAsync("contribute-talk", phone);
        await AcceptAsync("accept", check: true);
        await phone.GotoAsync(Path());
        Assert.DoesNotContain(Contact, await phone.ContentAsync(), StringComparison.Ordinal);

        await CorrectAsync(phone, form);
        await AcceptAsync("prefer", check: false);
        await AddNamesakeAsync();
        await MergeAsync();
    }

    // A visitor whose browser runs scripts sees while typing that the person is here. This one has no mouse.
    private async Task AddNamesakeAsync()
    {
        var other = await NewVisitorAsync();
        var form = new ContributionPage(other);
        await form.OpenAsync();
        await other.TypeIntoAsync("#f-surname", _surname + "а");
        await other.TypeIntoAsync("#f-givenName", "Лев");
        await other.TypeIntoAsync("#f-birth-date", "1923");
        await other.Locator("[data-similar-answer] a", new() { HasText = _surname }).WaitForAsync();
        await CheckAsync("contribute-similar", other);
        await other.GoThroughAsync(Next);
        await CheckAsync("contribute-matches", other);
        await other.TabToAsync("#chosen [type=radio]");
        await other.Keyboard.PressAsync("ArrowUp");
        Assert.True(await other.Locator("#chosen-none").IsCheckedAsync());
        await other.GoThroughAsync(Next);
        await other.GoThroughAsync(Next);
        await other.GoThroughAsync(Next);
        await other.TypeIntoAsync("#contact-name", "Сосед");
        await other.TypeIntoAsync("#relation", "сосед");
        await other.TabToAsync("#contact-consent");
        await other.Keyboard.PressAsync("Space");
        await other.GoThroughAsync(Next);
        await other.GoThroughAsync(Next);
        await Page.GotoAsync("/Admin/Veterans/Contributions");
        await Page.FollowAsync(Page.Locator(".row-name a", new() { HasText = _surname + "а" }));
        await Page.Locator("#target-new").CheckAsync();
        await AcceptOpenAsync("accept");
    }

    private async Task CorrectAsync(IPage phone, ContributionPage form)
    {
        await phone.GotoAsync(Path() + "/improve");
        await CheckAsync("contribute-improve", phone);
        await form.FillAsync(("birth-place", "с. Понарошкино"));
        await form.NextAsync();
        await form.NextAsync();
        await form.NextAsync();
        await form.IntroduceAsync(Contact);
        await form.NextAsync();
        await form.NextAsync();
    }

    private async Task AskAsync(string question)
    {
        await OpenReviewAsync();
        await Page.Locator("#question").FillAsync(question);
        await Page.FollowAsync(Page.Locator("form[action$='/Ask'] button"));
    }

    private async Task AcceptAsync(string choice, bool check)
    {
        await OpenReviewAsync();
        if (check)
        {
            await CheckAsync("admin-contribution");
        }

        await AcceptOpenAsync(choice);
    }

    private async Task AcceptOpenAsync(string choice)
    {
        foreach (var radio in await Page.Locator($"main input[name^=Items][value={choice}], main input[name^=Files][value=portrait]").AllAsync())
        {
            await radio.CheckAsync();
        }

        await Page.Locator("#publish").CheckAsync();
        await Page.FollowAsync(Page.Locator(".form-actions .btn-primary"));
    }

    private async Task OpenReviewAsync()
    {
        await Page.GotoAsync("/Admin/Veterans/Contributions");
        await CheckAsync("admin-contributions");
        await Page.FollowAsync(Page.Locator(".row-name a", new() { HasText = _surname }));
    }

    private async Task MergeAsync()
    {
        await Page.GotoAsync($"/Admin/Veterans/Merge?keep={Path()}&gone={Path("a", "-lev")}");
        await CheckAsync("admin-merge");
        await Page.FollowAsync(Page.Locator("form:has([name=keptId]) button"));
        Assert.Equal(200, await PublicStatusAsync(Path()));
        Assert.Equal(302, await PublicStatusAsync(Path("a", "-lev")));
        await CheckAsync("admin-merged");
        await Page.FollowAsync(Page.Locator("form[action$='/Undo'] button").First);
        Assert.Equal(200, await PublicStatusAsync(Path("a", "-lev")));
        await VisitAsync("/Admin/Veterans/Quality");
    }

    private string Path(string tail = "", string name = "-lev-lukich") =>
        "/veterans/vymyslov" + string.Concat(_surname["Вымыслов".Length..].Select(static letter => "abvgd"["абвгд".IndexOf(letter, StringComparison.Ordinal)])) + tail + name;
}
