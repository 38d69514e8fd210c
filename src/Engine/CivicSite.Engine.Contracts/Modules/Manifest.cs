namespace OrchardCore.Modules.Manifest;

/// <summary>Describes one feature of a module: what can be enabled and disabled on its own.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public class FeatureAttribute : Attribute
{
    /// <summary>The feature's id. A module's own feature has the module's id.</summary>
    public virtual string? Id { get; set; }

    /// <summary>The name that the admin shows.</summary>
    public virtual string? Name { get; set; }

    public virtual string? Category { get; set; }

    public virtual string? Description { get; set; }

    /// <summary>Ids of the features that must be enabled with this one.</summary>
    public virtual string[] Dependencies { get; set; } = [];

    /// <summary>The feature runs whatever the site's list of features says.</summary>
    public virtual bool IsAlwaysEnabled { get; set; }

    /// <summary>The admin does not offer the feature; it is enabled where another one needs it.</summary>
    public virtual bool EnabledByDependencyOnly { get; set; }
}

/// <summary>Describes a module. Without <see cref="FeatureAttribute"/>s the module is its own single feature.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = false, Inherited = false)]
public class ModuleAttribute : FeatureAttribute
{
    public virtual string? Author { get; set; }

    public virtual string? Version { get; set; }

    public virtual string? Website { get; set; }

    public virtual string[] Tags { get; set; } = [];
}

/// <summary>Written into a module's assembly by the build: "this assembly is the module <paramref name="name"/>".</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = false)]
public sealed class ModuleMarkerAttribute(string name, string type) : Attribute
{
    public string Name { get; } = name;

    public string Type { get; } = type;
}

/// <summary>Written into the host's assembly by the build, once for each module that it references.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ModuleNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
