using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace OrchardCore.Recipes.Models
{
    /// <summary>The step that runs and where its faults go.</summary>
    public class RecipeExecutionContext
    {
        public string? ExecutionId { get; set; }

        /// <summary>Name of the step.</summary>
        public string Name { get; set; } = "";

        public JsonObject Step { get; set; } = [];

        /// <summary>What is wrong; one entry makes the whole recipe fail.</summary>
        public IList<string> Errors { get; } = [];
    }
}

namespace OrchardCore.Recipes.Services
{
    /// <summary>Carries out steps of a recipe.</summary>
    public interface IRecipeStepHandler
    {
        Task ExecuteAsync(RecipeExecutionContext context);
    }

    /// <summary>Carries out the steps of one name.</summary>
    public abstract class NamedRecipeStepHandler(string stepName) : IRecipeStepHandler
    {
        /// <summary>Name of the steps that this handler carries out; case does not matter.</summary>
        protected readonly string StepName = stepName;

        internal string HandledStep => StepName;

        public Task ExecuteAsync(RecipeExecutionContext context) =>
            string.Equals(context.Name, StepName, StringComparison.OrdinalIgnoreCase) ? HandleAsync(context) : Task.CompletedTask;

        protected abstract Task HandleAsync(RecipeExecutionContext context);
    }
}

namespace OrchardCore.Recipes
{
    /// <summary>Registers recipe steps.</summary>
    public static class ServiceCollectionExtensions
    {
        public static IServiceCollection AddRecipeExecutionStep<TImplementation>(this IServiceCollection serviceCollection)
            where TImplementation : class, IRecipeStepHandler =>
            serviceCollection.AddScoped<IRecipeStepHandler, TImplementation>();
    }
}
