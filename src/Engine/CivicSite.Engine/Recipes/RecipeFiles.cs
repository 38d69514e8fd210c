using System.Text;
using CivicSite.Engine.Modules;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CivicSite.Engine.Recipes;

/// <param name="Key">Identifies the recipe among those of the site.</param>
/// <param name="Source">The module that brings it, or the site's own folder.</param>
internal sealed record RecipeFile(string Key, string Source, Recipe Recipe, string Json);

/// <summary>The recipes that come with the site: those of the host's <c>Recipes</c> folder and of the enabled modules.</summary>
internal sealed partial class RecipeFiles(IFeatureCatalog features, IHostEnvironment environment, ILogger<RecipeFiles> logger)
{
    private const string Folder = "Recipes";
    private const string Extension = ".recipe.json";

    public async Task<IReadOnlyList<RecipeFile>> ListAsync()
    {
        var files = new List<RecipeFile>();
        foreach (var (key, source, read) in OfHost().Concat(OfModules()).DistinctBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var json = await read();
            try
            {
                files.Add(new RecipeFile(key, source, Recipe.Parse(json), json));
            }
            catch (RecipeException fault)
            {
                LogFault(logger, key, fault);
            }
        }

        return files;
    }

    public async Task<RecipeFile?> FindAsync(string key) => (await ListAsync()).FirstOrDefault(file => file.Key == key);

    private IEnumerable<(string Key, string Source, Func<Task<string>> Read)> OfHost() =>
        from root in new[] { environment.ContentRootPath, AppContext.BaseDirectory }
        let folder = Path.Combine(root, Folder)
        where Directory.Exists(folder)
        from path in Directory.EnumerateFiles(folder, "*" + Extension).Order(StringComparer.Ordinal)
        select ($"{Folder}/{Path.GetFileName(path)}", environment.ApplicationName, (Func<Task<string>>)(() => File.ReadAllTextAsync(path, Encoding.UTF8)));

    private IEnumerable<(string Key, string Source, Func<Task<string>> Read)> OfModules() =>
        from assembly in features.Enabled.Select(feature => feature.Assembly).Distinct()
        from name in assembly.GetManifestResourceNames()
        where name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)
        select (name, assembly.GetName().Name!, (Func<Task<string>>)(async () =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            return await reader.ReadToEndAsync();
        }));

    [LoggerMessage(Level = LogLevel.Warning, Message = "The recipe {Recipe} cannot be read and is not offered")]
    private static partial void LogFault(ILogger logger, string recipe, Exception exception);
}
