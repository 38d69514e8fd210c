using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace CivicSite.Engine.Media.Admin;

/// <summary>Lets a form with several files of the configured size through; the files are measured one by one afterwards.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MediaSizeLimitAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    private const int LargestFiles = 4;

    // After the user's rights are checked, before the antiforgery token is looked for in the form.
    public int Order => 900;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var limit = context.HttpContext.RequestServices.GetRequiredService<MediaOptions>().MaxFileSize * LargestFiles;
        var features = context.HttpContext.Features;
        if (features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
            body.MaxRequestBodySize = limit;
        if (features.Get<IFormFeature>() is not { Form: not null })
            features.Set<IFormFeature>(new FormFeature(context.HttpContext.Request, new FormOptions { MultipartBodyLengthLimit = limit }));
    }
}
