using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.Regiment;

/// <summary>What contributors and curators do, through the site's forms.</summary>
internal static class Contributor
{
    public const string Start = "veterans/contribute";
    public const string Draft = "veterans/contribute/draft";
    public const string Queue = "Admin/Veterans/Contributions";

    private const string Form = "#contribute";

    /// <summary>Begins with a name and comes to the next step.</summary>
    public static async Task<SitePage> BeginAsync(this SiteSession visitor, string surname, string given = "Лев", string patronymic = "Лукич", string birth = "1923", string from = Start) =>
        await visitor.FollowAsync(await visitor.SubmitAsync(await visitor.GetAsync(from), Values(("surname", surname), ("givenName", given), ("patronymic", patronymic), ("birth-date", birth)), Form));

    /// <summary>Sends a step and comes to the next one, or back with what is wrong.</summary>
    public static async Task<SitePage> StepAsync(this SiteSession visitor, SitePage page, params (string Name, string Value)[] fields) =>
        await visitor.FollowAsync(await visitor.SubmitAsync(page, With(fields), Form));

    public static Dictionary<string, string?> Values(params (string Key, string Value)[] values) => With([.. values.Select(static value => ($"Values[{value.Key}]", value.Value))]);

    /// <summary>Begins, fills in and sends a contribution. Returns its secret link.</summary>
    public static async Task<string> SendAsync(this SiteSession visitor, string surname, string contact, string email, params (string Key, string Value)[] facts)
    {
        var page = await visitor.BeginAsync(surname);
        page = await visitor.StepAsync(page, ("Chosen", "none"));
        page = await visitor.FollowAsync(await visitor.SubmitAsync(page, Values(facts), Form));
        page = await visitor.StepAsync(page);
        return await visitor.FinishAsync(page, contact, email);
    }

    /// <summary>Says who the contributor is and sends. Returns the secret link.</summary>
    public static async Task<string> FinishAsync(this SiteSession visitor, SitePage you, string contact, string email)
    {
        var page = await visitor.StepAsync(you, ("ContactName", contact), ("Email", email), ("Consent", "true"), ("Values[relation]", "внук"));
        page = await visitor.StepAsync(page);
        return page.Find<IElement>(".notice").TextContent.Contains("получен", StringComparison.Ordinal)
            ? new Uri(page.Find<IHtmlInputElement>("#link").Value).PathAndQuery.TrimStart('/')
            : throw new SiteFaultException("Not sent: " + string.Join(' ', page.Texts("#errors li")));
    }

    public static async Task<SitePage> FollowAsync(this SiteSession visitor, SitePage answer) =>
        answer.Location is { } location ? await visitor.GetAsync(location.TrimStart('/')) : answer;

    public static async Task<SitePage> UploadAsync(this SiteSession visitor, SitePage page, params (string Name, byte[] Content)[] files)
    {
        using var form = new MultipartFormDataContent { { new StringContent(page.Find<IHtmlInputElement>($"{Form} [name={SiteSession.TokenField}]").Value), SiteSession.TokenField }, { new StringContent("stay"), "Go" } };
        foreach (var (name, content) in files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
            form.Add(part, "Files", name);
        }

        return await visitor.FollowAsync(await visitor.SendAsync(new(HttpMethod.Post, "veterans/contribute/files") { Content = form }));
    }

    /// <summary>Opens the review of the contribution about somebody of this surname.</summary>
    public static async Task<SitePage> ReviewAsync(this SiteSession curator, string surname)
    {
        var queue = await curator.GetAsync(Queue);
        var link = queue.Html!.QuerySelectorAll<IHtmlAnchorElement>(".row-name a").First(link => link.TextContent.StartsWith(surname, StringComparison.Ordinal));
        return await curator.GetAsync(link.GetAttribute("href")!.TrimStart('/'));
    }

    /// <summary>Decides on everything that is open: each item and file with the same choice.</summary>
    public static async Task<SitePage> AcceptAllAsync(this SiteSession curator, SitePage review, string choice = "accept")
    {
        var fields = review.Html!.QuerySelectorAll<IHtmlInputElement>($"main input[type=radio][value={choice}]").ToDictionary(static input => input.Name!, _ => (string?)choice, StringComparer.Ordinal);
        foreach (var file in review.Html!.QuerySelectorAll<IHtmlInputElement>("main input[value=portrait]"))
        {
            fields[file.Name!] = "portrait";
        }

        fields["Publish"] = "true";
        var answer = await curator.SubmitAsync(review, fields, "form:has(.form-actions)");
        return answer.Location is not null ? answer : throw new SiteFaultException("Not decided: " + string.Join(' ', answer.Texts(".alert")));
    }

    private static Dictionary<string, string?> With((string Name, string Value)[] fields) =>
        fields.Append(("Go", "next")).ToDictionary(static field => field.Item1, static field => (string?)field.Item2, StringComparer.Ordinal);
}
