using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CivicSite.IntegrationTests.Http;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.Organizations;

/// <summary>What the office does with records of organisations, through the forms of the admin.</summary>
internal static class RegisterOffice
{
    public const string NewOrganization = "Admin/Contents/ContentTypes/Organization/Create";
    public const string Leader = "OrganizationPart.Leader.Text";
    public const string Email = "OrganizationContactsPart.Email.Text";

    /// <summary>Makes an organisation and publishes it. Returns its id.</summary>
    public static async Task<string> RegisterAsync(this SiteSession user, string name, params IEnumerable<(string Name, string? Value)> values)
    {
        var page = await user.GetAsync(NewOrganization);
        var kind = page.Find<IElement>("select[name$='Kind.TermContentItemIds'] option[value]:not([value=''])").GetAttribute("value");
        var answer = await user.SaveAsync(page, publish: true, [(Newsroom.Title, name), ("OrganizationPart.Kind.TermContentItemIds", kind), .. values]);
        return answer.Status == HttpStatusCode.Redirect
            ? answer.Location!.Split('?')[0].Split('/')[^2]
            : throw new SiteFaultException("Not saved: " + string.Join(' ', answer.Texts("[class*=invalid], .alert")));
    }

    /// <summary>Makes a link for the organisation's contact, which the site shows because it sends no e-mail. Returns its address on the site.</summary>
    public static async Task<string> LinkAsync(this SiteSession user, string id)
    {
        var page = await user.PostAsync($"Admin/Organizations/{id}/Confirmation");
        return new Uri(page.Find<IHtmlInputElement>("#link").Value).PathAndQuery.TrimStart('/');
    }

    /// <summary>Opens a link as a browser does: the site takes the secret out of the address.</summary>
    public static async Task<SitePage> OpenAsync(this SiteSession contact, string link)
    {
        var answer = await contact.GetAsync(link);
        return answer.Status == HttpStatusCode.Redirect ? await contact.GetAsync(answer.Location!.TrimStart('/')) : answer;
    }

    /// <summary>Sends the form behind a link. Each value is named by the key of its field.</summary>
    public static async Task<SitePage> AnswerAsync(this SiteSession contact, SitePage form, params (string Field, string Value)[] values)
    {
        var fields = values.ToDictionary(value => Input(form, value.Field), value => (string?)value.Value, StringComparer.Ordinal);
        return await contact.SubmitAsync(form, fields, ".confirm-form");
    }

    /// <summary>What an input of the form behind a link holds.</summary>
    public static string ValueOf(SitePage form, string field) =>
        form.Find<IElement>($"[name='{Input(form, field)}']") is IHtmlInputElement input ? input.Value : form.Find<IHtmlTextAreaElement>($"[name='{Input(form, field)}']").Value;

    private static string Input(SitePage form, string field) =>
        form.Find<IHtmlInputElement>($"input[name$='.Field'][value='{field}']").Name!.Replace(".Field", ".Value", StringComparison.Ordinal);
}
