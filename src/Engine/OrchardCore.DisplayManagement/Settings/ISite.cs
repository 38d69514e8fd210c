using System.Text.Json.Nodes;
using OrchardCore.Entities;

namespace OrchardCore.Entities
{
    /// <summary>Something that holds settings of any type, each under its type's name.</summary>
    public interface IEntity
    {
        JsonObject Properties { get; }
    }
}

namespace OrchardCore.Settings
{
    /// <summary>The settings of the site.</summary>
    public interface ISite : IEntity
    {
        string SiteName { get; set; }

        /// <summary>Scheme, host and path under which the public finds the site.</summary>
        string? BaseUrl { get; set; }

        string? TimeZoneId { get; set; }

        int PageSize { get; set; }
    }

    /// <summary>Reads and changes the settings of the site.</summary>
    public interface ISiteService
    {
        /// <summary>The settings, shared and for reading only.</summary>
        Task<ISite> GetSiteSettingsAsync();

        /// <summary>The settings, for changing.</summary>
        Task<ISite> LoadSiteSettingsAsync();

        Task UpdateSiteSettingsAsync(ISite site);
    }
}
