using CivicSite.Organizations.Models;
using CivicSite.Organizations.Services;
using CivicSite.Organizations.ViewModels;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace CivicSite.Organizations.Drivers;

/// <summary>Leads from the editor to the confirmations of the record.</summary>
internal sealed class OrganizationRecordPartDriver(CurrentUser user) : ContentPartDisplayDriver<OrganizationRecordPart>
{
    public override async Task<IDisplayResult?> EditAsync(OrganizationRecordPart part, BuildPartEditorContext context) =>
        !context.IsNew && await user.MayManageConfirmationsAsync()
            ? Initialize<ConfirmationLinkModel>(GetEditorShapeType(context), model => model.ContentItemId = part.ContentItem.ContentItemId)
            : null;

    public override Task<IDisplayResult?> UpdateAsync(OrganizationRecordPart part, UpdatePartEditorContext context) => EditAsync(part, context);
}
