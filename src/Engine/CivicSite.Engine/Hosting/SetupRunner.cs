using CivicSite.Engine.Data;
using CivicSite.Engine.Modules;
using CivicSite.Engine.Recipes;
using CivicSite.Engine.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CivicSite.Engine.Hosting;

/// <summary>Makes an empty database a site: runs the setup recipe and adds the first administrator. What a crash interrupts is run again.</summary>
internal sealed partial class SetupRunner(ShellHost shells, IConfiguration configuration, IHostEnvironment environment, ILogger<SetupRunner> logger)
{
    /// <exception cref="FileNotFoundException">The recipe named by <c>CivicSite:SetupRecipe</c> does not exist.</exception>
    /// <exception cref="RecipeException">The recipe is faulty.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var name = configuration["CivicSite:SetupRecipe"] ?? "civicsite";
        var file = new[] { environment.ContentRootPath, AppContext.BaseDirectory }
            .Select(folder => Path.Combine(folder, "Recipes", name + ".recipe.json")).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"The setup recipe '{name}' was not found.");

        LogSetup(logger, name);
        var recipe = Recipe.Parse(await File.ReadAllTextAsync(file, cancellationToken));
        await new RecipeExecutor(shells).RunAsync(recipe, dryRun: false);
        await shells.RunAsync(async services =>
        {
            await FirstAdministrator.EnsureAsync(services);
            var documents = services.GetRequiredService<DocumentStore>();
            var state = await documents.LoadAsync<ShellState>();
            state.IsSetUp = true;
            await documents.SaveAsync(state);
            await services.GetRequiredService<Session>().SaveChangesAsync();
        });
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Setting up the site with the recipe '{Recipe}'")]
    private static partial void LogSetup(ILogger logger, string recipe);
}
