using AngleSharp.Html.Dom;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.Faults;

/// <summary>The form of a new article, for tests in which saving it goes wrong.</summary>
internal static class NewsForm
{
    public const string Title = "TitlePart.Title";
    public const string Body = "HtmlBodyPart.Html";
    private const string Selector = "#content-editor";

    public static Task<SitePage> OpenAsync(SiteSession editor) => editor.GetAsync("Admin/Contents/ContentTypes/NewsArticle/Create");

    /// <summary>Saves the open form as a draft.</summary>
    public static Task<SitePage> SaveAsync(SiteSession editor, SitePage page, string title, string body) => editor.SubmitAsync(
        page,
        new Dictionary<string, string?>(StringComparer.Ordinal) { [Title] = title, [Body] = body, ["submit.Save"] = "submit.Save" },
        Selector);

    public static async Task<SitePage> SaveNewAsync(SiteSession editor, string title, string body) =>
        await SaveAsync(editor, await OpenAsync(editor), title, body);

    public static string TitleOf(SitePage page) => page.Find<IHtmlInputElement>($"{Selector} [name='{Title}']").Value;
}
