using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Logging;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Layout;
using OrchardCore.DisplayManagement.Notify;

namespace CivicSite.Engine.Display.Messages;

/// <summary>Shows messages in the zone <c>Messages</c>. Over a redirect they wait in a protected cookie.</summary>
internal sealed partial class NotifyFilter(
    INotifier notifier,
    IShapeFactory shapes,
    ILayoutAccessor layoutAccessor,
    IDataProtectionProvider protection,
    HtmlEncoder encoder,
    ILogger<NotifyFilter> logger) : IAsyncResultFilter
{
    internal const string CookieName = "orch_notify";

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var cookie = context.HttpContext.Request.Cookies[CookieName];
        var entries = notifier.List();
        if (string.IsNullOrEmpty(cookie) && entries.Count == 0)
        {
            await next();
            return;
        }

        if (context.Result is ViewResult)
        {
            await ShowAsync([.. Read(cookie), .. entries.Select(Store)]);
            if (cookie is not null)
            {
                context.HttpContext.Response.Cookies.Delete(CookieName, Options(context.HttpContext));
            }
        }
        else if (entries.Count > 0)
        {
            Message[] waiting = [.. Read(cookie), .. entries.Select(Store)];
            var value = Protector.Protect(JsonSerializer.Serialize(waiting));
            context.HttpContext.Response.Cookies.Append(CookieName, value, Options(context.HttpContext));
        }

        await next();
    }

    private IDataProtector Protector => protection.CreateProtector(nameof(NotifyFilter));

    private async Task ShowAsync(IEnumerable<Message> messages)
    {
        var zone = (await layoutAccessor.GetLayoutAsync()).Zones["Messages"];
        foreach (var message in messages.Distinct())
        {
            var entry = new NotifyEntry { Type = message.Type, Message = new HtmlString(message.Html) };
            zone = await zone.AddAsync(await shapes.CreateAsync("Message", Arguments.From(entry)), "");
        }
    }

    private Message Store(NotifyEntry entry)
    {
        using var writer = new StringWriter();
        entry.Message.WriteTo(writer, encoder);
        return new Message(entry.Type, writer.ToString());
    }

    private Message[] Read(string? cookie)
    {
        if (string.IsNullOrEmpty(cookie))
        {
            return [];
        }

        try
        {
            return JsonSerializer.Deserialize<Message[]>(Protector.Unprotect(cookie)) ?? [];
        }
        catch (Exception fault) when (fault is CryptographicException or JsonException or FormatException)
        {
            // Old keys or a forged cookie: a lost message is no reason to lose the page.
            LogUnreadable(logger, fault);
            return [];
        }
    }

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        Path = context.Request.PathBase.HasValue ? context.Request.PathBase.Value : "/",
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "The cookie with messages to the user could not be read")]
    private static partial void LogUnreadable(ILogger logger, Exception exception);

    private sealed record Message(NotifyType Type, string Html);
}
