using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;

namespace CivicSite.Engine.Display.Content;

/// <summary>The drivers of parts and fields by the name of their type, made once a request.</summary>
internal sealed class ContentDrivers(IOptions<ContentOptions> options, IServiceProvider services)
{
    private readonly Dictionary<string, IContentPartDisplayDriver[]> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IContentFieldDisplayDriver[]> _fields = new(StringComparer.Ordinal);

    /// <summary>The class of a part; <see cref="ContentPart"/> for a part that code does not know.</summary>
    public Type PartType(string partName) => options.Value.Parts.TryGetValue(partName, out var option) ? option.Type : typeof(ContentPart);

    public IContentPartDisplayDriver[] OfPart(string partName)
    {
        if (!_parts.TryGetValue(partName, out var drivers))
        {
            var types = options.Value.Parts.TryGetValue(partName, out var option) ? option.DisplayDrivers : [];
            _parts[partName] = drivers = [.. types.Select(type => (IContentPartDisplayDriver)services.GetRequiredService(type))];
        }

        return drivers;
    }

    public IContentFieldDisplayDriver[] OfField(string fieldType)
    {
        if (!_fields.TryGetValue(fieldType, out var drivers))
        {
            var types = options.Value.Fields.TryGetValue(fieldType, out var option) ? option.DisplayDrivers : [];
            _fields[fieldType] = drivers = [.. types.Select(type => (IContentFieldDisplayDriver)services.GetRequiredService(type))];
        }

        return drivers;
    }
}
