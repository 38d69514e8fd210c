using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CivicSite.Engine.Editors.Fields;
using CivicSite.Engine.Taxonomies;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Media.Fields;
using OrchardCore.Modules;
using OrchardCore.Taxonomies.Fields;

namespace CivicSite.Engine.Contents.Edit;

/// <summary>Writes the value of a field as text.</summary>
internal sealed class FieldTexts(PickableItems items, TaxonomyTerms taxonomies, ILocalClock clock, IStringLocalizer<FieldTexts> S)
{
    public async Task<string> DescribeAsync(ContentPartFieldDefinition field, JsonObject value) => field.FieldDefinition.Name switch
    {
        nameof(TextField) => value.Deserialize<TextField>(ContentJson.Options)?.Text ?? "",
        nameof(BooleanField) => value.Deserialize<BooleanField>(ContentJson.Options) is { Value: true } ? S["Yes"] : S["No"],
        nameof(DateField) => value.Deserialize<DateField>(ContentJson.Options)?.Value?.ToString("d", CultureInfo.CurrentCulture) ?? "",
        nameof(DateTimeField) => await MomentAsync(value.Deserialize<DateTimeField>(ContentJson.Options)?.Value),
        nameof(LinkField) => Link(value.Deserialize<LinkField>(ContentJson.Options)!),
        nameof(ContentPickerField) => Lines((await items.DescribeAsync(value.Deserialize<ContentPickerField>(ContentJson.Options)!.ContentItemIds)).Select(item => item.Title)),
        nameof(MediaField) => Media(value.Deserialize<MediaField>(ContentJson.Options)!),
        nameof(TaxonomyField) => await TermsAsync(value.Deserialize<TaxonomyField>(ContentJson.Options)!),
        _ => value.ToJsonString(ContentJson.Options),
    };

    /// <summary>A moment as the site's clock shows it.</summary>
    public async Task<string> MomentAsync(DateTime? utc) => (await clock.ToLocalAsync(utc))?.ToString("g", CultureInfo.CurrentCulture) ?? "";

    private static string Link(LinkField link) => string.IsNullOrEmpty(link.Text) ? link.Url ?? "" : $"{link.Text} ({link.Url})";

    private static string Media(MediaField media) => Lines(media.Paths.Select((path, index) =>
        media.MediaTexts.ElementAtOrDefault(index) is { Length: > 0 } text ? $"{path} — {text}" : path));

    private async Task<string> TermsAsync(TaxonomyField field)
    {
        var terms = await taxonomies.ListAsync(field.TaxonomyContentItemId);
        return Lines(field.TermContentItemIds.Select(id => terms.FirstOrDefault(term => term.Id == id)?.Name ?? id));
    }

    private static string Lines(IEnumerable<string> values) => string.Join('\n', values);
}
