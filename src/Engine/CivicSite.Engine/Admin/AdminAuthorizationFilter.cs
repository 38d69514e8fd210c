using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using OrchardCore.Admin;

namespace CivicSite.Engine.Admin;

/// <summary>Lets into the admin only those who may enter it.</summary>
internal sealed class AdminAuthorizationFilter(IAuthorizationService authorization) : IAsyncAuthorizationFilter
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        AdminAttribute.Apply(context.HttpContext);
        var user = context.HttpContext.User;
        if (!await authorization.AuthorizeAsync(user, AdminPermissions.AccessAdminPanel))
        {
            context.Result = user.Identity is { IsAuthenticated: true } ? new ForbidResult() : new ChallengeResult();
        }
    }
}
