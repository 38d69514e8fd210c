using System.Net;
using AngleSharp.Html.Dom;
using CivicSite.IntegrationTests.Http;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.Tos;

/// <summary>What a clerk does with the section, through the forms of the admin.</summary>
internal static class TosDesk
{
    /// <summary>A square of a hundredth of a degree; tests that ask where it is take places of their own.</summary>
    public static string Square(double west = 90.5, double south = 52.5) => FormattableString.Invariant(
        $$"""{"type":"Polygon","coordinates":[[[{{west}},{{south}}],[{{west + 0.01}},{{south}}],[{{west + 0.01}},{{south + 0.01}}],[{{west}},{{south + 0.01}}],[{{west}},{{south}}]]]}""");

    /// <summary>Fills in the form of a new item and publishes it. Returns the answer.</summary>
    public static async Task<SitePage> CreateAsync(this SiteSession user, string type, string name, params IEnumerable<(string Name, string? Value)> values)
    {
        var page = await user.GetAsync($"Admin/Contents/ContentTypes/{type}/Create");
        List<(string, string?)> fields = [(Newsroom.Title, name)];
        if (page.Html?.QuerySelector("select[name$='Settlement.TermContentItemIds'] option[value]:not([value=''])") is IHtmlOptionElement settlement)
        {
            fields.Add(("TosPart.Settlement.TermContentItemIds", settlement.Value));
        }

        return await user.SaveAsync(page, publish: true, [.. fields, .. values]);
    }

    /// <summary>The same, which has to succeed. Returns the new item's id.</summary>
    public static async Task<string> PublishAsync(this SiteSession user, string type, string name, params IEnumerable<(string Name, string? Value)> values)
    {
        var answer = await user.CreateAsync(type, name, values);
        return answer.Status == HttpStatusCode.Redirect
            ? answer.Location!.Split('?')[0].Split('/')[^2]
            : throw new SiteFaultException($"Not saved ({(int)answer.Status}): " + string.Join(' ', answer.Texts("[class*=invalid], [class*=error], .alert")));
    }
}
