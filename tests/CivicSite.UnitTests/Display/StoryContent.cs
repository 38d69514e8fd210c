using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Mvc.ModelBinding;

namespace CivicSite.UnitTests.Display;

public class StoryPart : ContentPart
{
    public string? Title { get; set; }

    public WordsField Lead { get; set; } = new();
}

public class WordsField : ContentField
{
    public string? Text { get; set; }
}

public class StoryPartViewModel
{
    public string? Title { get; set; }
}

public class WordsFieldViewModel
{
    [System.ComponentModel.DataAnnotations.StringLength(1000)]
    public string? Text { get; set; }
}

internal sealed class StoryPartDriver : ContentPartDisplayDriver<StoryPart>
{
    public override IDisplayResult Display(StoryPart part, BuildPartDisplayContext context) =>
        Initialize<StoryPartViewModel>(GetDisplayShapeType(context), model => model.Title = part.Title)
            .Location("Detail", "Header:5")
            .Location("Summary", "Header:5");

    public override IDisplayResult Edit(StoryPart part, BuildPartEditorContext context) =>
        Initialize<StoryPartViewModel>(GetEditorShapeType(context), model => model.Title = part.Title);

    public override async Task<IDisplayResult?> UpdateAsync(StoryPart part, UpdatePartEditorContext context)
    {
        var model = new StoryPartViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix, m => m.Title);
        part.Title = model.Title;
        if (string.IsNullOrEmpty(model.Title))
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.Title), "A story needs a title.");
        }

        return Edit(part, context);
    }
}

internal sealed class WordsFieldDriver : ContentFieldDisplayDriver<WordsField>
{
    public override IDisplayResult Display(WordsField field, BuildFieldDisplayContext context) =>
        Initialize<WordsFieldViewModel>(GetDisplayShapeType(context), model => model.Text = field.Text).Location("Content");

    public override IDisplayResult Edit(WordsField field, BuildFieldEditorContext context) =>
        Initialize<WordsFieldViewModel>(GetEditorShapeType(context), model => model.Text = field.Text);

    public override async Task<IDisplayResult?> UpdateAsync(WordsField field, UpdateFieldEditorContext context)
    {
        await context.Updater.TryUpdateModelAsync(field, Prefix);
        return Edit(field, context);
    }
}

/// <summary>One content type, <c>Story</c>: a part with a class that has a field, and a part without one, <c>Extra</c>, that has a field too.</summary>
internal sealed class StoryDefinitions : IContentDefinitionManager
{
    private readonly ContentTypeDefinition _story = new(
        "Story",
        "Story",
        [new("StoryPart", new("StoryPart", [Words("Lead")], []), []), new("Extra", new("Extra", [Words("Note")], []), [])],
        []);

    public Task<ContentTypeDefinition?> GetTypeDefinitionAsync(string name) => Task.FromResult(name == "Story" ? _story : null);

    public Task<ContentTypeDefinition?> LoadTypeDefinitionAsync(string name) => GetTypeDefinitionAsync(name);

    public Task<IEnumerable<ContentTypeDefinition>> LoadTypeDefinitionsAsync() => throw new NotSupportedException();

    public Task<IEnumerable<ContentTypeDefinition>> ListTypeDefinitionsAsync() => throw new NotSupportedException();

    public Task<IEnumerable<ContentPartDefinition>> LoadPartDefinitionsAsync() => throw new NotSupportedException();

    public Task<IEnumerable<ContentPartDefinition>> ListPartDefinitionsAsync() => throw new NotSupportedException();

    public Task<ContentPartDefinition?> LoadPartDefinitionAsync(string name) => throw new NotSupportedException();

    public Task<ContentPartDefinition?> GetPartDefinitionAsync(string name) => throw new NotSupportedException();

    public Task DeleteTypeDefinitionAsync(string name) => throw new NotSupportedException();

    public Task DeletePartDefinitionAsync(string name) => throw new NotSupportedException();

    public Task StoreTypeDefinitionAsync(ContentTypeDefinition contentTypeDefinition) => throw new NotSupportedException();

    public Task StorePartDefinitionAsync(ContentPartDefinition contentPartDefinition) => throw new NotSupportedException();

    private static ContentPartFieldDefinition Words(string name) => new(new("WordsField"), name, []);
}
