using CivicSite.Engine.Parts;
using CivicSite.Engine.Routing;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace CivicSite.Engine.Editors.Parts;

internal sealed class AutoroutePartViewModel
{
    /// <summary>Empty where the address follows the title.</summary>
    public string? Path { get; set; }

    public bool Disabled { get; set; }

    public bool AllowCustomPath { get; set; }

    public bool AllowDisabled { get; set; }

    /// <summary>The address that the pattern gives now.</summary>
    public string? Generated { get; set; }

    /// <summary>The address in public; null where the item is not public.</summary>
    public string? PublicPath { get; set; }
}

internal sealed class AutoroutePartDriver(ItemPatterns patterns, Autoroutes autoroutes) : ContentPartDisplayDriver<AutoroutePart>
{
    public override IDisplayResult Edit(AutoroutePart part, BuildPartEditorContext context) =>
        Initialize<AutoroutePartViewModel>(GetEditorShapeType(context), async model =>
        {
            var settings = context.TypePartDefinition.GetSettings<AutoroutePartSettings>();
            var item = part.ContentItem;
            model.AllowCustomPath = settings.AllowCustomPath;
            model.AllowDisabled = settings.AllowDisabled;
            model.Disabled = part.Disabled;
            model.Generated = string.IsNullOrEmpty(item.DisplayText) ? null : (await patterns.EvaluateAsync(settings.Pattern, item)).Trim('/', ' ');
            model.PublicPath = await autoroutes.PathOfAsync(item.ContentItemId);

            // Until the item is public its address follows the title, unless someone has chosen another one.
            model.Path = model.PublicPath is null && FollowsPattern(part.Path, model.Generated, item.ContentItemId) ? null : part.Path;
        }).Location("Sidebar:30");

    public override async Task<IDisplayResult?> UpdateAsync(AutoroutePart part, UpdatePartEditorContext context)
    {
        var settings = context.TypePartDefinition.GetSettings<AutoroutePartSettings>();
        var model = new AutoroutePartViewModel { Path = part.Path };
        await context.Updater.TryUpdateModelAsync(model, Prefix, form => form.Path, form => form.Disabled);
        if (settings.AllowCustomPath)
        {
            // An empty address is made from the title when the item is saved.
            part.Path = FormText.Clean(model.Path)?.Trim('/', ' ');
        }
        else if (await autoroutes.PathOfAsync(part.ContentItem.ContentItemId) is null)
        {
            part.Path = null;
        }

        part.Disabled = settings.AllowDisabled ? model.Disabled : part.Disabled;
        return Edit(part, context);
    }

    private static bool FollowsPattern(string? path, string? generated, string contentItemId) =>
        string.IsNullOrEmpty(path) || path == contentItemId || path == generated
        || (generated is not null && path.StartsWith(generated + "-", StringComparison.Ordinal) && path.AsSpan(generated.Length + 1).IndexOfAnyExceptInRange('0', '9') < 0);
}
