using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Title.Models;

namespace CivicSite.Engine.Parts;

/// <summary>Makes the title the item's display text and, where the settings say so, makes the title from a pattern.</summary>
internal sealed class TitlePartHandler(
    IContentDefinitionManager definitions, ItemPatterns patterns, IStringLocalizer<TitlePartHandler> S) : ContentPartHandler<TitlePart>
{
    /// <summary>Longest title, in characters.</summary>
    public const int MaxLength = 250;

    public override async Task ValidatingAsync(ValidateContentContext context, TitlePart part)
    {
        var settings = await SettingsAsync(context.ContentItem);
        if (settings.Options == TitlePartOptions.EditableRequired && string.IsNullOrWhiteSpace(part.Title))
        {
            context.Fail(S["The title is missing."], "TitlePart.Title");
        }
        else if (part.Title?.Length > MaxLength)
        {
            context.Fail(S["The title is too long: {0} characters, at most {1}.", part.Title.Length, MaxLength], "TitlePart.Title");
        }
    }

    public override Task InitializingAsync(InitializingContentContext context, TitlePart part) => SetAsync(context.ContentItem);

    public override Task CreatingAsync(CreateContentContext context, TitlePart part) => SetAsync(context.ContentItem);

    public override Task UpdatingAsync(UpdateContentContext context, TitlePart part) => SetAsync(context.ContentItem);

    public override Task DraftSavingAsync(SaveDraftContentContext context, TitlePart part) => SetAsync(context.ContentItem);

    private async Task SetAsync(ContentItem item)
    {
        var settings = await SettingsAsync(item);
        if (settings.Options is TitlePartOptions.GeneratedDisabled or TitlePartOptions.GeneratedHidden && settings.Pattern is { Length: > 0 } pattern)
        {
            var title = (await patterns.EvaluateAsync(pattern, item)).Trim();
            item.Alter<TitlePart>(part => part.Title = title);
        }

        item.DisplayText = item.As<TitlePart>()?.Title is { Length: > 0 } text ? text : item.DisplayText;
    }

    private async Task<TitlePartSettings> SettingsAsync(ContentItem item)
    {
        ContentTypeDefinition? type = await definitions.GetTypeDefinitionAsync(item.ContentType);
        return type?.Parts.FirstOrDefault(part => part.PartDefinition.Name == nameof(TitlePart))?.GetSettings<TitlePartSettings>() ?? new TitlePartSettings();
    }
}
