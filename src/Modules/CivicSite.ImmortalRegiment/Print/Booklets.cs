using CivicSite.ImmortalRegiment.Directory;
using CivicSite.ImmortalRegiment.Services;
using CivicSite.Printing;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.ImmortalRegiment.Print;

/// <inheritdoc cref="IBooklets"/>
internal sealed class Booklets(VeteranContexts contexts, VeteranFinder finder, BookletPeople people, ViewText views, IPrinter printer) : IBooklets
{
    private const int MostFound = 20;

    private static readonly PaperSize[] Sheets = [PaperSize.A5, PaperSize.A4];

    public async Task<BookletFormViewModel> PageAsync(BookletForm form)
    {
        var directory = (await contexts.GetAsync()).Directory;
        var chosen = form.Ids.Distinct(StringComparer.Ordinal).Select(directory.Find).OfType<VeteranEntry>().Take(BookletForm.MostPeople).ToList();
        form.Ids = [.. chosen.Select(static person => person.Id)];
        return new BookletFormViewModel(form, [.. chosen.Select(Choice)], await FindAsync(directory, form), Sheets);
    }

    public async Task<PrintedFile> PrintAsync(ActionContext action, BookletForm form)
    {
        var context = await contexts.GetAsync();
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["ribbon.svg"] = PrintStyles.File("ribbon.svg") };
        var model = new BookletViewModel(
            Line(form.Title), Line(form.Subtitle), Paragraphs(form.Preface), Line(form.Imprint), context.SiteName, await people.ReadAsync(form.Ids, context, files));
        var sheet = Array.Find(Sheets, size => string.Equals(size.Code, form.Sheet, StringComparison.Ordinal)) ?? PaperSize.A5;
        var html = await views.RenderAsync(action, "_BookletDocument", model);
        var pdf = await printer.PdfAsync(new PrintJob(html, sheet.PageRule(form.Bleed) + PrintStyles.Text("booklet.css"), files), action.HttpContext.RequestAborted);
        return new PrintedFile(pdf, "application/pdf", $"{Line(form.Title)}.pdf");
    }

    private async Task<IReadOnlyList<BookletChoice>?> FindAsync(VeteranDirectory directory, BookletForm form)
    {
        if (string.IsNullOrWhiteSpace(form.Query))
        {
            return null;
        }

        var found = await finder.FindAsync(directory, form.Query);
        return
        [
            .. (found?.Tiers ?? []).SelectMany(tier => directory.Slice(tier, VeteranOrder.Name, 0, MostFound + form.Ids.Count))
                .Where(person => !form.Ids.Contains(person.Id, StringComparer.Ordinal))
                .Take(MostFound).Select(Choice),
        ];
    }

    private static BookletChoice Choice(VeteranEntry person) =>
        new(person.Id, person.Name, VeteranTexts.Years(person.Birth, person.Death), person.Demonstration);

    private static string Line(string? text) => (text ?? "").Trim();

    private static IReadOnlyList<string> Paragraphs(string? text) =>
        (text ?? "").ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
