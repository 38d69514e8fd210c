using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.DisplayManagement.Zones;

namespace CivicSite.Engine.Display.Content;

/// <summary>Lets the drivers of an item's parts and fields fill its shape.</summary>
internal sealed class ContentItemViewer(IEnumerable<IContentDisplayDriver> itemDrivers, ContentDrivers drivers)
{
    public async Task BuildAsync(ContentItem item, ContentTypeDefinition definition, BuildDisplayContext context)
    {
        foreach (var driver in itemDrivers)
        {
            await ApplyAsync(await driver.BuildDisplayAsync(item, context), context);
        }

        foreach (var partDefinition in definition.Parts)
        {
            var partType = drivers.PartType(partDefinition.PartDefinition.Name);
            if (item.Get(partType, partDefinition.Name) is ContentPart part)
            {
                await BuildPartAsync(part, partDefinition, context);
            }
        }
    }

    private async Task BuildPartAsync(ContentPart part, ContentTypePartDefinition definition, BuildDisplayContext context)
    {
        foreach (var driver in drivers.OfPart(definition.PartDefinition.Name))
        {
            await ApplyAsync(await driver.BuildDisplayAsync(part, definition, context), context);
        }

        var fieldContext = IsDynamic(part, definition) ? await PartContextAsync(part, definition, context) : context;
        if (fieldContext is null)
        {
            return;
        }

        foreach (var field in definition.PartDefinition.Fields)
        {
            foreach (var driver in drivers.OfField(field.FieldDefinition.Name))
            {
                await ApplyAsync(await driver.BuildDisplayAsync(part, field, definition, fieldContext), fieldContext);
            }
        }
    }

    private static Task ApplyAsync(IDisplayResult? result, BuildDisplayContext context) => result?.ApplyAsync(context) ?? Task.CompletedTask;

    // A part without a class gets a shape of its own for its fields; the part of the type's own name is the item itself.
    private static bool IsDynamic(ContentPart part, ContentTypePartDefinition definition) =>
        part.GetType() == typeof(ContentPart) && definition.PartDefinition.Name != definition.ContentTypeDefinition.Name;

    // Null where the placement hides the part.
    private static async Task<BuildDisplayContext?> PartContextAsync(ContentPart part, ContentTypePartDefinition definition, BuildDisplayContext context)
    {
        var shapeType = context.DisplayType == OrchardCore.OrchardCoreConstants.DisplayType.Detail ? "ContentPart" : $"ContentPart_{context.DisplayType}";
        var result = new ShapeResult(shapeType, build => build.ShapeFactory.CreateAsync(
                shapeType, () => ValueTask.FromResult<IShape>(new ZoneHolding(() => build.ShapeFactory.CreateAsync("Zone")))))
            .Differentiator(definition.Name)
            .Name(definition.Name)
            .Location("Content")
            .OnGroup(context.GroupId ?? "")
            .Displaying(display => display.Shape.Metadata.Alternates.AddRange(Alternates(definition, display.Shape.Metadata.DisplayType)));
        await result.ApplyAsync(context);
        if (result.Shape is not { } shape)
        {
            return null;
        }

        shape.Properties[definition.PartDefinition.Name] = part;
        shape.Properties["ContentItem"] = part.ContentItem;
        return new BuildDisplayContext(context.Target with { Shape = shape }, context.DisplayType)
        {
            FindPlacement = context.FindPlacement,
        };
    }

    // ServicePart.Summary, LandingPage-ServicePart, Widget-ServicePart; for a named part LandingPage-Services too.
    private static IEnumerable<string> Alternates(ContentTypePartDefinition definition, string? displayType)
    {
        var (partType, partName, contentType) = (definition.PartDefinition.Name, definition.Name, definition.ContentTypeDefinition.Name);
        var stereotype = definition.ContentTypeDefinition.GetStereotype();
        string[] suffixes = ["", $"_{displayType}"];
        foreach (var suffix in suffixes)
        {
            yield return partType + suffix;
            yield return $"{contentType}{suffix}__{partType}";
            if (!string.IsNullOrEmpty(stereotype))
            {
                yield return $"{stereotype}{suffix}__{partType}";
            }
        }

        foreach (var suffix in partType == partName ? [] : suffixes)
        {
            yield return $"{contentType}{suffix}__{partName}";
            if (!string.IsNullOrEmpty(stereotype))
            {
                yield return $"{stereotype}{suffix}__{partType}__{partName}";
            }
        }
    }
}
