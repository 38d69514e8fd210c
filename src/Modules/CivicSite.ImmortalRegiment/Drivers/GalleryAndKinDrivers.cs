using CivicSite.ImmortalRegiment.Models;
using CivicSite.ImmortalRegiment.Services;
using CivicSite.ImmortalRegiment.ViewModels;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace CivicSite.ImmortalRegiment.Drivers;

/// <summary>Edits photographs and documents: a row for each, and empty ones for more.</summary>
internal sealed class VeteranGalleryPartDriver(PictureUploads uploads) : ContentPartDisplayDriver<VeteranGalleryPart>
{
    private const int EmptyRows = 2;

    public override IDisplayResult? Edit(VeteranGalleryPart part, BuildPartEditorContext context)
    {
        uploads.UseScript();
        var sources = part.ContentItem.Part<VeteranFactsPart>().Sources;
        return Initialize<GalleryForm>(GetEditorShapeType(context), form =>
        {
            form.Photos = part.Photos.Select(photo => Row(photo.Path, photo.Caption, photo.Date, FormText.SourceNumbers(photo.SourceIds, sources))).WithEmpty(EmptyRows);
            form.Documents = part.Documents.Select(document => Row(document.Path, document.Title, document.Date, FormText.SourceNumbers(document.SourceIds, sources))).WithEmpty(EmptyRows);
        });
    }

    public override async Task<IDisplayResult?> UpdateAsync(VeteranGalleryPart part, UpdatePartEditorContext context)
    {
        var form = new GalleryForm();
        await context.Updater.TryUpdateModelAsync(form, Prefix);
        FormText.Forget(context.Updater.ModelState, Prefix, nameof(form.Photos), nameof(form.Documents));
        var sources = part.ContentItem.Part<VeteranFactsPart>().Sources;
        await TakeAsync(form.Photos, nameof(form.Photos), part, context);
        await TakeAsync(form.Documents, nameof(form.Documents), part, context);
        part.Photos = [.. Rows(form.Photos).Select(row => new VeteranPhoto
        {
            Path = row.Path!, Caption = FormText.Clean(row.Caption), Date = FormText.Edtf(row.Date), SourceIds = FormText.SourceIds(row.Sources, sources),
        })];
        part.Documents = [.. Rows(form.Documents).Select(row => new VeteranDocument
        {
            Path = row.Path!, Title = FormText.Clean(row.Caption), Date = FormText.Edtf(row.Date), SourceIds = FormText.SourceIds(row.Sources, sources),
        })];
        return Edit(part, context);
    }

    private async Task TakeAsync(List<PictureForm> rows, string list, VeteranGalleryPart part, UpdatePartEditorContext context)
    {
        foreach (var (row, i) in rows.Take(FormText.MaxRows).Select(static (row, i) => (row, i)))
        {
            row.Path = await uploads.TakeAsync(row.Upload, row.Path, part.ContentItem.ContentItemId, context.Updater, FormattableString.Invariant($"{Prefix}.{list}[{i}].Upload"));
        }
    }

    private static IEnumerable<PictureForm> Rows(IEnumerable<PictureForm> rows) => rows.Where(static row => !FormText.IsBlank(row.Path)).Take(FormText.MaxRows);

    private static PictureForm Row(string path, string caption, string date, string sources) =>
        new() { Path = path, Caption = caption, Date = FormText.DateText(date), Sources = sources };
}

/// <summary>Edits family and comrades. Another record is named by its address, as the browser shows it.</summary>
internal sealed class VeteranKinPartDriver(VeteranContexts contexts, VeteranTexts texts) : ContentPartDisplayDriver<VeteranKinPart>
{
    private const int EmptyRows = 2;

    public override async Task<IDisplayResult?> EditAsync(VeteranKinPart part, BuildPartEditorContext context)
    {
        var site = await contexts.GetAsync();
        return Show([.. part.Ties.Select(tie => new TieForm
        {
            Kind = tie.Kind,
            Name = tie.Name,
            Record = site.Directory.Find(tie.VeteranId) is { } other ? site.Urls.Item(other.Id, other.Path) : tie.VeteranId,
        })], context);
    }

    public override async Task<IDisplayResult?> UpdateAsync(VeteranKinPart part, UpdatePartEditorContext context)
    {
        var form = new KinForm();
        await context.Updater.TryUpdateModelAsync(form, Prefix);
        FormText.Forget(context.Updater.ModelState, Prefix, nameof(form.Ties));
        var directory = (await contexts.GetAsync()).Directory;
        var former = part.Ties.Select(static tie => tie.VeteranId).ToHashSet(StringComparer.Ordinal);
        var rows = form.Ties.Where(static row => !FormText.IsBlank(row.Name, row.Record)).Take(FormText.MaxRows).ToList();
        part.Ties = [];
        for (var i = 0; i < rows.Count; i++)
        {
            var record = FormText.Clean(rows[i].Record);
            var id = record.Length == 0 ? "" : former.Contains(record) ? record : directory.FindByAddress(record)?.Id;
            if (id is null)
            {
                context.Updater.ModelState.AddModelError(
                    FormattableString.Invariant($"{Prefix}.Ties[{i}].Record"), texts.UnknownRecord);
            }

            part.Ties.Add(new VeteranTie { Kind = FormText.Clean(rows[i].Kind) is { Length: > 0 } kind ? kind : TieKinds.Relative, Name = FormText.Clean(rows[i].Name), VeteranId = id ?? "" });
        }

        return Show(rows, context);
    }

    private IDisplayResult Show(IReadOnlyList<TieForm> rows, BuildPartEditorContext context) =>
        Initialize<KinForm>(GetEditorShapeType(context), form =>
        {
            form.Ties = rows.WithEmpty(EmptyRows);
            form.KindChoices = [.. TieKinds.All.Select(code => new FormChoice(code, texts.Tie(code)))];
        });
}
