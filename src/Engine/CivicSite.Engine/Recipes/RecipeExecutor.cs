using System.Text.Json.Nodes;
using CivicSite.Engine.Data;
using CivicSite.Engine.Modules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace CivicSite.Engine.Recipes;

/// <summary>What a recipe did, or would do.</summary>
/// <param name="Step">Number and name of the step.</param>
/// <param name="Changes">What it made or changed, one line each.</param>
internal sealed record RecipeStepReport(string Step, IReadOnlyList<string> Changes);

/// <summary>Collects what the steps of a recipe change.</summary>
internal sealed class RecipeReport
{
    private readonly List<RecipeStepReport> _steps = [];
    private List<string> _current = [];

    public IReadOnlyList<RecipeStepReport> Steps => _steps;

    public void Begin(string step) => _steps.Add(new RecipeStepReport(step, _current = []));

    public void Add(string change) => _current.Add(change);
}

/// <summary>
/// Carries out a recipe as a whole or not at all: first the features, each set of which needs a shell of its own,
/// then all other steps in one transaction. A fault brings the former features back.
/// </summary>
internal sealed class RecipeExecutor(ShellHost shells)
{
    /// <summary>Carries out the recipe; in a dry run all is rolled back.</summary>
    /// <exception cref="RecipeException">A step is faulty; nothing has changed.</exception>
    public async Task<IReadOnlyList<RecipeStepReport>> RunAsync(Recipe recipe, bool dryRun)
    {
        var state = await StateAsync();
        List<string> former = [.. state.Features];
        var wanted = FeatureSteps.Apply(recipe, former, state.SiteTheme, shells.Registry);
        var changes = wanted.Except(former, StringComparer.Ordinal).Select(id => $"+ {id}")
            .Concat(former.Except(wanted, StringComparer.Ordinal).Select(id => $"- {id}")).ToList();

        // A trial stops nothing: visitors are on the site meanwhile. The tables that new features make in it stay, unused.
        List<string> target = dryRun ? [.. former.Union(wanted, StringComparer.Ordinal)] : wanted;
        var replaces = !target.ToHashSet(StringComparer.Ordinal).SetEquals(former);
        if (replaces)
        {
            await shells.ChangeFeaturesAsync(former, target);
        }

        var isDone = false;
        try
        {
            var report = await RunStepsAsync(recipe, changes, dryRun);
            isDone = !dryRun;
            return report;
        }
        finally
        {
            if (replaces && !isDone)
            {
                await shells.ChangeFeaturesAsync(target, former);
            }
        }
    }

    private async Task<ShellState> StateAsync()
    {
        ShellState state = null!;
        await shells.RunAsync(async services => state = await services.GetRequiredService<DocumentStore>().GetAsync<ShellState>());
        return state;
    }

    private async Task<IReadOnlyList<RecipeStepReport>> RunStepsAsync(Recipe recipe, List<string> featureChanges, bool dryRun)
    {
        var report = new RecipeReport();
        report.Begin("feature");
        featureChanges.ForEach(report.Add);

        await shells.RunAsync(services => StepsAsync(recipe, dryRun, report, services));
        return [.. report.Steps.Where(step => step.Changes.Count > 0)];
    }

    private static async Task StepsAsync(Recipe recipe, bool dryRun, RecipeReport report, IServiceProvider services)
    {
        var session = services.GetRequiredService<Session>();
        var handlers = services.GetServices<IRecipeStepHandler>().ToList();
        var expressions = new RecipeExpressions(
            recipe.Variables, services.GetRequiredService<IClock>(), services.GetRequiredService<IConfiguration>());
        services.GetRequiredService<RecipeReportAccessor>().Report = report;
        try
        {
            foreach (var step in recipe.Steps.Where(step => !FeatureSteps.IsFeatureStep(step)))
            {
                await StepAsync(step, handlers, expressions, report);
                await session.FlushAsync();
            }

            if (dryRun)
            {
                await session.CancelAsync();
            }
            else
            {
                await session.SaveChangesAsync();
            }
        }
        catch
        {
            await session.CancelAsync();
            throw;
        }
    }

    private static async Task StepAsync(RecipeStep step, List<IRecipeStepHandler> handlers, RecipeExpressions expressions, RecipeReport report)
    {
        var label = step.Label;
        report.Begin(label);
        if (!handlers.OfType<NamedRecipeStepHandler>().Any(handler => string.Equals(handler.HandledStep, step.Name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new RecipeException(RecipeFault.UnknownStep, label);
        }

        try
        {
            var context = new RecipeExecutionContext { Name = step.Name, Step = (JsonObject)expressions.Evaluate(step.Json)! };
            foreach (var handler in handlers)
            {
                await handler.ExecuteAsync(context);
                if (context.Errors.Count > 0)
                {
                    throw new RecipeException(label, null, string.Join(' ', context.Errors));
                }
            }
        }
        catch (RecipeException fault) when (fault.Step is null)
        {
            throw fault.In(label);
        }
        catch (Exception exception) when (exception is not RecipeException && StorageFaults.Of(exception) is null)
        {
            throw new RecipeException(label, null, exception.Message);
        }
    }
}

/// <summary>Where the step handlers of a scope report to.</summary>
internal sealed class RecipeReportAccessor
{
    public RecipeReport Report { get; set; } = new();
}
