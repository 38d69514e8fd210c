namespace CivicSite.Maps.Geometry;

/// <summary>What is wrong with borders.</summary>
public enum GeoFault
{
    TooLong,
    NotJson,
    NotAreas,
    Empty,
    TooManyPoints,
    NotCoordinates,
    TooFewPoints,
    NotClosed,

    /// <summary>Latitude stands where longitude belongs.</summary>
    Swapped,

    /// <summary>A point lies far from the municipality.</summary>
    FarAway,

    /// <summary>A border crosses or touches itself.</summary>
    SelfCrossing,

    /// <summary>Two borders of the same area cross.</summary>
    Crossing,

    /// <summary>A gap lies outside its outline, or polygons lie over one another.</summary>
    Misplaced,
}

/// <summary>What was read, or what is wrong and near which point.</summary>
public sealed record GeoReading(GeoArea? Area, GeoFault? Fault = null, GeoPoint? At = null)
{
    internal static GeoReading Wrong(GeoFault fault, GeoPoint? at = null) => new(null, fault, at);
}
