using System.ComponentModel;

namespace OrchardCore.Media.Settings;

/// <summary>What a media field accepts.</summary>
public class MediaFieldSettings
{
    public string? Hint { get; set; }

    public bool Required { get; set; }

    [DefaultValue(true)]
    public bool Multiple { get; set; } = true;

    /// <summary>The editor asks for an alternative text for every file.</summary>
    [DefaultValue(true)]
    public bool AllowMediaText { get; set; } = true;

    public bool AllowAnchors { get; set; }

    /// <summary>With the dot, such as <c>.jpg</c>; empty means all that the site allows.</summary>
    public string[] AllowedExtensions { get; set; } = [];
}
