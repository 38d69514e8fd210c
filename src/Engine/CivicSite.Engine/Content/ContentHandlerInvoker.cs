using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata;

namespace CivicSite.Engine.Content;

/// <summary>Calls the handlers of an item: those of its parts, then the general ones.</summary>
internal sealed class ContentHandlerInvoker(
    IServiceProvider services,
    IOptions<ContentOptions> options,
    IContentDefinitionManager definitions)
{
    private readonly Dictionary<Type, IContentPartHandler> _partHandlers = [];
    private IContentHandler[]? _handlers;

    /// <summary>Runs <paramref name="onPart"/> for each handler of each part, then <paramref name="onItem"/> for each general handler.</summary>
    public async Task InvokeAsync(ContentItem item, Func<IContentPartHandler, ContentPart, string, Task> onPart, Func<IContentHandler, Task> onItem)
    {
        var type = await definitions.GetTypeDefinitionAsync(item.ContentType);
        foreach (var part in type?.Parts ?? [])
        {
            if (!options.Value.Parts.TryGetValue(part.PartDefinition.Name, out var option) || option.Handlers.Count == 0)
            {
                continue;
            }

            var element = (ContentPart)(item.Get(option.Type, part.Name) ?? New(option.Type, item));
            foreach (var handlerType in option.Handlers)
            {
                await onPart(PartHandler(handlerType), element, part.Name);
            }
        }

        // Handlers may need the content manager, which needs this: they are made when first called.
        foreach (var handler in _handlers ??= [.. services.GetServices<IContentHandler>()])
        {
            await onItem(handler);
        }
    }

    private static ContentPart New(Type type, ContentItem item)
    {
        var part = (ContentPart)Activator.CreateInstance(type)!;
        part.ContentItem = item;
        return part;
    }

    private IContentPartHandler PartHandler(Type type) =>
        _partHandlers.TryGetValue(type, out var handler)
            ? handler
            : _partHandlers[type] = (IContentPartHandler)services.GetRequiredService(type);
}
