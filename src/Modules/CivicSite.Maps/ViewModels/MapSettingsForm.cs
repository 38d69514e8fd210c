namespace CivicSite.Maps.ViewModels;

/// <summary>The form of the map settings.</summary>
public sealed class MapSettingsForm
{
    public string? TileUrl { get; set; }

    public string? Attribution { get; set; }
}
