using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.Http;

/// <summary>What the press office does with news, through the forms of the admin.</summary>
internal static class Newsroom
{
    public const string NewArticle = "Admin/Contents/ContentTypes/NewsArticle/Create";
    public const string Form = "#content-editor";
    public const string Title = "TitlePart.Title";
    public const string Lead = "NewsArticlePart.Lead.Text";
    public const string Topic = "NewsArticlePart.Topic.TermContentItemIds";

    /// <summary>ТОС, of the recipe's topics.</summary>
    public const string TosId = "49ftkm2kpyvyhaybvdyr1q5s7p";

    /// <summary>The address of an item's editor.</summary>
    public static string EditorOf(string id) => $"Admin/Contents/ContentItems/{id}/Edit";

    /// <summary>A title that no other test has.</summary>
    public static string NewTitle(string title = "Новость") => $"{title} {Guid.NewGuid():n}";

    /// <summary>Makes a news article that may be published, and publishes it or leaves it a draft. Returns its id.</summary>
    /// <param name="values">Further values by field name, or other ones.</param>
    public static async Task<string> WriteAsync(this SiteSession user, string title, bool publish = true, params IEnumerable<(string Name, string? Value)> values)
    {
        var answer = await user.SaveAsync(await user.GetAsync(NewArticle), publish, [(Title, title), (Lead, "Коротко о главном."), (Topic, TosId), .. values]);
        return answer.Status == HttpStatusCode.Redirect
            ? answer.Location!.Split('?')[0].Split('/')[^2]
            : throw new SiteFaultException($"Not saved ({(int)answer.Status}): " + string.Join(' ', answer.Texts("[class*=invalid], [class*=error], .alert")));
    }

    /// <summary>Fills an editor in and presses its button to save the draft, or to publish.</summary>
    public static Task<SitePage> SaveAsync(this SiteSession user, SitePage editor, bool publish, params IEnumerable<(string Name, string? Value)> values)
    {
        var button = publish ? "submit.Publish" : "submit.Save";
        return user.SubmitAsync(editor, Fields([.. values, (button, button)]), Form);
    }

    /// <summary>Sends an editor's form as its script does by itself.</summary>
    /// <exception cref="SiteFaultException">The answer is not 200.</exception>
    public static async Task<AutoSaved> AutoSaveAsync(this SiteSession user, SitePage editor, params IEnumerable<(string Name, string? Value)> values)
    {
        var form = editor.Find<IHtmlFormElement>(Form);
        var action = form.GetAttribute("action");
        form.SetAttribute("action", form.GetAttribute("data-autosave"));
        var answer = await user.SubmitAsync(editor, Fields(values), Form);
        form.SetAttribute("action", action);
        return answer.Status == HttpStatusCode.OK
            ? JsonSerializer.Deserialize<AutoSaved>(answer.Body, JsonSerializerOptions.Web)!
            : throw new SiteFaultException($"Saving by itself answered {(int)answer.Status}.");
    }

    /// <summary>The address of the item's public page, as its editor tells it.</summary>
    public static async Task<string> PublicPathAsync(this SiteSession user, string id) =>
        (await user.GetAsync(EditorOf(id))).Find<IHtmlAnchorElement>(".editor-links a[target=_blank]").GetAttribute("href")!.TrimStart('/');

    // The last value of a name counts.
    private static Dictionary<string, string?> Fields(IEnumerable<(string Name, string? Value)> values) =>
        values.GroupBy(field => field.Name, StringComparer.Ordinal).ToDictionary(field => field.Key, field => field.Last().Value, StringComparer.Ordinal);
}

/// <summary>What the site answers to an editor that saves by itself.</summary>
internal sealed record AutoSaved(string? SavedAt, string? Token, string? Url, bool Conflict, string? Message);
