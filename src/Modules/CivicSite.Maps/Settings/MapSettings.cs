namespace CivicSite.Maps.Settings;

/// <summary>Where maps get their background from. Part of the site's settings.</summary>
public sealed class MapSettings
{
    /// <summary>Address of a tile with <c>{z}</c>, <c>{x}</c> and <c>{y}</c>; empty for maps without a background.</summary>
    public string TileUrl { get; set; } = "";

    /// <summary>Who made the background; most servers demand that it is named.</summary>
    public string Attribution { get; set; } = "";
}
