using OrchardCore.ContentManagement;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;

namespace CivicSite.Engine.Display.Content;

/// <summary>Alternates of a content item's shape.</summary>
internal sealed class ContentShapes : ShapeTableProvider
{
    public override ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        builder.Describe("Content").OnDisplaying(context =>
        {
            if (context.Shape.GetProperty<ContentItem>("ContentItem") is not { } item)
            {
                return;
            }

            // The more special, the later: display type, content type, item, and both with the display type.
            var metadata = context.Shape.Metadata;
            metadata.Alternates.Add($"Content_{metadata.DisplayType}");
            metadata.Alternates.Add($"Content__{item.ContentType}");
            metadata.Alternates.Add($"Content__{item.Id}");
            metadata.Alternates.Add($"Content_{metadata.DisplayType}__{item.ContentType}");
            metadata.Alternates.Add($"Content_{metadata.DisplayType}__{item.Id}");
        });
        return ValueTask.CompletedTask;
    }
}
