using System.Globalization;
using CivicSite.ImmortalRegiment.Directory;
using CivicSite.ImmortalRegiment.Services;
using CivicSite.Printing;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.ImmortalRegiment.Print;

/// <inheritdoc cref="IPersonSheets"/>
internal sealed class PersonSheets(VeteranContexts contexts, PersonSheetTexts texts, PortraitFiles portraits, ViewText views, IPrinter printer, PrintCache cache) : IPersonSheets
{
    private const string Pdf = "application/pdf";
    private const string Png = "image/png";

    /// <summary>What the style sheet's sizes of the share picture stand for: 660 of its points, where the largest letters have 68.</summary>
    private const double LineOfShare = 68;

    /// <summary>A picture of 96 dots an inch and of a quarter of A4's size is clear enough to choose by.</summary>
    private static readonly PaperSize PreviewSheet = new("preview", "", 148, 210);

    public async Task<PlacardViewModel?> PageAsync(string id)
    {
        var context = await contexts.GetAsync();
        if (context.Directory.Find(id) is not { } person)
        {
            return null;
        }

        var placard = PrintUrls.Placard(context.Urls, id);
        var sheets = PlacardSheets.All.Select(sheet => new PlacardSheetLink(sheet, $"{placard}/{sheet.Code}.pdf", $"{placard}/{sheet.Code}.pdf?bleed=true"));
        return new PlacardViewModel(person.Name, context.Urls.Item(id, person.Path), PrintUrls.Preview(context.Urls, id), person.Portrait.Length > 0, person.Demonstration, [.. sheets]);
    }

    public async Task<PrintedFile?> PlacardAsync(ActionContext action, string id, string size, bool bleed) =>
        PlacardSheets.Find(size) is { } sheet && await FindAsync(id) is { } person
            ? new PrintedFile(
                await PlacardAsync(action, person, sheet, bleed, printer.PdfAsync),
                Pdf,
                $"{person.Name} {sheet.Name.Replace(" × ", "x", StringComparison.Ordinal)}.pdf")
            : null;

    public async Task<PrintedFile?> PreviewAsync(ActionContext action, string id) =>
        await FindAsync(id) is { } person
            ? new PrintedFile(await PlacardAsync(action, person, PreviewSheet, bleed: false, printer.PngAsync), Png, "placard.png")
            : null;

    public async Task<PrintedFile?> ShareAsync(ActionContext action, string id)
    {
        if (await FindAsync(id) is not { } person)
        {
            return null;
        }

        var content = await cache.GetAsync(await KeyAsync(person, "share"), () => MakeAsync(action, person, "_ShareDocument", PrintStyles.Text("share.css"), LineOfShare, printer.PngAsync));
        return new PrintedFile(content, Png, "share.png");
    }

    private async Task<VeteranEntry?> FindAsync(string id) => (await contexts.GetAsync()).Directory.Find(id);

    private async Task<byte[]> PlacardAsync(ActionContext action, VeteranEntry person, PaperSize sheet, bool bleed, Func<PrintJob, CancellationToken, Task<byte[]>> print)
    {
        var style = sheet.PageRule(bleed)
            + string.Create(CultureInfo.InvariantCulture, $"html {{ font-size: {sheet.Height / 100.0}mm; }}\n")
            + PrintStyles.Text("placard.css");
        var line = (100.0 * sheet.Width / sheet.Height) - 7;
        return await cache.GetAsync(await KeyAsync(person, $"{sheet.Code}{bleed}"), () => MakeAsync(action, person, "_PlacardDocument", style, line, print));
    }

    private async Task<byte[]> MakeAsync(
        ActionContext action, VeteranEntry person, string view, string style, double line, Func<PrintJob, CancellationToken, Task<byte[]>> print)
    {
        var context = await contexts.GetAsync();
        var address = context.Urls.Absolute(context.Urls.Permalink(person.Id));
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["qr.svg"] = QrCode.Svg(address),
            ["ribbon.svg"] = PrintStyles.File("ribbon.svg"),
            ["star.svg"] = PrintStyles.File("star.svg"),
        };
        if (await portraits.ReadAsync(person.Portrait) is { } portrait)
        {
            files["portrait"] = portrait;
        }

        var model = texts.Of(person, context.SiteName, address, files.ContainsKey("portrait"), line);
        return await print(new PrintJob(await views.RenderAsync(action, view, model), style, files), action.HttpContext.RequestAborted);
    }

    // The code leads to the site by the name that the visitor asks for: a document made for one name must not be given to who asks for another.
    private async Task<string> KeyAsync(VeteranEntry person, string what)
    {
        var context = await contexts.GetAsync();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{person.Id} {person.ModifiedUtc.Ticks} {CultureInfo.CurrentUICulture.Name} {what} {context.Urls.Absolute(context.Urls.All)} {context.SiteName}");
    }
}
