using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;

namespace OrchardCore.Entities
{
    /// <summary>Something with properties that other modules may add to.</summary>
    public interface IEntity
    {
        JsonObject Properties { get; }
    }
}

namespace OrchardCore.Settings
{
    /// <summary>The site's settings.</summary>
    public interface ISite : Entities.IEntity
    {
        string SiteName { get; set; }

        /// <summary>Address of the site, such as <c>https://example.org</c>; empty where requests tell it.</summary>
        string? BaseUrl { get; set; }

        /// <summary>IANA id of the time zone.</summary>
        string TimeZoneId { get; set; }

        int PageSize { get; set; }

        /// <summary>Route values of the page at the root.</summary>
        RouteValueDictionary HomeRoute { get; set; }

        /// <summary>The settings of type <typeparamref name="T"/>; defaults where none are stored.</summary>
        T As<T>()
            where T : new();
    }

    /// <summary>Shorter reading of settings.</summary>
    public static class SiteServiceExtensions
    {
        public static async Task<T> GetSettingsAsync<T>(this ISiteService siteService)
            where T : new() =>
            (await siteService.GetSiteSettingsAsync()).As<T>();
    }

    /// <summary>Reads and changes the site's settings.</summary>
    public interface ISiteService
    {
        /// <summary>The shared settings, for reading only.</summary>
        Task<ISite> GetSiteSettingsAsync();

        /// <summary>A copy that may be changed and passed to <see cref="UpdateSiteSettingsAsync"/>.</summary>
        Task<ISite> LoadSiteSettingsAsync();

        Task UpdateSiteSettingsAsync(ISite site);
    }
}
