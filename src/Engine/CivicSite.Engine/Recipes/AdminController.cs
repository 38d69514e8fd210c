using System.Globalization;
using System.Text;
using CivicSite.Engine.Audit;
using CivicSite.Engine.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;

namespace CivicSite.Engine.Recipes;

/// <summary>Carries out recipes: each is tried first, and the page says what it would change.</summary>
[Area("OrchardCore.Recipes")]
[Feature("OrchardCore.Recipes")]
[Admin]
internal sealed class AdminController(
    RecipeFiles files, RecipeRunner runner, RecipeFaultMessages faults, IAuthorizationService authorization, INotifier notifier, IHtmlLocalizer<AdminController> H) : Controller
{
    [HttpGet("Admin/Recipes", Name = "Recipes")]
    public async Task<IActionResult> Index() => await MayManageAsync() ? View(await files.ListAsync()) : Forbid();

    [HttpGet("Admin/Recipes/Import")]
    public async Task<IActionResult> Import() => await MayManageAsync() ? View(new RecipeImportModel(null, null)) : Forbid();

    /// <summary>Tries the recipe; nothing stays of it.</summary>
    [HttpPost("Admin/Recipes/Review")]
    [RequestSizeLimit(RecipeInput.MaxFormBytes)]
    [RequestFormLimits(ValueLengthLimit = RecipeInput.MaxFormBytes, MultipartBodyLengthLimit = RecipeInput.MaxFormBytes)]
    public Task<IActionResult> Review(RecipeInput input) => WithRecipeAsync(input, async (recipe, json) =>
        View(nameof(Review), new RecipeReviewModel(recipe.DisplayName ?? recipe.Name, input.Key, input.Key is null ? json : null, await runner.TryAsync(recipe))));

    [HttpPost("Admin/Recipes/Execute")]
    [RequestSizeLimit(RecipeInput.MaxFormBytes)]
    [RequestFormLimits(ValueLengthLimit = RecipeInput.MaxFormBytes, MultipartBodyLengthLimit = RecipeInput.MaxFormBytes)]
    public Task<IActionResult> Execute(RecipeInput input) => WithRecipeAsync(input, async (recipe, _) =>
    {
        await runner.ExecuteAsync(recipe);
        await notifier.SuccessAsync(H["The recipe “{0}” has been carried out.", recipe.DisplayName ?? recipe.Name]);
        return RedirectToAction(nameof(Index));
    });

    private async Task<IActionResult> WithRecipeAsync(RecipeInput input, Func<Recipe, string, Task<IActionResult>> work)
    {
        if (!await MayManageAsync())
        {
            return Forbid();
        }

        var json = "";
        try
        {
            json = await ReadAsync(input);
            return await work(Recipe.Parse(json), json);
        }
        catch (RecipeException fault)
        {
            return View(nameof(Import), new RecipeImportModel(json, new RecipeFaultModel(fault.Step, fault.Item, faults.Describe(fault))));
        }
    }

    private async Task<string> ReadAsync(RecipeInput input)
    {
        if (input.Key is not null)
        {
            return (await files.FindAsync(input.Key))?.Json ?? throw new RecipeException(RecipeFault.Nothing);
        }

        if ((input.File?.Length ?? Encoding.UTF8.GetByteCount(input.Json ?? "")) > RecipeInput.MaxBytes)
        {
            throw new RecipeException(RecipeFault.TooLarge, null, null, RecipeInput.MaxMegabytes.ToString(CultureInfo.InvariantCulture));
        }

        if (input.File is not { Length: > 0 } file)
        {
            return string.IsNullOrWhiteSpace(input.Json) ? throw new RecipeException(RecipeFault.Nothing) : input.Json;
        }

        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    private Task<bool> MayManageAsync() => authorization.AuthorizeAsync(User, SitePermissions.ManageRecipes);
}

/// <summary>Tries recipes and carries them out, with an entry in the audit trail.</summary>
internal sealed class RecipeRunner(RecipeExecutor executor, IAuditTrail audit)
{
    /// <exception cref="RecipeException">The recipe is faulty.</exception>
    public Task<IReadOnlyList<RecipeStepReport>> TryAsync(Recipe recipe) => executor.RunAsync(recipe, dryRun: true);

    /// <exception cref="RecipeException">The recipe is faulty; nothing has changed.</exception>
    public async Task ExecuteAsync(Recipe recipe)
    {
        await executor.RunAsync(recipe, dryRun: false);
        await audit.RecordAsync(AuditCategories.Recipe, AuditEvents.Imported, recipe.Name, recipe.DisplayName ?? recipe.Name);
    }
}
