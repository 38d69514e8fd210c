using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OrchardCore.ContentManagement;
using OrchardCore.Contents;

namespace CivicSite.Organizations.Services;

/// <summary>Who asks, and what that user may do.</summary>
internal sealed class CurrentUser(IAuthorizationService authorization, IHttpContextAccessor http)
{
    public string? Name => Principal.Identity?.Name;

    public string? Id => Principal.FindFirstValue(ClaimTypes.NameIdentifier);

    private ClaimsPrincipal Principal => http.HttpContext?.User ?? new ClaimsPrincipal();

    public Task<bool> MaySeeOfficeContactsAsync() => authorization.AuthorizeAsync(Principal, OrganizationPermissions.ViewOfficeContacts);

    public Task<bool> MayManageConfirmationsAsync() => authorization.AuthorizeAsync(Principal, OrganizationPermissions.ManageConfirmations);

    public Task<bool> MayPublishAsync(ContentItem item) => authorization.AuthorizeAsync(Principal, CommonPermissions.PublishContent, item);
}
