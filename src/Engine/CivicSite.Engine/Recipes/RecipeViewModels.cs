using Microsoft.AspNetCore.Http;

namespace CivicSite.Engine.Recipes;

/// <summary>A recipe as the admin's forms send it: by its key, as a file or as text.</summary>
internal sealed class RecipeInput
{
    /// <summary>Largest recipe.</summary>
    public const int MaxMegabytes = 20;

    public const int MaxBytes = MaxMegabytes * 1024 * 1024;

    /// <summary>Largest form: more than a recipe may have, so that one too large can be answered in words.</summary>
    public const int MaxFormBytes = 3 * MaxBytes;

    public string? Key { get; set; }

    public string? Json { get; set; }

    public IFormFile? File { get; set; }
}

/// <summary>The page with the form for a recipe.</summary>
/// <param name="Json">What was pasted or uploaded.</param>
/// <param name="Fault">Why it was refused.</param>
internal sealed record RecipeImportModel(string? Json, RecipeFaultModel? Fault);

internal sealed record RecipeFaultModel(string? Step, string? Item, string Reason);

/// <summary>The page that says what a recipe would change.</summary>
/// <param name="Key">Null for a recipe that came as text.</param>
/// <param name="Json">Null for one of the site's own recipes.</param>
internal sealed record RecipeReviewModel(string Title, string? Key, string? Json, IReadOnlyList<RecipeStepReport> Steps)
{
    /// <summary>Changes of a step that are listed one by one.</summary>
    public const int MaxLines = 200;
}
