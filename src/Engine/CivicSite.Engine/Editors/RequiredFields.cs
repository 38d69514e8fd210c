using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;

namespace CivicSite.Engine.Editors;

/// <summary>
/// Finds the fields that their settings call required and that are empty. A draft may lack them: they are asked for when the item is
/// to become public.
/// </summary>
internal sealed class RequiredFields(IContentDefinitionManager definitions, IStringLocalizer<RequiredFields> S)
{
    // The member that holds a field's value; the editor's inputs have its name too.
    private static readonly Dictionary<string, string> Members = new(StringComparer.Ordinal)
    {
        ["TextField"] = "Text",
        ["DateField"] = "Value",
        ["DateTimeField"] = "Value",
        ["LinkField"] = "Url",
        ["ContentPickerField"] = "ContentItemIds",
        ["MediaField"] = "Paths",
        ["TaxonomyField"] = "TermContentItemIds",
    };

    public async Task<IReadOnlyList<ValidationResult>> FindMissingAsync(ContentItem item)
    {
        var type = await definitions.GetTypeDefinitionAsync(item.ContentType);
        return
        [
            .. (type?.Parts ?? []).SelectMany(part => part.PartDefinition.Fields
                .Where(field => IsRequired(field) && IsEmpty(item.Data[part.Name]?[field.Name] as JsonObject, field.FieldDefinition.Name))
                .Select(field => new ValidationResult(
                    S["Fill in “{0}”.", field.DisplayName()],
                    [$"{part.Name}.{field.Name}.{InputOf(field.FieldDefinition.Name)}"]))),
        ];
    }

    /// <summary>The settings of the field ask for a value.</summary>
    public static bool IsRequired(ContentPartFieldDefinition field) =>
        Members.ContainsKey(field.FieldDefinition.Name)
        && field.Settings[$"{field.FieldDefinition.Name}Settings"]?["Required"] is JsonValue value && value.TryGetValue<bool>(out var required) && required;

    // The editor of a moment asks for the site's local time.
    private static string InputOf(string fieldType) => fieldType == "DateTimeField" ? "LocalDateTime" : Members[fieldType];

    private static bool IsEmpty(JsonObject? field, string fieldType) => field?[Members[fieldType]] switch
    {
        null => true,
        JsonArray array => array.Count == 0,
        JsonValue value when value.TryGetValue<string>(out var text) => string.IsNullOrWhiteSpace(text),
        _ => false,
    };
}
