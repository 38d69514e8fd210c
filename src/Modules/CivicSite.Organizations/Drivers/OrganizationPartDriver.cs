using CivicSite.Organizations.Models;
using CivicSite.Organizations.ViewModels;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace CivicSite.Organizations.Drivers;

/// <summary>Edits what of the part is no field: whether the organisation is registered.</summary>
internal sealed class OrganizationPartDriver : ContentPartDisplayDriver<OrganizationPart>
{
    public override IDisplayResult? Edit(OrganizationPart part, BuildPartEditorContext context) =>
        Initialize<RegistrationForm>(GetEditorShapeType(context), form => form.Registration = part.Registration)
            .Location($"Parts.{nameof(OrganizationPart)}:2");

    public override async Task<IDisplayResult?> UpdateAsync(OrganizationPart part, UpdatePartEditorContext context)
    {
        var form = new RegistrationForm();
        if (await context.Updater.TryUpdateModelAsync(form, Prefix) && Enum.IsDefined(form.Registration))
        {
            part.Registration = form.Registration;
        }

        return Edit(part, context);
    }
}
