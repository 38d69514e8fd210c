using OrchardCore.ContentManagement.Metadata.Builders;
using OrchardCore.ContentManagement.Metadata.Models;

namespace OrchardCore.ContentManagement.Metadata;

/// <summary>Content types and parts. "Get" and "List" give shared instances for reading, "Load" ones that may be changed and stored.</summary>
public interface IContentDefinitionManager
{
    Task<IEnumerable<ContentTypeDefinition>> LoadTypeDefinitionsAsync();

    Task<IEnumerable<ContentTypeDefinition>> ListTypeDefinitionsAsync();

    Task<IEnumerable<ContentPartDefinition>> LoadPartDefinitionsAsync();

    Task<IEnumerable<ContentPartDefinition>> ListPartDefinitionsAsync();

    Task<ContentTypeDefinition?> LoadTypeDefinitionAsync(string name);

    Task<ContentTypeDefinition?> GetTypeDefinitionAsync(string name);

    Task<ContentPartDefinition?> LoadPartDefinitionAsync(string name);

    Task<ContentPartDefinition?> GetPartDefinitionAsync(string name);

    Task DeleteTypeDefinitionAsync(string name);

    Task DeletePartDefinitionAsync(string name);

    Task StoreTypeDefinitionAsync(ContentTypeDefinition contentTypeDefinition);

    Task StorePartDefinitionAsync(ContentPartDefinition contentPartDefinition);
}

/// <summary>Changes a definition in one call.</summary>
public static class ContentDefinitionManagerExtensions
{
    /// <summary>Changes the type, which is made where there is none.</summary>
    public static async Task AlterTypeDefinitionAsync(this IContentDefinitionManager manager, string name, Action<ContentTypeDefinitionBuilder> alteration)
    {
        var existing = await manager.LoadTypeDefinitionAsync(name);
        var parts = (await manager.LoadPartDefinitionsAsync()).ToDictionary(part => part.Name, StringComparer.Ordinal);
        var builder = new ContentTypeDefinitionBuilder(name, existing, parts);
        alteration(builder);
        await manager.StoreTypeDefinitionAsync(builder.Build());
    }

    /// <summary>Changes the part, which is made where there is none.</summary>
    public static async Task AlterPartDefinitionAsync(this IContentDefinitionManager manager, string name, Action<ContentPartDefinitionBuilder> alteration)
    {
        var builder = new ContentPartDefinitionBuilder(name, await manager.LoadPartDefinitionAsync(name));
        alteration(builder);
        await manager.StorePartDefinitionAsync(builder.Build());
    }
}
