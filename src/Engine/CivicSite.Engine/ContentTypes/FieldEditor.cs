using System.Globalization;
using System.Text.Json.Nodes;
using CivicSite.Engine.Admin;
using CivicSite.Engine.Audit;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Modules.Services;

namespace CivicSite.Engine.ContentTypes;

/// <summary>Adds fields to types, changes their settings and takes them away. What items hold of a field stays in them.</summary>
internal sealed class FieldEditor(IContentDefinitionManager definitions, ISlugService slugs, IAuditTrail audit, StaleForms stale, IStringLocalizer<FieldEditor> S)
{
    public const string ContentPicker = "ContentPickerField";
    public const string Media = "MediaField";
    public const string Taxonomy = "TaxonomyField";
    public const string Boolean = "BooleanField";

    public static FieldForm Read(ContentPartFieldDefinition field)
    {
        var settings = field.GetSettings<ContentPartFieldSettings>();
        var own = field.Settings[OwnSettings(field)] as JsonObject ?? [];
        return StoredForm.Of(new FieldForm
        {
            DisplayName = field.DisplayName(),
            Position = settings.Position,
            Editor = settings.Editor,
            Hint = own["Hint"]?.GetValue<string?>(),
            Required = IsTrue(own, "Required"),
            Multiple = field.FieldDefinition.Name switch
            {
                Taxonomy => !IsTrue(own, "Unique"),
                Media => own["Multiple"] is null || IsTrue(own, "Multiple"),
                _ => IsTrue(own, "Multiple"),
            },
            TaxonomyContentItemId = own["TaxonomyContentItemId"]?.GetValue<string?>(),
            DisplayedContentTypes = [.. (own["DisplayedContentTypes"] as JsonArray ?? []).Select(name => name?.GetValue<string>()).OfType<string>()],
        });
    }

    public void Validate(ContentPartFieldDefinition field, FieldForm form, ModelStateDictionary state) => stale.Check(form, Read(field), state, "Form.");

    /// <summary>Adds a field to the part that the type keeps its own fields in.</summary>
    /// <returns>The field's name; null where <paramref name="state"/> tells why there is none.</returns>
    public async Task<string?> AddAsync(ContentTypeDefinition type, NewFieldForm form, ModelStateDictionary state)
    {
        var name = string.IsNullOrWhiteSpace(form.Name) ? TypeNames.From(form.DisplayName, slugs) : form.Name.Trim();
        var fields = (await definitions.GetPartDefinitionAsync(type.Name))?.Fields.ToList() ?? [];
        if (!TypeNames.IsValid(name))
        {
            state.AddModelError(nameof(form.Name), S["A technical name begins with a Latin letter and has only Latin letters and digits."]);
        }
        else if (fields.Exists(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            state.AddModelError(nameof(form.Name), S["The type has a field “{0}” already.", name]);
        }

        if (!state.IsValid)
        {
            return null;
        }

        var position = fields.Count.ToString(CultureInfo.InvariantCulture);
        await definitions.AlterPartDefinitionAsync(type.Name, part => part
            .WithField(name, field => field.OfType(form.Kind).WithDisplayName(form.DisplayName.Trim()).WithPosition(position)));
        if (!type.Parts.Any(part => part.Name == type.Name))
        {
            var last = type.Parts.Count().ToString(CultureInfo.InvariantCulture);
            await definitions.AlterTypeDefinitionAsync(type.Name, builder => builder.WithPart(type.Name, part => part.WithPosition(last)));
        }

        await RecordAsync(type);
        return name;
    }

    public async Task SaveAsync(ContentTypeDefinition type, ContentPartFieldDefinition field, FieldForm form)
    {
        await definitions.AlterPartDefinitionAsync(field.PartDefinition.Name, part => part.WithField(field.Name, changed => changed
            .MergeSettings<ContentPartFieldSettings>(settings =>
                (settings.DisplayName, settings.Position, settings.Editor) = (form.DisplayName.Trim(), form.Position, form.Editor))
            .MergeSettings(new JsonObject { [OwnSettings(field)] = Own(field.FieldDefinition.Name, form) })));
        await RecordAsync(type);
    }

    public async Task RemoveAsync(ContentTypeDefinition type, ContentPartFieldDefinition field)
    {
        await definitions.AlterPartDefinitionAsync(field.PartDefinition.Name, part => part.RemoveField(field.Name));
        await RecordAsync(type);
    }

    private static JsonObject Own(string kind, FieldForm form)
    {
        var own = new JsonObject { ["Hint"] = string.IsNullOrWhiteSpace(form.Hint) ? null : form.Hint.Trim() };
        if (kind != Boolean)
        {
            own["Required"] = form.Required;
        }

        switch (kind)
        {
            case Taxonomy:
                own["TaxonomyContentItemId"] = form.TaxonomyContentItemId;
                own["Unique"] = !form.Multiple;
                break;
            case ContentPicker:
                own["Multiple"] = form.Multiple;
                own["DisplayedContentTypes"] = new JsonArray([.. form.DisplayedContentTypes.Select(name => JsonValue.Create(name))]);
                break;
            case Media:
                own["Multiple"] = form.Multiple;
                break;
        }

        return own;
    }

    private static string OwnSettings(ContentPartFieldDefinition field) => field.FieldDefinition.Name + "Settings";

    private static bool IsTrue(JsonObject settings, string name) => settings[name] is JsonValue value && value.TryGetValue<bool>(out var isTrue) && isTrue;

    private Task RecordAsync(ContentTypeDefinition type) =>
        audit.RecordAsync(AuditCategories.Settings, AuditEvents.Updated, type.Name, type.DisplayName);
}
