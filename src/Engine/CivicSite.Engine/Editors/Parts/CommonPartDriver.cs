using System.Security.Claims;
using CivicSite.Engine.Data;
using CivicSite.Engine.Editors.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Models;
using OrchardCore.Contents;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Modules;
using OrchardCore.Mvc.ModelBinding;

namespace CivicSite.Engine.Editors.Parts;

internal sealed class CommonPartViewModel
{
    public string? OwnerName { get; set; }

    public DateTime? CreatedLocal { get; set; }
}

/// <summary>Owner and date of creation, for those who may change them.</summary>
internal sealed class CommonPartDriver(
    UserManager<SiteUser> users, IAuthorizationService authorization, IHttpContextAccessor accessor, ILocalClock clock, IStringLocalizer<CommonPartDriver> S)
    : ContentPartDisplayDriver<CommonPart>
{
    public override async Task<IDisplayResult?> EditAsync(CommonPart part, BuildPartEditorContext context) =>
        await MayAsync(part) ? Shape(part, context) : null;

    public override async Task<IDisplayResult?> UpdateAsync(CommonPart part, UpdatePartEditorContext context)
    {
        if (!await MayAsync(part))
        {
            return null;
        }

        var item = part.ContentItem;
        var model = new CommonPartViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix, form => form.OwnerName, form => form.CreatedLocal);
        if (!string.IsNullOrWhiteSpace(model.OwnerName))
        {
            if (await users.FindByNameAsync(model.OwnerName.Trim()) is { } owner)
            {
                item.Owner = owner.Id;
            }
            else
            {
                context.Updater.ModelState.AddModelError(Prefix, nameof(model.OwnerName), S["There is no user “{0}”.", model.OwnerName.Trim()]);
            }
        }

        item.CreatedUtc = await clock.KeepAsync(model.CreatedLocal, item.CreatedUtc) ?? item.CreatedUtc;
        return Shape(part, context);
    }

    private ShapeResult Shape(CommonPart part, BuildPartEditorContext context) =>
        Initialize<CommonPartViewModel>(GetEditorShapeType(context), async model =>
        {
            model.OwnerName = part.ContentItem.Owner is { Length: > 0 } id ? (await users.FindByIdAsync(id))?.UserName : null;
            model.CreatedLocal = await clock.ToLocalAsync(part.ContentItem.CreatedUtc);
        }).Location("Sidebar:60");

    private Task<bool> MayAsync(CommonPart part) =>
        authorization.AuthorizeAsync(accessor.HttpContext?.User ?? new ClaimsPrincipal(), CommonPermissions.EditContentOwner, part.ContentItem);
}
