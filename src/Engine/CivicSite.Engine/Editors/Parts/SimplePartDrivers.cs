using OrchardCore.Alias.Models;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Html.Models;
using OrchardCore.Infrastructure.Html;
using OrchardCore.Seo.Models;

namespace CivicSite.Engine.Editors.Parts;

internal sealed class AliasPartViewModel
{
    public string? Alias { get; set; }
}

internal sealed class AliasPartDriver : ContentPartDisplayDriver<AliasPart>
{
    public override IDisplayResult Edit(AliasPart part, BuildPartEditorContext context) =>
        Initialize<AliasPartViewModel>(GetEditorShapeType(context), model => model.Alias = part.Alias).Location("Sidebar:40");

    public override async Task<IDisplayResult?> UpdateAsync(AliasPart part, UpdatePartEditorContext context)
    {
        var model = new AliasPartViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix, form => form.Alias);
        part.Alias = FormText.Clean(model.Alias);
        return Edit(part, context);
    }
}

internal sealed class HtmlBodyPartViewModel
{
    public string? Html { get; set; }

    public string Label { get; set; } = "";
}

internal sealed class HtmlBodyPartDriver(IHtmlSanitizerService sanitizer) : ContentPartDisplayDriver<HtmlBodyPart>
{
    public override IDisplayResult Edit(HtmlBodyPart part, BuildPartEditorContext context) =>
        Initialize<HtmlBodyPartViewModel>(GetEditorShapeType(context), model =>
        {
            model.Html = part.Html;
            model.Label = context.TypePartDefinition.DisplayName();
        });

    public override async Task<IDisplayResult?> UpdateAsync(HtmlBodyPart part, UpdatePartEditorContext context)
    {
        var model = new HtmlBodyPartViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix, form => form.Html);

        // Sanitised again when it is stored; here because a preview shows it unstored.
        part.Html = string.IsNullOrWhiteSpace(model.Html) ? "" : sanitizer.Sanitize(model.Html);
        return Edit(part, context);
    }
}

internal sealed class SeoMetaPartViewModel
{
    public bool Render { get; set; }

    public string? PageTitle { get; set; }

    public string? MetaDescription { get; set; }

    public string? MetaKeywords { get; set; }

    public string? Canonical { get; set; }

    public string? MetaRobots { get; set; }

    public string? OpenGraphTitle { get; set; }

    public string? OpenGraphDescription { get; set; }
}

internal sealed class SeoMetaPartDriver : ContentPartDisplayDriver<SeoMetaPart>
{
    public override IDisplayResult Edit(SeoMetaPart part, BuildPartEditorContext context) =>
        Initialize<SeoMetaPartViewModel>(GetEditorShapeType(context), model =>
        {
            model.Render = part.Render;
            model.PageTitle = part.PageTitle;
            model.MetaDescription = part.MetaDescription;
            model.MetaKeywords = part.MetaKeywords;
            model.Canonical = part.Canonical;
            model.MetaRobots = part.MetaRobots;
            model.OpenGraphTitle = part.OpenGraphTitle;
            model.OpenGraphDescription = part.OpenGraphDescription;
        }).Location("Sidebar:50");

    public override async Task<IDisplayResult?> UpdateAsync(SeoMetaPart part, UpdatePartEditorContext context)
    {
        var model = new SeoMetaPartViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        part.Render = model.Render;
        part.PageTitle = FormText.Clean(model.PageTitle);
        part.MetaDescription = FormText.Clean(model.MetaDescription);
        part.MetaKeywords = FormText.Clean(model.MetaKeywords);
        part.Canonical = FormText.Clean(model.Canonical);
        part.MetaRobots = FormText.Clean(model.MetaRobots);
        part.OpenGraphTitle = FormText.Clean(model.OpenGraphTitle);
        part.OpenGraphDescription = FormText.Clean(model.OpenGraphDescription);
        return Edit(part, context);
    }
}
