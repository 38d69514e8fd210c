using CivicSite.ImmortalRegiment.Handlers;
using CivicSite.ImmortalRegiment.Models;
using CivicSite.ImmortalRegiment.ViewModels;
using CivicSite.Maps.Geometry;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace CivicSite.ImmortalRegiment.Drivers;

/// <summary>Edits facts and sources: a row for each, and empty ones for more.</summary>
internal sealed class VeteranFactsPartDriver(FactForms forms, VeteranFaultTexts faults) : ContentPartDisplayDriver<VeteranFactsPart>
{
    private const int EmptyFacts = 5;
    private const int EmptySources = 2;

    public override async Task<IDisplayResult?> EditAsync(VeteranFactsPart part, BuildPartEditorContext context)
    {
        var book = await forms.BookAsync();
        return await ShowAsync([.. part.Facts.Select(fact => book.Form(fact, part.Sources))], [.. part.Sources.Select(FactForms.Form)], context);
    }

    public override async Task<IDisplayResult?> UpdateAsync(VeteranFactsPart part, UpdatePartEditorContext context)
    {
        var form = new FactsForm();
        await context.Updater.TryUpdateModelAsync(form, Prefix);
        FormText.Forget(context.Updater.ModelState, Prefix, nameof(form.Facts), nameof(form.Sources));
        var facts = form.Facts.Where(static row => !FormText.IsBlank(row.Kind)).Take(FormText.MaxRows).ToList();
        var sources = form.Sources.Where(static row => !FormText.IsBlank(row.Title, row.Fund, row.Inventory, row.File, row.Sheet, row.Url, row.Date) || !FormText.IsBlank(row.Id))
            .Take(FormText.MaxRows).ToList();

        // Numbers of sources are those of the form that was posted.
        var book = await forms.BookAsync();
        var known = form.Sources.Select(row => FactForms.Source(row, part)).ToList();
        part.Sources = [.. sources.Select(row => known[form.Sources.IndexOf(row)])];
        part.Facts = [.. facts.Select(row => book.Fact(row, part, known))];
        for (var i = 0; i < facts.Count; i++)
        {
            // Coordinates are numbers in the store: what is none has no place there, only in the form.
            if (!FormText.IsBlank(facts[i].Point) && GeoPoint.Parse(facts[i].Point) is null)
            {
                context.Updater.ModelState.AddModelError(
                    FormattableString.Invariant($"{Prefix}.Facts[{i}].Point"), faults.Describe(new VeteranFault(VeteranFaultKind.Point, "")).Value);
            }
        }

        return await ShowAsync(facts, sources, context);
    }

    private async Task<IDisplayResult> ShowAsync(IReadOnlyList<FactForm> facts, IReadOnlyList<SourceForm> sources, BuildPartEditorContext context)
    {
        var choices = await forms.ChoicesAsync();
        forms.UseScript();
        return Initialize<FactsForm>(GetEditorShapeType(context), form =>
        {
            form.Facts = facts.WithEmpty(EmptyFacts);
            form.Sources = sources.WithEmpty(EmptySources);
            (form.KindChoices, form.CertaintyChoices, form.SourceKindChoices, form.Terms) = (choices.Kinds, choices.Certainties, choices.SourceKinds, choices.Terms);
        });
    }
}
