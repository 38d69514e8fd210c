using Microsoft.Extensions.Localization;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Mvc.ModelBinding;

namespace CivicSite.Engine.Editors.Fields;

internal sealed class LinkFieldViewModel : FieldEditorViewModel
{
    public string? Url { get; set; }

    public string? Text { get; set; }

    public LinkTextMode TextMode { get; set; }

    public string? TextHint { get; set; }

    public string? UrlPlaceholder { get; set; }

    public string? TextPlaceholder { get; set; }

    public bool HasText => TextMode is LinkTextMode.Optional or LinkTextMode.Required;
}

internal sealed class LinkFieldDriver(IStringLocalizer<LinkFieldDriver> S) : ContentFieldDisplayDriver<LinkField>
{
    public override IDisplayResult Edit(LinkField field, BuildFieldEditorContext context) =>
        Initialize<LinkFieldViewModel>(GetEditorShapeType(context), model =>
        {
            var settings = context.PartFieldDefinition.GetSettings<LinkFieldSettings>();
            model.Describe(context.PartFieldDefinition, settings.Hint);
            model.Url = context.IsNew ? field.Url ?? settings.DefaultUrl : field.Url;
            model.Text = context.IsNew ? field.Text ?? settings.DefaultText : field.Text;
            model.TextMode = settings.LinkTextMode;
            model.TextHint = settings.HintLinkText;
            model.UrlPlaceholder = settings.UrlPlaceholder;
            model.TextPlaceholder = settings.TextPlaceholder;
        });

    public override async Task<IDisplayResult?> UpdateAsync(LinkField field, UpdateFieldEditorContext context)
    {
        var settings = context.PartFieldDefinition.GetSettings<LinkFieldSettings>();
        var model = new LinkFieldViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix, form => form.Url, form => form.Text);
        field.Url = FormText.Clean(model.Url);
        field.Text = settings.LinkTextMode switch
        {
            LinkTextMode.Static => settings.DefaultText,
            LinkTextMode.Url => null,
            _ => FormText.Clean(model.Text),
        };
        if (!LinkAddress.IsAllowed(field.Url))
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.Url), S["“{0}” must be a web address, an e-mail address or a path of this site.", context.PartFieldDefinition.DisplayName()]);
        }
        else if (settings.LinkTextMode == LinkTextMode.Required && !string.IsNullOrEmpty(field.Url) && string.IsNullOrEmpty(field.Text))
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.Text), S["Write the text of the link “{0}”.", context.PartFieldDefinition.DisplayName()]);
        }

        return Edit(field, context);
    }
}

/// <summary>Which addresses a link may have.</summary>
internal static class LinkAddress
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    /// <summary>An absolute address of a harmless scheme, a path of this site, or none.</summary>
    public static bool IsAllowed(string? url)
    {
        if (string.IsNullOrEmpty(url))
        {
            return true;
        }

        if (url.Any(char.IsControl) || url.Contains('\\', StringComparison.Ordinal) || url.StartsWith("//", StringComparison.Ordinal))
        {
            return false;
        }

        if (url[0] is '/' or '#' or '?' || url.StartsWith("~/", StringComparison.Ordinal))
        {
            return true;
        }

        return Uri.TryCreate(url, UriKind.Absolute, out var absolute)
            ? Schemes.Contains(absolute.Scheme, StringComparer.OrdinalIgnoreCase)
            : !url.Contains(':', StringComparison.Ordinal) && !url.Contains(' ', StringComparison.Ordinal);
    }
}
