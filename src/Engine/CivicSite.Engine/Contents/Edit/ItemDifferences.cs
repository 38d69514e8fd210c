using OrchardCore.ContentManagement;

namespace CivicSite.Engine.Contents.Edit;

/// <param name="Label">The field's name for people.</param>
/// <param name="Before">The older text.</param>
/// <param name="After">The newer text.</param>
internal sealed record ItemDifference(string Label, string Before, string After);

/// <summary>Compares two versions of an item field by field, in words that people can read.</summary>
internal sealed class ItemDifferences(ItemTexts texts)
{
    public async Task<IReadOnlyList<ItemDifference>> FindAsync(ContentItem before, ContentItem after)
    {
        var old = await texts.DescribeAsync(before);
        var current = await texts.DescribeAsync(after);
        var labels = current.Concat(old).DistinctBy(text => text.Key).ToArray();
        return
        [
            .. labels.Select(text => new ItemDifference(text.Label, ValueOf(old, text.Key), ValueOf(current, text.Key)))
                .Where(difference => difference.Before != difference.After),
        ];
    }

    private static string ValueOf(IReadOnlyList<ItemText> texts, string key) => texts.FirstOrDefault(text => text.Key == key)?.Value ?? "";
}
