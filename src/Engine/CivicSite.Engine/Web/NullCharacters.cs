using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;

namespace CivicSite.Engine.Web;

/// <summary>Keeps the character zero out of the site: nobody types it, and PostgreSQL has no text with it.</summary>
internal static class NullCharacters
{
    /// <summary>Refuses addresses with it.</summary>
    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) != true && context.Request.Path.Value?.Contains('\0') != true)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    /// <summary>The form without it; the same one where it has none.</summary>
    public static IFormCollection TakeOut(IFormCollection form) => form.Any(field => Has(field.Key) || field.Value.Any(Has))
        ? new FormCollection(
            form.GroupBy(field => Clean(field.Key), StringComparer.OrdinalIgnoreCase)
                .ToDictionary(group => group.Key, group => new StringValues([.. group.SelectMany(field => field.Value.Select(value => Clean(value ?? "")))]), StringComparer.OrdinalIgnoreCase),
            form.Files)
        : form;

    private static bool Has(string? text) => text?.Contains('\0') == true;

    private static string Clean(string text) => text.Replace("\0", "", StringComparison.Ordinal);
}

/// <summary>Reads a form before an action does: one that cannot be read is the sender's fault.</summary>
internal sealed class FormFilter : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (request.HasFormContentType)
        {
            try
            {
                request.Form = NullCharacters.TakeOut(await request.ReadFormAsync(context.HttpContext.RequestAborted));
            }
            catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException || context.HttpContext.RequestAborted.IsCancellationRequested)
            {
                // Of a form that broke off on its way nobody waits for the answer.
                context.Result = new BadRequestResult();
                return;
            }
        }

        await next();
    }
}
