using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.Extensions.Logging;

namespace CivicSite.Engine.Web;

/// <summary>Redirects to addresses with letters other than Latin ones: in a header they have to be encoded.</summary>
internal sealed class EncodedRedirect(ILoggerFactory loggers, IUrlHelperFactory urls) : LocalRedirectResultExecutor(loggers, urls)
{
    public override Task ExecuteAsync(ActionContext context, LocalRedirectResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        result.Url = Encode(result.Url);
        return base.ExecuteAsync(context, result);
    }

    private static string Encode(string url)
    {
        if (Ascii.IsValid(url))
        {
            return url;
        }

        var encoded = new StringBuilder();
        foreach (var rune in url.EnumerateRunes())
        {
            encoded.Append(rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        }

        return encoded.ToString();
    }
}
