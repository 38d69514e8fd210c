using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.DisplayManagement.Zones;

namespace CivicSite.Engine.Display.Content;

/// <summary>Lets the drivers of an item's parts and fields show their editors and read the posted form.</summary>
internal sealed class ContentItemEditor(IEnumerable<IContentDisplayDriver> itemDrivers, ContentDrivers drivers)
{
    private const string FirstPosition = "before";

    public async Task BuildAsync(ContentItem item, ContentTypeDefinition definition, BuildEditorContext context)
    {
        var parts = await PartsZoneAsync(item, context);
        foreach (var driver in itemDrivers)
        {
            await ApplyAsync(await driver.BuildEditorAsync(item, context), context);
        }

        foreach (var partDefinition in definition.Parts)
        {
            // The item must not change by being looked at: a missing part is shown, not added.
            var type = drivers.PartType(partDefinition.PartDefinition.Name);
            var part = item.Get(type, partDefinition.Name) as ContentPart ?? NewPart(type, item);
            if (!await OpenPartAsync(part, partDefinition, parts, context))
            {
                continue;
            }

            foreach (var driver in drivers.OfPart(partDefinition.PartDefinition.Name))
            {
                await ApplyAsync(await driver.BuildEditorAsync(part, partDefinition, context), context);
            }

            foreach (var field in FieldsOf(partDefinition, context))
            {
                foreach (var driver in drivers.OfField(field.FieldDefinition.Name))
                {
                    await ApplyAsync(await driver.BuildEditorAsync(part, field, partDefinition, context), context);
                }
            }
        }
    }

    public async Task UpdateAsync(ContentItem item, ContentTypeDefinition definition, UpdateEditorContext context)
    {
        var parts = await PartsZoneAsync(item, context);
        foreach (var driver in itemDrivers)
        {
            await ApplyAsync(await driver.UpdateEditorAsync(item, context), context);
        }

        foreach (var partDefinition in definition.Parts)
        {
            var type = drivers.PartType(partDefinition.PartDefinition.Name);
            var part = item.Get(type, partDefinition.Name) as ContentPart ?? AddPart(type, item, partDefinition.Name);
            if (!await OpenPartAsync(part, partDefinition, parts, context))
            {
                continue;
            }

            foreach (var driver in drivers.OfPart(partDefinition.PartDefinition.Name))
            {
                await ApplyAsync(await driver.UpdateEditorAsync(part, partDefinition, context), context);
            }

            foreach (var field in FieldsOf(partDefinition, context))
            {
                foreach (var driver in drivers.OfField(field.FieldDefinition.Name))
                {
                    await ApplyAsync(await driver.UpdateEditorAsync(part, field, partDefinition, context), context);
                }
            }

            // Drivers wrote the fields into the document: a part read before has old ones in its properties.
            item.Elements.Remove(partDefinition.Name);
        }
    }

    private static Task ApplyAsync(IDisplayResult? result, BuildEditorContext context) => result?.ApplyAsync(context) ?? Task.CompletedTask;

    private static ContentPart NewPart(Type type, ContentItem item)
    {
        var part = (ContentPart)Activator.CreateInstance(type)!;
        part.ContentItem = item;
        return part;
    }

    private static ContentPart AddPart(Type type, ContentItem item, string name)
    {
        item.Weld(name, NewPart(type, item));
        return (ContentPart)item.Get(type, name)!;
    }

    private static async Task<IShape> PartsZoneAsync(ContentItem item, BuildEditorContext context)
    {
        var parts = await context.ShapeFactory.CreateAsync("ContentZone", Arguments.From(new { Identifier = item.ContentItemId }));
        ((IZoneHolding)context.Shape).Zones["Parts"] = parts;
        return parts;
    }

    // Makes the shape around a part's editors; false where the placement hides the part, which then takes no values either.
    private static async Task<bool> OpenPartAsync(ContentPart part, ContentTypePartDefinition definition, IShape parts, BuildEditorContext context)
    {
        const string ShapeType = "ContentPart_Edit";
        var contentType = definition.ContentTypeDefinition.Name;
        var partType = definition.PartDefinition.Name;
        var position = definition.GetSettings<ContentTypePartSettings>().Position ?? FirstPosition;
        var result = new ShapeResult(ShapeType, build => build.ShapeFactory.CreateAsync(ShapeType))
            .Differentiator($"{contentType}-{definition.Name}")
            .Name(definition.Name)
            .Location($"Parts:{position}")
            .OnGroup(context.GroupId ?? "")
            .Displaying(display =>
            {
                // ContentPart-ServicePart.Edit, ContentPart-LandingPage-ServicePart.Edit, ContentPart-LandingPage-Services.Edit
                display.Shape.Metadata.Alternates.Add($"{ShapeType}__{partType}");
                display.Shape.Metadata.Alternates.Add($"{ShapeType}__{contentType}__{partType}");
                display.Shape.Metadata.Alternates.Add($"{ShapeType}__{contentType}__{definition.Name}");
            });
        await result.ApplyAsync(context);
        if (result.Shape is not { } shape)
        {
            return false;
        }

        shape.Properties["ContentPart"] = part;
        shape.Properties["ContentTypePartDefinition"] = definition;
        parts.Properties[definition.Name] = shape;
        context.DefaultZone = $"Parts.{definition.Name}";
        context.DefaultPosition = position;
        return true;
    }

    private static IEnumerable<ContentPartFieldDefinition> FieldsOf(ContentTypePartDefinition definition, BuildEditorContext context)
    {
        foreach (var field in definition.PartDefinition.Fields)
        {
            context.DefaultZone = $"Parts.{definition.Name}:{field.GetSettings<ContentPartFieldSettings>().Position ?? FirstPosition}";
            yield return field;
        }
    }
}
