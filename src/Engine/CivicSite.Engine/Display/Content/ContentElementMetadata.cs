using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using OrchardCore.ContentManagement;

namespace CivicSite.Engine.Display.Content;

/// <summary>A form that is read into a part or a field must neither change nor validate the item around it.</summary>
internal sealed class ContentElementMetadata : IBindingMetadataProvider, IValidationMetadataProvider
{
    public void CreateBindingMetadata(BindingMetadataProviderContext context)
    {
        if (IsItem(context.Key))
        {
            context.BindingMetadata.IsBindingAllowed = false;
        }
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        if (IsItem(context.Key))
        {
            context.ValidationMetadata.PropertyValidationFilter = new ValidateNeverAttribute();
        }
    }

    private static bool IsItem(ModelMetadataIdentity key) =>
        key.Name == nameof(ContentElement.ContentItem) && typeof(ContentElement).IsAssignableFrom(key.ContainerType);
}
