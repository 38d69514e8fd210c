using OrchardCore.ContentManagement;

namespace CivicSite.Engine.Content;

/// <summary>Asked once for a whole import, so that nothing has to be asked for each item.</summary>
internal interface IImportPreparer
{
    Task PrepareAsync(IReadOnlyList<ContentItem> items);
}

/// <summary>Checks and stores many items at once.</summary>
internal sealed class ContentImporter(IContentManager contentManager, IEnumerable<IImportPreparer> preparers)
{
    /// <summary>Stores all items or, when one is faulty, none.</summary>
    /// <returns>The index of the faulty item and what is wrong with it, or null.</returns>
    public async Task<(int Index, string Reason)?> ImportAsync(IReadOnlyList<ContentItem> items)
    {
        foreach (var preparer in preparers)
        {
            await preparer.PrepareAsync(items);
        }

        for (var i = 0; i < items.Count; i++)
        {
            var validation = await contentManager.ValidateAsync(items[i]);
            if (!validation.Succeeded)
            {
                return (i, string.Join(' ', validation.Errors.Select(error => error.ErrorMessage)));
            }
        }

        await contentManager.ImportAsync(items);
        return null;
    }
}
