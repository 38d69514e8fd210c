using Microsoft.AspNetCore.Http;
using OrchardCore.Settings;

namespace CivicSite.Maps.Settings;

/// <summary>The background of the maps of a page. The tag helpers ask for it, so it is public.</summary>
public interface IMapTiles
{
    /// <summary>The settings; with an empty address where maps have no background.</summary>
    Task<MapSettings> GetAsync();

    /// <summary>Lets the page that is being drawn load pictures from the server of tiles.</summary>
    void Allow(MapSettings settings);
}

/// <inheritdoc cref="IMapTiles"/>
internal sealed class MapTiles(ISiteService sites, IHttpContextAccessor http) : IMapTiles
{
    private const string Directive = "img-src ";

    public async Task<MapSettings> GetAsync()
    {
        var settings = await sites.GetSettingsAsync<MapSettings>();
        return TileAddress.Origin(settings.TileUrl) is null ? new MapSettings() : settings;
    }

    public void Allow(MapSettings settings)
    {
        if (TileAddress.Origin(settings.TileUrl) is { } origin && http.HttpContext?.Response is { HasStarted: false } response)
        {
            // A site without a policy is allowed everything already.
            response.Headers.ContentSecurityPolicy = response.Headers.ContentSecurityPolicy
                .Select(policy => policy is null ? null : Allow(policy, origin)).ToArray();
        }
    }

    internal static string Allow(string policy, string origin) => string.Join(';', policy.Split(';').Select(directive =>
        directive.TrimStart().StartsWith(Directive, StringComparison.OrdinalIgnoreCase) && !directive.Split(' ').Contains(origin, StringComparer.OrdinalIgnoreCase)
            ? $"{directive.TrimEnd()} {origin}"
            : directive));
}
