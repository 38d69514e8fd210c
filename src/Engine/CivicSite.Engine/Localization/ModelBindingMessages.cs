using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CivicSite.Engine.Localization;

/// <summary>What a visitor reads when a posted value cannot be read at all, in the language of the request.</summary>
internal sealed class ModelBindingMessages(IStringLocalizer<ModelBindingMessages> S) : IPostConfigureOptions<MvcOptions>
{
    public void PostConfigure(string? name, MvcOptions options)
    {
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => S["The value '{0}' is not valid for {1}.", value, field]);
        messages.SetMissingBindRequiredValueAccessor(field => S["A value for the '{0}' field was not provided.", field]);
        messages.SetMissingKeyOrValueAccessor(() => S["A value is required."]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => S["A non-empty request body is required."]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => S["The value '{0}' is not valid.", value]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => S["The supplied value is invalid."]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => S["The field must be a number."]);
        messages.SetUnknownValueIsInvalidAccessor(field => S["The supplied value is invalid for {0}.", field]);
        messages.SetValueIsInvalidAccessor(value => S["The value '{0}' is not valid.", value]);
        messages.SetValueMustBeANumberAccessor(field => S["The field {0} must be a number.", field]);
        messages.SetValueMustNotBeNullAccessor(_ => S["A value is required."]);
    }
}
