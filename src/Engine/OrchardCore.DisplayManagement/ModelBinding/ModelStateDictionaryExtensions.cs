using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace OrchardCore.Mvc.ModelBinding;

/// <summary>Puts errors beside the fields of a prefixed editor.</summary>
public static class ModelStateDictionaryExtensions
{
    public static void AddModelError(this ModelStateDictionary modelState, string prefix, string key, string errorMessage) =>
        modelState.AddModelError(string.IsNullOrEmpty(prefix) ? key : $"{prefix}.{key}", errorMessage);
}
