using System.Text.Json.Nodes;
using CivicSite.ImmortalRegiment.ViewModels;

namespace CivicSite.ImmortalRegiment.Services;

/// <summary>Builds the lists of the archive.</summary>
public interface IVeteranListPages
{
    /// <summary>Null where a choice or the page does not exist.</summary>
    Task<VeteranListViewModel?> ListAsync(VeteranQuery query, int page);

    Task<VeteranMapViewModel> MapAsync();

    /// <summary>The places of the map as GeoJSON.</summary>
    Task<JsonObject> PointsAsync();

    /// <param name="day">Month and day such as <c>05-09</c>; empty for today on the site's clock.</param>
    /// <returns>Null for a day that no year has.</returns>
    Task<VeteranDayViewModel?> DayAsync(string day, int page);

    /// <summary>The address of a person chosen at random; of the list while the archive is empty.</summary>
    Task<string> RandomUrlAsync();
}
