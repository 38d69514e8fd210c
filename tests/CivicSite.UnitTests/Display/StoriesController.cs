using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Notify;

namespace CivicSite.UnitTests.Display;

/// <summary>The one story that the tests look at and edit.</summary>
public sealed class StoryShelf
{
    public ContentItem Story { get; set; } = NewStory();

    public static ContentItem NewStory()
    {
        var item = new ContentItem { Id = 7, ContentItemId = "story", ContentType = "Story" };
        item.Alter<StoryPart>(part =>
        {
            part.Title = "Ёлка & гирлянда";
            part.Lead.Text = "Вступление";
        });
        item.Alter<ContentPart>("Extra", part => part.Apply("Note", new WordsField { Text = "Заметка" }));
        return item;
    }
}

[Area("DisplayTests.Module")]
[IgnoreAntiforgeryToken]
public sealed class StoriesController(StoryShelf shelf, IContentItemDisplayManager display, IUpdateModelAccessor updater, INotifier notifier) : Controller
{
    public IActionResult Plain() => View();

    public IActionResult Fault() => throw new InvalidOperationException("A fault.");

    public IActionResult FaultInView() => View();

    public async Task<IActionResult> Show(string displayType = "") =>
        View("Shape", await display.BuildDisplayAsync(shelf.Story, updater.ModelUpdater, displayType));

    public async Task<IActionResult> Edit() =>
        View("Shape", await display.BuildEditorAsync(shelf.Story, updater.ModelUpdater, isNew: false));

    [HttpPost]
    [ActionName("Edit")]
    public async Task<IActionResult> EditPost()
    {
        var shape = await display.UpdateEditorAsync(shelf.Story, updater.ModelUpdater, isNew: false);
        if (!ModelState.IsValid)
        {
            return View("Shape", shape);
        }

        await notifier.SuccessAsync(new LocalizedHtmlString("Saved", "Saved: <b>{0}</b>", isResourceNotFound: false, "a < b"));
        return RedirectToAction(nameof(Plain));
    }
}
