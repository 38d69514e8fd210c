using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using CivicSite.Engine.Data;
using CivicSite.Engine.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;

namespace CivicSite.Engine.Display.Errors;

/// <summary>The page of an error for which there is no other: it needs neither the theme nor the database.</summary>
internal sealed partial class PlainPage(RepeatForms repeat, HtmlEncoder encoder, IStringLocalizer<PlainPage> S, ILogger<PlainPage> logger)
{
    private const string RetryAfterSeconds = "30";
    private const string DefaultCulture = "ru";

    /// <summary>The number under which the request's entries stand in the log.</summary>
    public static string TraceId(HttpContext context) => Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;

    /// <summary>Answers requests whose page of the error failed, too. The error handler has logged why.</summary>
    public async Task CatchAllAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            await WriteAsync(context, StorageFaults.StatusOf(exception));
        }
    }

    /// <summary>Logs faults of storage. Where the database does not answer, the theme's page would only wait for it again.</summary>
    public async Task CatchStorageAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (StorageFaults.Of(exception) is { } fault)
        {
            Log(fault, context.Request, exception);
            if (fault != StorageFault.Unavailable || context.Response.HasStarted)
            {
                throw;
            }

            await WriteAsync(context, (int)fault);
        }
    }

    private async Task WriteAsync(HttpContext context, int status)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture =
            context.Features.Get<IRequestCultureFeature>()?.RequestCulture.UICulture ?? CultureInfo.GetCultureInfo(DefaultCulture);
        var response = context.Response;
        response.Clear();
        SecurityHeaders.Set(context);
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            response.Headers.RetryAfter = RetryAfterSeconds;
        }

        var form = await repeat.BuildAsync(context);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Page(context, status, form).WriteTo(text, encoder);
        await response.WriteAsync(text.ToString(), context.RequestAborted);
    }

    private HtmlContentBuilder Page(HttpContext context, int status, IHtmlContent? form)
    {
        var (title, explanation) = Texts(status, TraceId(context));
        var style = context.Request.PathBase.Add("/CivicSite.Engine/styles/admin.css");
        var page = new HtmlContentBuilder();
        page.AppendFormat(
            CultureInfo.InvariantCulture,
            "<!DOCTYPE html>\n<html lang=\"{0}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
            + "<meta name=\"robots\" content=\"noindex\"><title>{1}</title><link rel=\"stylesheet\" href=\"{2}\"></head>"
            + "<body class=\"narrow-page\"><main class=\"narrow-main\"><div class=\"narrow-card\"><h1>{1}</h1><p>{3}</p>",
            CultureInfo.CurrentUICulture.Name,
            title,
            style,
            explanation);
        return (HtmlContentBuilder)page.AppendHtml(form ?? HtmlString.Empty).AppendHtml("</div></main></body></html>");
    }

    private (string Title, string Explanation) Texts(int status, string traceId) => status switch
    {
        StatusCodes.Status409Conflict => (S["Somebody else was faster"], S["The same thing has been changed at the same moment. Nothing of your request has been saved."]),
        StatusCodes.Status503ServiceUnavailable => (S["The site is busy"], S["The database does not answer just now. Nothing of your request has been saved. Please try again in a minute."]),
        StatusCodes.Status507InsufficientStorage => (S["The site has no room left"], S["The disk is full, so nothing of your request has been saved. The administrator has to make room."]),
        _ => (S["Something went wrong"], S["Nothing of your request has been saved. If it happens again, tell the administrator this number: {0}", traceId]),
    };

    private void Log(StorageFault fault, HttpRequest request, Exception exception)
    {
        if (fault == StorageFault.Conflict)
        {
            LogConflict(logger, request.Method, request.Path, exception.Message);
        }
        else
        {
            LogFault(logger, fault, request.Method, request.Path, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} {Path} was refused: somebody else has changed the same thing. {Reason}")]
    private static partial void LogConflict(ILogger logger, string method, string path, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Storage is {Fault}: {Method} {Path} could not be dealt with")]
    private static partial void LogFault(ILogger logger, StorageFault fault, string method, string path, Exception exception);
}
