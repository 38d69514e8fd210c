using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;

namespace CivicSite.Engine.Display.Content;

/// <summary>
/// Tells whether a user may read what a part holds beside its fields. A driver that shows the user no editor keeps it from that user:
/// then it stands neither in the history nor beside a conflict. Fields have drivers, and so editors, of their own.
/// </summary>
internal sealed class ReadableParts(ContentDrivers drivers, ShapeBuilder shapes)
{
    // The answer hangs on the user, who is the same for the whole request. Drivers may read much to build an editor.
    private readonly Dictionary<(string ContentItemId, string Part), bool> _known = [];

    public async Task<bool> IncludesAsync(ContentItem item, ContentTypePartDefinition definition)
    {
        var key = (item.ContentItemId, definition.Name);
        if (!_known.TryGetValue(key, out var includes))
        {
            _known[key] = includes = await HasEditorAsync(item, definition);
        }

        return includes;
    }

    private async Task<bool> HasEditorAsync(ContentItem item, ContentTypePartDefinition definition)
    {
        var name = definition.PartDefinition.Name;
        if (drivers.OfPart(name) is not { Length: > 0 } all || item.Get(drivers.PartType(name), definition.Name) is not ContentPart part)
        {
            return true;
        }

        // The results are not applied, so nothing is drawn.
        var context = await shapes.EditorAsync(await shapes.NewAsync("Content_Edit"), isNew: false, group: null, prefix: null, updater: null);
        foreach (var driver in all)
        {
            if (await driver.BuildEditorAsync(part, definition, context) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
