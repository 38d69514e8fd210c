using System.Security.Claims;
using CivicSite.Engine.Editors.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.Contents;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Modules;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.PublishLater.Models;

namespace CivicSite.Engine.Editors.Parts;

internal sealed class PublishLaterPartViewModel
{
    public DateTime? ScheduledPublishLocalDateTime { get; set; }

    /// <summary>What is stored, on the site's clock.</summary>
    public DateTime? Scheduled { get; set; }

    public string TimeZone { get; set; } = "";
}

/// <summary>Sets and cancels the time at which a draft becomes public, for those who may publish it.</summary>
internal sealed class PublishLaterPartDriver(
    IAuthorizationService authorization, IHttpContextAccessor accessor, ILocalClock clock, IClock time, IStringLocalizer<PublishLaterPartDriver> S)
    : ContentPartDisplayDriver<PublishLaterPart>
{
    /// <summary>Value of the button <c>submit.Save</c> that schedules.</summary>
    public const string Schedule = "submit.PublishLater";

    /// <summary>Value of the button <c>submit.Save</c> that takes the time away.</summary>
    public const string Cancel = "submit.CancelPublishLater";

    public override async Task<IDisplayResult?> EditAsync(PublishLaterPart part, BuildPartEditorContext context) =>
        await MayAsync(part) ? Shape(part, context) : null;

    public override async Task<IDisplayResult?> UpdateAsync(PublishLaterPart part, UpdatePartEditorContext context)
    {
        if (!await MayAsync(part))
        {
            // What nobody with the right to publish has seen does not become public by itself.
            part.ScheduledPublishUtc = null;
            return null;
        }

        var model = new PublishLaterPartViewModel();
        var bound = await context.Updater.TryUpdateModelAsync(model, Prefix, form => form.ScheduledPublishLocalDateTime);
        switch (accessor.HttpContext!.Request.Form["submit.Save"].ToString())
        {
            case Cancel:
                part.ScheduledPublishUtc = null;
                break;
            case Schedule when bound:
                await ScheduleAsync(part, context, model.ScheduledPublishLocalDateTime);
                break;
            default:
                break;
        }

        return Shape(part, context);
    }

    private async Task ScheduleAsync(PublishLaterPart part, UpdatePartEditorContext context, DateTime? local)
    {
        var utc = await clock.KeepAsync(local, part.ScheduledPublishUtc);
        if (utc > time.UtcNow)
        {
            part.ScheduledPublishUtc = utc;
        }
        else
        {
            context.Updater.ModelState.AddModelError(
                Prefix, nameof(PublishLaterPartViewModel.ScheduledPublishLocalDateTime), utc is null ? S["Set the date and time of publication."] : S["The time of publication must lie in the future."]);
        }
    }

    private ShapeResult Shape(PublishLaterPart part, BuildPartEditorContext context) =>
        Initialize<PublishLaterPartViewModel>(GetEditorShapeType(context), async model =>
        {
            model.Scheduled = await clock.ToLocalAsync(part.ScheduledPublishUtc);
            model.ScheduledPublishLocalDateTime = model.Scheduled;
            model.TimeZone = (await clock.GetLocalTimeZoneAsync()).TimeZoneId;
        }).Location("Sidebar:5");

    private Task<bool> MayAsync(PublishLaterPart part) =>
        authorization.AuthorizeAsync(accessor.HttpContext?.User ?? new ClaimsPrincipal(), CommonPermissions.PublishContent, part.ContentItem);
}
