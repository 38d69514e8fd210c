using Microsoft.AspNetCore.Mvc.Filters;
using OrchardCore.ResourceManagement;

namespace CivicSite.Museum.Day;

/// <summary>Gives the museum's pages in the admin their style and script.</summary>
public sealed class DayAssets(IResourceManager resources) : IResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        resources.RegisterUrl("stylesheet", "~/CivicSite.Museum/styles/day.css", null).AtLocation(ResourceLocation.Head).ShouldAppendVersion(true);
        resources.RegisterUrl("script", "~/CivicSite.Museum/scripts/day.js", null).AtLocation(ResourceLocation.Foot).ShouldAppendVersion(true);
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
