namespace OrchardCore.ContentManagement.Metadata.Settings;

/// <summary>What can be done with items of a type.</summary>
public class ContentTypeSettings
{
    public bool Creatable { get; set; }

    public bool Listable { get; set; }

    public bool Draftable { get; set; }

    public bool Versionable { get; set; }

    /// <summary>The type has permissions of its own.</summary>
    public bool Securable { get; set; }

    /// <summary>Groups types that are used alike, such as <c>MenuItem</c>.</summary>
    public string? Stereotype { get; set; }

    public string? Description { get; set; }
}

/// <summary>How a part appears in a type.</summary>
public class ContentTypePartSettings
{
    public string? DisplayName { get; set; }

    public string? Description { get; set; }

    public string? Position { get; set; }

    public string? DisplayMode { get; set; }

    public string? Editor { get; set; }
}

/// <summary>How a part may be used.</summary>
public class ContentPartSettings
{
    public bool Attachable { get; set; }

    public bool Reusable { get; set; }

    public string? DisplayName { get; set; }

    public string? Description { get; set; }

    public string? DefaultPosition { get; set; }
}

/// <summary>How a field appears in a part.</summary>
public class ContentPartFieldSettings
{
    public string? DisplayName { get; set; }

    public string? Description { get; set; }

    public string? Editor { get; set; }

    public string? DisplayMode { get; set; }

    public string? Position { get; set; }
}
