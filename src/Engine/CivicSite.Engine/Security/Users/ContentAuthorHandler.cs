using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using OrchardCore.ContentManagement.Handlers;

namespace CivicSite.Engine.Security.Users;

/// <summary>Writes into content items whose they are and who made each version. What an import brings stays.</summary>
internal sealed class ContentAuthorHandler(IHttpContextAccessor accessor) : ContentHandlerBase
{
    private ClaimsPrincipal? User => accessor.HttpContext?.User is { Identity.IsAuthenticated: true } user ? user : null;

    public override Task CreatingAsync(CreateContentContext context)
    {
        context.ContentItem.Owner ??= User?.FindFirstValue(ClaimTypes.NameIdentifier);
        context.ContentItem.Author ??= User?.Identity?.Name;
        return Task.CompletedTask;
    }

    public override Task VersioningAsync(VersionContentContext context)
    {
        context.BuildingContentItem.Author = User?.Identity?.Name ?? context.BuildingContentItem.Author;
        return Task.CompletedTask;
    }
}
