using CivicSite.Organizations.Indexes;
using CivicSite.Organizations.Models;
using CivicSite.Organizations.Services;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;
using YesSql;

namespace CivicSite.Organizations.Handlers;

/// <summary>Holds the rules of the register at saving and at publishing, and points out records that look like the same organisation.</summary>
internal sealed class OrganizationHandler(
    ISession session,
    ILocalClock clock,
    INotifier notifier,
    OrganizationFaultTexts texts,
    OrganizationDuplicates duplicates,
    IHtmlLocalizer<OrganizationHandler> H) : ContentPartHandler<OrganizationPart>
{
    public override async Task ValidatingAsync(ValidateContentContext context, OrganizationPart part)
    {
        foreach (var fault in await CheckAsync(context.ContentItem, context.ContentItem.Published))
        {
            context.Fail(texts.Describe(fault), OrganizationFaultTexts.Member(fault.Fault));
        }
    }

    public override async Task PublishingAsync(PublishContentContext context, OrganizationPart part)
    {
        foreach (var fault in await CheckAsync(context.PublishingItem, forPublication: true))
        {
            context.Cancel = true;
            await notifier.ErrorAsync(H["The organization was not published. {0}", texts.Describe(fault).Value]);
        }
    }

    public override async Task PublishedAsync(PublishContentContext context, OrganizationPart part)
    {
        foreach (var name in await duplicates.LikeAsync(context.ContentItem))
        {
            await notifier.WarningAsync(H["“{0}” in the register has a similar name. Is it the same organization?", name]);
        }
    }

    private async Task<IReadOnlyList<FaultFound>> CheckAsync(ContentItem item, bool forPublication)
    {
        var today = (await clock.GetLocalNowAsync()).Date;
        var faults = OrganizationRules.Check(item, forPublication, today).ToList();
        if (faults.TrueForAll(static fault => fault.Fault != OrganizationFault.Ogrn) && await IsTakenAsync(item))
        {
            faults.Add(new FaultFound(OrganizationFault.OgrnTaken));
        }

        return faults;
    }

    private async Task<bool> IsTakenAsync(ContentItem item)
    {
        var ogrn = item.Part<OrganizationPart>().OgrnText();
        var id = item.ContentItemId;
        return ogrn.Length > 0 && await session.QueryIndex<OrganizationIndex>().Where(row => row.Ogrn == ogrn && row.ContentItemId != id).CountAsync() > 0;
    }
}
