namespace OrchardCore.ResourceManagement;

/// <summary>Where in the page a resource stands.</summary>
public enum ResourceLocation
{
    Unspecified,
    Foot,
    Head,
    Inline,
}

/// <summary>What a <c>&lt;resources&gt;</c> element writes.</summary>
public enum ResourceTagType
{
    Meta,
    HeadLink,
    Stylesheet,
    HeadScript,
    FootScript,
    Header,
    Footer,
}

/// <summary>A page's need of a file.</summary>
public class RequireSettings
{
    public string? Name { get; set; }

    /// <summary><c>script</c> or <c>stylesheet</c>.</summary>
    public string? Type { get; set; }

    public ResourceLocation Location { get; set; }

    /// <summary>Adds the file's version to the address.</summary>
    public bool? AppendVersion { get; set; }

    public Dictionary<string, string> Attributes { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The head wins over the foot where both are asked for.</summary>
    public RequireSettings AtLocation(ResourceLocation location)
    {
        Location = (ResourceLocation)Math.Max((int)Location, (int)location);
        return this;
    }

    public RequireSettings ShouldAppendVersion(bool? appendVersion)
    {
        AppendVersion ??= appendVersion;
        return this;
    }

    public RequireSettings SetAttribute(string name, string value)
    {
        Attributes[name] = value;
        return this;
    }
}
