using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Zones;

namespace CivicSite.Engine.Display.Templates;

/// <summary>Divides the items of a zone by the tab in their placement: <c>#Settings;2</c>.</summary>
internal static class Tabs
{
    /// <summary>The groups in the order of the positions that tabs give; items without a tab come as the group without a name.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<IPositioned> Items)> Group(IReadOnlyList<IPositioned> items) =>
        items
            .GroupBy(item => Name(TabOf(item)), StringComparer.Ordinal)
            .OrderBy(group => group.Select(item => Position(TabOf(item))).FirstOrDefault(position => position is not null), FlatPositionComparer.Instance)
            .Select(group => (group.Key, (IReadOnlyList<IPositioned>)[.. group]));

    private static string TabOf(IPositioned item) => item is IShape { Metadata.Tab: { } tab } ? tab : "";

    private static string Name(string tab) => tab.Split(';')[0];

    private static string? Position(string tab) => tab.Contains(';', StringComparison.Ordinal) ? tab[(tab.IndexOf(';', StringComparison.Ordinal) + 1)..] : null;
}
