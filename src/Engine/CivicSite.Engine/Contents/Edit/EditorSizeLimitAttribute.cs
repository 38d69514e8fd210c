using CivicSite.Engine.Media;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace CivicSite.Engine.Contents.Edit;

/// <summary>Lets an editor's form with files of the library's largest size through, and long texts.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EditorSizeLimitAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    private const int LargestFiles = 4;
    private const int MaxText = 8 * 1024 * 1024;
    private const int MaxValues = 8192;

    // After the user's rights are checked, before the antiforgery token is looked for in the form.
    public int Order => 900;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var files = context.HttpContext.RequestServices.GetService<MediaOptions>()?.MaxFileSize * LargestFiles ?? MaxText;
        var features = context.HttpContext.Features;
        if (features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = files + MaxText;
        }

        if (features.Get<IFormFeature>() is not { Form: not null })
        {
            features.Set<IFormFeature>(new FormFeature(
                context.HttpContext.Request,
                new FormOptions { MultipartBodyLengthLimit = files, ValueLengthLimit = MaxText, ValueCountLimit = MaxValues, MultipartHeadersLengthLimit = 65536 }));
        }
    }
}
