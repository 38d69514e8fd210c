using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Options;

namespace CivicSite.Engine.Localization;

/// <summary>
/// Lets the standard messages of validation attributes be translated at each request. An attribute without a message of its own
/// gets the English one as its message id; MVC then asks the model's localizer for it, which looks here where the model's own
/// context has no such text. Orchard Core translates once, into the language of whoever comes first.
/// </summary>
internal sealed class DataAnnotationMessages(PoStringLocalizerFactory factory)
    : IValidationMetadataProvider, IPostConfigureOptions<MvcOptions>, IPostConfigureOptions<MvcDataAnnotationsLocalizationOptions>
{
    public void PostConfigure(string? name, MvcOptions options) => options.ModelMetadataDetailsProviders.Add(this);

    public void PostConfigure(string? name, MvcDataAnnotationsLocalizationOptions options) =>
        options.DataAnnotationLocalizerProvider = (model, _) => factory.Get(model, typeof(DataAnnotationMessages));

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (attribute.ErrorMessage is null && attribute.ErrorMessageResourceName is null)
                attribute.ErrorMessage = MessageOf(attribute);
        }
    }

    /// <summary>The message id of an attribute, or null for one that MVC cannot translate.</summary>
    internal static string? MessageOf(ValidationAttribute attribute) => attribute switch
    {
        RequiredAttribute => Translatable("The {0} field is required."),
        StringLengthAttribute { MinimumLength: > 0 } => Translatable("The field {0} must be a string with a minimum length of {2} and a maximum length of {1}."),
        StringLengthAttribute => Translatable("The field {0} must be a string with a maximum length of {1}."),
        MaxLengthAttribute => Translatable("The field {0} must be a string or array type with a maximum length of '{1}'."),
        MinLengthAttribute => Translatable("The field {0} must be a string or array type with a minimum length of '{1}'."),
        RangeAttribute => Translatable("The field {0} must be between {1} and {2}."),
        RegularExpressionAttribute => Translatable("The field {0} is not in the expected format."),
        CompareAttribute => Translatable("'{0}' and '{1}' do not match."),
        EmailAddressAttribute => Translatable("The {0} field is not a valid e-mail address."),
        PhoneAttribute => Translatable("The {0} field is not a valid phone number."),
        UrlAttribute => Translatable("The {0} field is not a valid fully-qualified http, https, or ftp URL."),
        FileExtensionsAttribute => Translatable("The {0} field only accepts files with the following extensions: {1}."),
        _ => null,
    };

    /// <summary>Marks a message id for the check of the PO files.</summary>
    private static string Translatable(string id) => id;
}
