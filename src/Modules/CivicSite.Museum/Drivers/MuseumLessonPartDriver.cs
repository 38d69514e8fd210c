using CivicSite.Museum.Models;
using CivicSite.Museum.Services;
using CivicSite.Museum.ViewModels;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace CivicSite.Museum.Drivers;

/// <summary>Edits what of a lesson is no field: for whom, where, how long, how large.</summary>
internal sealed class MuseumLessonPartDriver(MuseumTexts texts) : ContentPartDisplayDriver<MuseumLessonPart>
{
    public override IDisplayResult? Edit(MuseumLessonPart part, BuildPartEditorContext context) =>
        Initialize<LessonEditForm>(GetEditorShapeType(context), form =>
        {
            (form.Audiences, form.Places) = (part.Audiences, part.Places);
            (form.GradeFrom, form.GradeTo, form.AgeFrom, form.AgeTo) = (part.GradeFrom, part.GradeTo, part.AgeFrom, part.AgeTo);
            (form.Minutes, form.Smallest, form.Largest, form.Shared) = (part.Minutes, part.Smallest, part.Largest, part.Shared);
            form.AudienceChoices = [.. LessonAudiences.All.Select(code => new FormChoice(code, texts.Audience(code)))];
            form.PlaceChoices = [.. LessonPlaces.All.Select(code => new FormChoice(code, texts.Place(code)))];
        }).Location($"Parts.{nameof(MuseumLessonPart)}:1");

    public override async Task<IDisplayResult?> UpdateAsync(MuseumLessonPart part, UpdatePartEditorContext context)
    {
        var form = new LessonEditForm();
        if (await context.Updater.TryUpdateModelAsync(form, Prefix))
        {
            part.Audiences = [.. LessonAudiences.All.Intersect(form.Audiences, StringComparer.Ordinal)];
            part.Places = [.. LessonPlaces.All.Intersect(form.Places, StringComparer.Ordinal)];
            (part.GradeFrom, part.GradeTo, part.AgeFrom, part.AgeTo) = (form.GradeFrom, form.GradeTo, form.AgeFrom, form.AgeTo);
            (part.Minutes, part.Smallest, part.Largest, part.Shared) = (form.Minutes, form.Smallest, form.Largest, form.Shared);
        }

        return Edit(part, context);
    }
}
