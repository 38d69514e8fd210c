using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>Registers the drivers of parts.</summary>
public static class ContentPartServiceCollectionExtensions
{
    /// <summary>Lets the driver show and edit the part.</summary>
    public static ContentPartOptionBuilder UseDisplayDriver<TContentPartDisplayDriver>(this ContentPartOptionBuilder builder)
        where TContentPartDisplayDriver : class, IContentPartDisplayDriver
    {
        builder.Services.TryAddScoped<TContentPartDisplayDriver>();
        builder.Services.Configure<ContentOptions>(options =>
            DriverTypes.Add(options.GetOrAddPart(builder.ContentPartType).DisplayDrivers, typeof(TContentPartDisplayDriver)));
        return builder;
    }
}

/// <summary>Registers the drivers of fields.</summary>
public static class ContentFieldServiceCollectionExtensions
{
    /// <summary>Lets the driver show and edit the field.</summary>
    public static ContentFieldOptionBuilder UseDisplayDriver<TContentFieldDisplayDriver>(this ContentFieldOptionBuilder builder)
        where TContentFieldDisplayDriver : class, IContentFieldDisplayDriver
    {
        builder.Services.TryAddScoped<TContentFieldDisplayDriver>();
        builder.Services.Configure<ContentOptions>(options =>
            DriverTypes.Add(options.GetOrAddField(builder.ContentFieldType).DisplayDrivers, typeof(TContentFieldDisplayDriver)));
        return builder;
    }
}

internal static class DriverTypes
{
    // A driver may be registered again by a feature that configures it.
    public static void Add(List<Type> drivers, Type driver)
    {
        if (!drivers.Contains(driver))
        {
            drivers.Add(driver);
        }
    }
}
