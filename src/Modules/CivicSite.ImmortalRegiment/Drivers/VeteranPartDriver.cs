using CivicSite.ImmortalRegiment.Models;
using CivicSite.ImmortalRegiment.Services;
using CivicSite.ImmortalRegiment.ViewModels;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace CivicSite.ImmortalRegiment.Drivers;

/// <summary>Edits who the person is.</summary>
internal sealed class VeteranPartDriver(VeteranTexts texts, PictureUploads uploads) : ContentPartDisplayDriver<VeteranPart>
{
    private const int EmptyRows = 1;

    public override IDisplayResult? Edit(VeteranPart part, BuildPartEditorContext context) =>
        Initialize<VeteranForm>(GetEditorShapeType(context), form =>
        {
            uploads.UseScript();
            (form.Surname, form.GivenName, form.Patronymic) = (part.Surname, part.GivenName, part.Patronymic);
            (form.Summary, form.Portrait) = (part.Summary, part.Portrait);
            form.Categories = [.. part.Categories];
            form.OtherNames = part.OtherNames
                .Select(static name => new OtherNameForm { Kind = name.Kind, Surname = name.Surname, GivenName = name.GivenName, Patronymic = name.Patronymic })
                .WithEmpty(EmptyRows);
            form.CategoryChoices = [.. VeteranCategories.All.Select(code => new FormChoice(code, texts.Category(code)))];
            form.NameKindChoices = [.. NameKinds.All.Select(code => new FormChoice(code, texts.NameKind(code)))];
        });

    public override async Task<IDisplayResult?> UpdateAsync(VeteranPart part, UpdatePartEditorContext context)
    {
        var form = new VeteranForm();
        await context.Updater.TryUpdateModelAsync(form, Prefix);
        FormText.Forget(context.Updater.ModelState, Prefix, nameof(form.OtherNames));
        (part.Surname, part.GivenName, part.Patronymic) = (FormText.Clean(form.Surname), FormText.Clean(form.GivenName), FormText.Clean(form.Patronymic));
        part.Summary = FormText.Clean(form.Summary);
        part.Portrait = await uploads.TakeAsync(form.PortraitUpload, form.Portrait, part.ContentItem.ContentItemId, context.Updater, $"{Prefix}.{nameof(form.PortraitUpload)}");
        context.Updater.ModelState.Remove($"{Prefix}.{nameof(form.Portrait)}");
        part.Categories = [.. VeteranCategories.All.Where(code => form.Categories.Contains(code, StringComparer.Ordinal))];
        part.OtherNames =
        [
            .. form.OtherNames.Where(static row => !FormText.IsBlank(row.Surname, row.GivenName, row.Patronymic)).Take(FormText.MaxRows)
                .Select(static row => new VeteranName
                {
                    Kind = NameKinds.All.Contains(row.Kind) ? row.Kind! : NameKinds.Spelling,
                    Surname = FormText.Clean(row.Surname),
                    GivenName = FormText.Clean(row.GivenName),
                    Patronymic = FormText.Clean(row.Patronymic),
                }),
        ];
        return Edit(part, context);
    }
}
