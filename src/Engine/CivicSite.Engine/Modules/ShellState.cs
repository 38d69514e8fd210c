namespace CivicSite.Engine.Modules;

/// <summary>What the site remembers about itself between starts.</summary>
internal sealed class ShellState
{
    /// <summary>The setup recipe has run to its end.</summary>
    public bool IsSetUp { get; set; }

    /// <summary>Ids of the features that were asked for; their dependencies follow from them.</summary>
    public List<string> Features { get; set; } = [];

    /// <summary>Id of the theme of the public site.</summary>
    public string? SiteTheme { get; set; }
}
