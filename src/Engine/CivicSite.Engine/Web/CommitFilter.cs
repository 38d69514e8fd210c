using CivicSite.Engine.Data;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CivicSite.Engine.Web;

/// <summary>Commits what an action wrote before its answer is written: what the user is told has happened, has.</summary>
internal sealed class CommitFilter(Session session) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var executed = await next();
        if (executed.Exception is null || executed.ExceptionHandled)
        {
            await session.SaveChangesAsync();
        }
        else
        {
            await session.CancelAsync();
        }
    }
}
