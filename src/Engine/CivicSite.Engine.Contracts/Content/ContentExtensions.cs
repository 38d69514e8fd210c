using System.Text.Json;
using System.Text.Json.Nodes;

namespace OrchardCore.ContentManagement;

/// <summary>Reads and changes the elements of a <see cref="ContentElement"/> by name.</summary>
public static class ContentExtensions
{
    /// <summary>The element <paramref name="name"/>, or null where the element has none.</summary>
    public static TElement? Get<TElement>(this ContentElement contentElement, string name)
        where TElement : ContentElement =>
        contentElement.Get(typeof(TElement), name) as TElement;

    /// <inheritdoc cref="Get{TElement}"/>
    /// <exception cref="JsonException">The stored JSON does not fit the type.</exception>
    public static ContentElement? Get(this ContentElement contentElement, Type contentElementType, string name)
    {
        if (contentElement.Elements.TryGetValue(name, out var known) && contentElementType.IsInstanceOfType(known))
        {
            return known;
        }

        if (!contentElement.Data.TryGetPropertyValue(name, out var node) || node is not JsonObject data)
        {
            return null;
        }

        var element = (ContentElement)data.Deserialize(contentElementType, ContentJson.Options)!;
        element.Data = data;
        Bind(element, contentElement.ContentItem);
        contentElement.Elements[name] = element;
        return element;
    }

    /// <summary>The element <paramref name="name"/>; a new one, not yet part of the document, where there is none.</summary>
    public static TElement GetOrCreate<TElement>(this ContentElement contentElement, string name)
        where TElement : ContentElement, new() =>
        contentElement.Get<TElement>(name) ?? new TElement { ContentItem = contentElement.ContentItem };

    /// <summary>Adds <paramref name="element"/> where no element of that name exists.</summary>
    public static ContentElement Weld(this ContentElement contentElement, string name, ContentElement element)
    {
        if (!contentElement.Data.ContainsKey(name))
        {
            contentElement.Apply(name, element);
        }

        return contentElement;
    }

    /// <summary>Writes <paramref name="element"/> into the document, over what stands there.</summary>
    public static ContentElement Apply(this ContentElement contentElement, string name, ContentElement element)
    {
        var target = contentElement.Data[name] as JsonObject;
        if (target is null)
        {
            contentElement.Data[name] = target = [];
        }

        ContentJson.Overlay(target, element.Data);
        ContentJson.Overlay(target, (JsonObject)JsonSerializer.SerializeToNode(element, element.GetType(), ContentJson.Options)!);
        element.Data = target;
        element.Elements.Clear();
        Bind(element, contentElement.ContentItem);
        contentElement.Elements[name] = element;
        return contentElement;
    }

    /// <summary>Changes the element <paramref name="name"/>, which is made where there is none.</summary>
    public static ContentElement Alter<TElement>(this ContentElement contentElement, string name, Action<TElement> action)
        where TElement : ContentElement, new()
    {
        var element = contentElement.GetOrCreate<TElement>(name);
        action(element);
        return contentElement.Apply(name, element);
    }

    public static bool Has<TElement>(this ContentElement contentElement)
        where TElement : ContentElement =>
        contentElement.Data.ContainsKey(typeof(TElement).Name);

    /// <summary>The item itself is the published version.</summary>
    public static bool IsPublished(this IContent content) => content.ContentItem.Published;

    /// <summary>The item is a version that is not published.</summary>
    public static bool HasDraft(this IContent content) => !content.ContentItem.Published || !content.ContentItem.Latest;

    // Fields declared as properties of a part are elements too: they must know their item.
    private static void Bind(ContentElement element, ContentItem item)
    {
        element.ContentItem = item;
        foreach (var property in ContentJson.ElementProperties(element.GetType()))
        {
            if (property.GetValue(element) is not ContentElement child)
            {
                continue;
            }

            child.ContentItem = item;
            if (element.Data[property.Name] is JsonObject data)
            {
                child.Data = data;
            }

            element.Elements[property.Name] = child;
        }
    }
}
