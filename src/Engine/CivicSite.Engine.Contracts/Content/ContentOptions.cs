using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement.Handlers;

namespace OrchardCore.ContentManagement;

/// <summary>The parts and fields that code knows, with their handlers and drivers.</summary>
public class ContentOptions
{
    private readonly Dictionary<string, ContentPartOption> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ContentFieldOption> _fields = new(StringComparer.Ordinal);

    public IEnumerable<ContentPartOption> ContentPartOptions => _parts.Values;

    public IEnumerable<ContentFieldOption> ContentFieldOptions => _fields.Values;

    internal IReadOnlyDictionary<string, ContentPartOption> Parts => _parts;

    internal IReadOnlyDictionary<string, ContentFieldOption> Fields => _fields;

    internal ContentPartOption GetOrAddPart(Type type) =>
        _parts.TryGetValue(type.Name, out var option) ? option : _parts[type.Name] = new ContentPartOption(type);

    internal ContentFieldOption GetOrAddField(Type type) =>
        _fields.TryGetValue(type.Name, out var option) ? option : _fields[type.Name] = new ContentFieldOption(type);
}

/// <summary>A part type known to code.</summary>
public class ContentPartOption(Type contentPartType)
{
    public Type Type { get; } = contentPartType;

    internal List<Type> Handlers { get; } = [];

    internal List<Type> DisplayDrivers { get; } = [];
}

/// <summary>A field type known to code.</summary>
public class ContentFieldOption(Type contentFieldType)
{
    public Type Type { get; } = contentFieldType;

    internal List<Type> DisplayDrivers { get; } = [];
}

/// <summary>Continues <see cref="ServiceCollectionExtensions.AddContentPart{TContentPart}"/>.</summary>
public class ContentPartOptionBuilder(IServiceCollection services, Type contentPartType)
{
    public IServiceCollection Services { get; } = services;

    public Type ContentPartType { get; } = contentPartType;
}

/// <summary>Continues <see cref="ServiceCollectionExtensions.AddContentField{TContentField}"/>.</summary>
public class ContentFieldOptionBuilder(IServiceCollection services, Type contentFieldType)
{
    public IServiceCollection Services { get; } = services;

    public Type ContentFieldType { get; } = contentFieldType;
}

/// <summary>Registers parts and fields.</summary>
public static class ServiceCollectionExtensions
{
    public static ContentPartOptionBuilder AddContentPart<TContentPart>(this IServiceCollection services)
        where TContentPart : ContentPart
    {
        services.Configure<ContentOptions>(options => options.GetOrAddPart(typeof(TContentPart)));
        return new ContentPartOptionBuilder(services, typeof(TContentPart));
    }

    public static ContentFieldOptionBuilder AddContentField<TContentField>(this IServiceCollection services)
        where TContentField : ContentField
    {
        services.Configure<ContentOptions>(options => options.GetOrAddField(typeof(TContentField)));
        return new ContentFieldOptionBuilder(services, typeof(TContentField));
    }

    public static ContentPartOptionBuilder AddHandler<THandler>(this ContentPartOptionBuilder builder)
        where THandler : class, IContentPartHandler
    {
        builder.Services.AddScoped<THandler>();
        builder.Services.Configure<ContentOptions>(options =>
            options.GetOrAddPart(builder.ContentPartType).Handlers.Add(typeof(THandler)));
        return builder;
    }
}
