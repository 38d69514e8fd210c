using CivicSite.Engine.Admin;
using CivicSite.Engine.Audit;
using CivicSite.Engine.Text.Patterns;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Title.Models;

namespace CivicSite.Engine.ContentTypes;

/// <summary>Adds parts to types, changes their settings and takes them away. What items hold of a part stays in them.</summary>
internal sealed class PartEditor(IContentDefinitionManager definitions, PatternErrorMessages patternErrors, IAuditTrail audit, StaleForms stale)
{
    public static PartForm Read(ContentTypePartDefinition part)
    {
        var settings = part.GetSettings<ContentTypePartSettings>();
        return StoredForm.Of(new PartForm
        {
            DisplayName = settings.DisplayName,
            Position = settings.Position,
            Editor = settings.Editor,
            Title = part.PartDefinition.Name == nameof(TitlePart) ? part.GetSettings<TitlePartSettings>() : null,
            Autoroute = part.PartDefinition.Name == nameof(AutoroutePart) ? part.GetSettings<AutoroutePartSettings>() : null,
        });
    }

    public void Validate(ContentTypePartDefinition part, PartForm form, ModelStateDictionary state)
    {
        stale.Check(form, Read(part), state);
        CheckPattern(form.Title?.Pattern, $"{nameof(form.Title)}.{nameof(form.Title.Pattern)}", state);
        CheckPattern(form.Autoroute?.Pattern, $"{nameof(form.Autoroute)}.{nameof(form.Autoroute.Pattern)}", state);
    }

    public async Task AddAsync(ContentTypeDefinition type, string part)
    {
        var position = type.Parts.Count().ToString(System.Globalization.CultureInfo.InvariantCulture);
        await definitions.AlterTypeDefinitionAsync(type.Name, builder => builder.WithPart(part, added => added.WithPosition(position)));
        await RecordAsync(type);
    }

    public async Task RemoveAsync(ContentTypeDefinition type, string part)
    {
        await definitions.AlterTypeDefinitionAsync(type.Name, builder => builder.RemovePart(part));
        await RecordAsync(type);
    }

    public async Task SaveAsync(ContentTypePartDefinition part, PartForm form)
    {
        await definitions.AlterTypeDefinitionAsync(part.ContentTypeDefinition.Name, builder => builder.WithPart(part.Name, part.PartDefinition.Name, changed =>
        {
            changed.MergeSettings<ContentTypePartSettings>(settings =>
            {
                settings.DisplayName = form.DisplayName?.Trim();
                settings.Position = form.Position;
                settings.Editor = form.Editor;
            });
            if (part.PartDefinition.Name == nameof(TitlePart) && form.Title is { } title)
            {
                changed.MergeSettings<TitlePartSettings>(settings => (settings.Options, settings.Pattern) = (title.Options, title.Pattern));
            }

            if (part.PartDefinition.Name == nameof(AutoroutePart) && form.Autoroute is { } autoroute)
            {
                changed.WithSettings(autoroute);
            }
        }));
        await RecordAsync(part.ContentTypeDefinition);
    }

    private void CheckPattern(string? pattern, string key, ModelStateDictionary state)
    {
        if (!string.IsNullOrWhiteSpace(pattern) && !PatternTemplate.TryParse(pattern, out _, out var error))
        {
            state.AddModelError(key, patternErrors.Describe(error!));
        }
    }

    private Task RecordAsync(ContentTypeDefinition type) =>
        audit.RecordAsync(AuditCategories.Settings, AuditEvents.Updated, type.Name, type.DisplayName);
}
