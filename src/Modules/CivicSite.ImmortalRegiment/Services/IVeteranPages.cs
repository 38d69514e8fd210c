using System.Text.Json.Nodes;
using CivicSite.ImmortalRegiment.ViewModels;
using OrchardCore.ContentManagement;

namespace CivicSite.ImmortalRegiment.Services;

/// <summary>Turns records into what templates show. The templates of the content items ask for it, so it is public.</summary>
public interface IVeteranPages
{
    /// <summary>The whole page. Works for drafts too.</summary>
    Task<VeteranViewModel> BuildPageAsync(ContentItem veteran);

    /// <summary>The person as a list shows it.</summary>
    Task<VeteranCard> BuildCardAsync(ContentItem veteran);

    /// <summary>The path of war as GeoJSON; null for a record that is not published.</summary>
    Task<JsonObject?> WayAsync(string id);

    /// <summary>The address that the record has now; null for a record that is not published.</summary>
    Task<string?> UrlAsync(string id);
}
