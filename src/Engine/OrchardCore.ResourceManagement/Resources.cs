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

/// <summary>A page's need of a resource.</summary>
public class RequireSettings
{
    public string? Name { get; set; }

    /// <summary><c>script</c> or <c>stylesheet</c>.</summary>
    public string? Type { get; set; }

    public ResourceLocation Location { get; set; }

    /// <summary>Adds the file's version to the address.</summary>
    public bool? AppendVersion { get; set; }

    public Dictionary<string, string> Attributes { get; } = new(StringComparer.OrdinalIgnoreCase);

    public RequireSettings AtHead() => AtLocation(ResourceLocation.Head);

    public RequireSettings AtFoot() => AtLocation(ResourceLocation.Foot);

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

/// <summary>A script or style sheet that pages can ask for by name.</summary>
public class ResourceDefinition
{
    internal ResourceDefinition(string type, string name)
    {
        Type = type;
        Name = name;
    }

    public string Name { get; }

    public string Type { get; }

    public string? Url { get; private set; }

    public string? Version { get; private set; }

    public List<string> Dependencies { get; } = [];

    public ResourceDefinition SetUrl(string url)
    {
        Url = url;
        return this;
    }

    /// <param name="url">The address; <c>~/</c> is the site's root.</param>
    /// <param name="urlDebug">Taken where the site is debugged on Orchard Core; the engine has one form of each file.</param>
    public ResourceDefinition SetUrl(string url, string? urlDebug)
    {
        _ = urlDebug;
        return SetUrl(url);
    }

    public ResourceDefinition SetVersion(string version)
    {
        Version = version;
        return this;
    }

    /// <summary>Names of the resources that must stand before this one.</summary>
    public ResourceDefinition SetDependencies(params string[] dependencies)
    {
        Dependencies.AddRange(dependencies);
        return this;
    }
}

/// <summary>The named resources of a module.</summary>
public class ResourceManifest
{
    internal Dictionary<(string Type, string Name), ResourceDefinition> Definitions { get; } = [];

    public virtual ResourceDefinition DefineScript(string name) => Define("script", name);

    public virtual ResourceDefinition DefineStyle(string name) => Define("stylesheet", name);

    private ResourceDefinition Define(string type, string name)
    {
        var definition = new ResourceDefinition(type, name);
        Definitions[(type, name)] = definition;
        return definition;
    }
}

/// <summary>All named resources: <c>services.Configure&lt;ResourceManagementOptions&gt;(options => options.ResourceManifests.Add(manifest))</c>.</summary>
public class ResourceManagementOptions
{
    public HashSet<ResourceManifest> ResourceManifests { get; } = [];
}
