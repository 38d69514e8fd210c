using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace OrchardCore.Mvc.ModelBinding;

/// <summary>Puts errors beside the fields of a prefixed editor.</summary>
public static class ModelStateDictionaryExtensions
{
    public static void AddModelError(this ModelStateDictionary modelState, string prefix, string key, string errorMessage) =>
        modelState.AddModelError(string.IsNullOrEmpty(prefix) ? key : $"{prefix}.{key}", errorMessage);

    /// <summary>Adds the error to each member that it names, or to the prefix where it names none.</summary>
    public static void BindValidationResult(this ModelStateDictionary modelState, string prefix, ValidationResult item)
    {
        var names = item.MemberNames.DefaultIfEmpty("").ToArray();
        foreach (var name in names)
        {
            var key = name.Length == 0 ? prefix : string.IsNullOrEmpty(prefix) ? name : $"{prefix}.{name}";
            modelState.AddModelError(key, item.ErrorMessage ?? "");
        }
    }

    /// <inheritdoc cref="BindValidationResult"/>
    public static void BindValidationResults(this ModelStateDictionary modelState, string prefix, IEnumerable<ValidationResult> items)
    {
        foreach (var item in items)
        {
            modelState.BindValidationResult(prefix, item);
        }
    }
}
