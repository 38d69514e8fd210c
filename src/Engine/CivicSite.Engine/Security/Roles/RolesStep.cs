using System.Text.Json.Nodes;
using CivicSite.Engine.Recipes;
using Microsoft.Extensions.Localization;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace CivicSite.Engine.Security.Roles;

/// <summary>The recipe step <c>Roles</c>.</summary>
internal sealed class RolesStep(RoleImporter importer, RecipeReportAccessor report, IStringLocalizer<RolesStep> S) : NamedRecipeStepHandler("Roles")
{
    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        if (context.Step["Roles"] is not JsonArray roles)
        {
            context.Errors.Add(S["The step needs a list “Roles”."]);
            return;
        }

        foreach (var error in await importer.ApplyAsync(roles, report.Report))
        {
            context.Errors.Add(error);
        }
    }
}
