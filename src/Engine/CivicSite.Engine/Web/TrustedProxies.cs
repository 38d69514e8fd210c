using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;

namespace CivicSite.Engine.Web;

/// <summary>
/// The proxies whose word counts on where a request comes from: those on this machine, and those of the key
/// <c>CivicSite:TrustedProxies</c>, addresses and networks such as <c>10.0.0.1, 10.1.0.0/16</c>.
/// </summary>
internal static class TrustedProxies
{
    public const string Key = "CivicSite:TrustedProxies";

    /// <exception cref="InvalidOperationException">The key holds what is neither an address nor a network.</exception>
    public static void Apply(ForwardedHeadersOptions options, IConfiguration configuration)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        var given = (configuration[Key] ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var text in given)
        {
            if (IPAddress.TryParse(text, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else if (System.Net.IPNetwork.TryParse(text, out var network))
            {
                options.KnownIPNetworks.Add(network);
            }
            else
            {
                throw new InvalidOperationException($"{Key}: \"{text}\" is neither an address nor a network such as 10.1.0.0/16.");
            }
        }

        // Several proxies may stand in a row; the chain ends at the first that is not trusted.
        options.ForwardLimit = given.Length > 0 ? null : 1;
    }
}
