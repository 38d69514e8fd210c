using CivicSite.Organizations.Models;
using CivicSite.Organizations.Services;
using CivicSite.Organizations.ViewModels;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace CivicSite.Organizations.Drivers;

/// <summary>Lists all agreements with a mark for those that the organisation has joined, and the day.</summary>
internal sealed class OrganizationAgreementsPartDriver(AgreementArchive archive) : ContentPartDisplayDriver<OrganizationAgreementsPart>
{
    public override async Task<IDisplayResult?> EditAsync(OrganizationAgreementsPart part, BuildPartEditorContext context)
    {
        var rows = await RowsAsync(part);
        return Initialize<JoinedAgreementsForm>(GetEditorShapeType(context), form => form.Agreements = rows);
    }

    public override async Task<IDisplayResult?> UpdateAsync(OrganizationAgreementsPart part, UpdatePartEditorContext context)
    {
        var form = new JoinedAgreementsForm();
        if (await context.Updater.TryUpdateModelAsync(form, Prefix))
        {
            // Agreements that are not public now are not in the form: they stay as they are.
            var shown = (await archive.AllAsync()).Select(static item => item.ContentItemId).ToHashSet(StringComparer.Ordinal);
            part.Joined =
            [
                .. part.Joined.Where(joined => !shown.Contains(joined.ContentItemId)),
                .. form.Agreements.Where(row => row.Joined && shown.Contains(row.Id))
                    .DistinctBy(static row => row.Id, StringComparer.Ordinal)
                    .Select(static row => new JoinedAgreement
                    {
                        ContentItemId = row.Id,
                        JoinedOn = row.JoinedOn is { } day ? DateTime.SpecifyKind(day.Date, DateTimeKind.Utc) : null,
                    }),
            ];
        }

        return await EditAsync(part, context);
    }

    private async Task<List<JoinedAgreementForm>> RowsAsync(OrganizationAgreementsPart part) =>
        [.. (await archive.AllAsync()).Select(item =>
        {
            var joined = part.Joined.Find(entry => string.Equals(entry.ContentItemId, item.ContentItemId, StringComparison.Ordinal));
            return new JoinedAgreementForm
            {
                Id = item.ContentItemId,
                Name = AgreementPages.FullName(item),
                Joined = joined is not null,
                JoinedOn = joined?.JoinedOn,
            };
        })];
}
