using OrchardCore.DisplayManagement.Shapes;

namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>Where a shape goes. The location reads <c>Zone.Inner:position#tab@group</c>; <c>/Zone</c> is a zone of the layout, <c>-</c> hides.</summary>
public class PlacementInfo
{
    public const string HiddenLocation = "-";
    public const char PositionDelimiter = ':';
    public const char TabDelimiter = '#';
    public const char GroupDelimiter = '@';
    public const char CardDelimiter = '%';
    public const char ColumnDelimiter = '|';

    private static readonly char[] Delimiters = [PositionDelimiter, TabDelimiter, GroupDelimiter, CardDelimiter, ColumnDelimiter];

    public string? Location { get; set; }

    public string? Source { get; set; }

    /// <summary>Replaces the shape's type, and with it all its alternates.</summary>
    public string? ShapeType { get; set; }

    public string? DefaultPosition { get; set; }

    public AlternatesCollection? Alternates { get; set; }

    public AlternatesCollection? Wrappers { get; set; }

    public bool IsLayoutZone() => Location?.StartsWith('/') == true;

    public bool IsHidden() => string.IsNullOrEmpty(Location) || Location == HiddenLocation;

    /// <summary>The path to the zone, from the outermost.</summary>
    public string[] GetZones()
    {
        var location = (Location ?? "").TrimStart('/');
        var end = location.IndexOfAny(Delimiters);
        return (end < 0 ? location : location[..end]).Split('.');
    }

    public string GetPosition() => After(PositionDelimiter) ?? DefaultPosition ?? "";

    public string GetTab() => After(TabDelimiter) ?? "";

    public string? GetGroup() => After(GroupDelimiter);

    private string? After(char delimiter)
    {
        var start = Location?.IndexOf(delimiter) ?? -1;
        if (start < 0)
        {
            return null;
        }

        var end = Location!.IndexOfAny(Delimiters, start + 1);
        return end < 0 ? Location[(start + 1)..] : Location[(start + 1)..end];
    }
}
