using OrchardCore.ContentManagement;

namespace CivicSite.ImmortalRegiment.Models;

/// <summary>Photographs and documents of a person.</summary>
public sealed class VeteranGalleryPart : ContentPart
{
    public List<VeteranPhoto> Photos { get; set; } = [];

    public List<VeteranDocument> Documents { get; set; } = [];
}

/// <summary>A photograph of the media library.</summary>
public sealed class VeteranPhoto
{
    /// <summary>The path inside the media library.</summary>
    public string Path { get; set; } = "";

    /// <summary>Who and what is to be seen; it stands for the picture where the picture cannot be seen.</summary>
    public string Caption { get; set; } = "";

    /// <summary>An uncertain date as EDTF; empty where it is not known.</summary>
    public string Date { get; set; } = "";

    public List<string> SourceIds { get; set; } = [];
}

/// <summary>A document of the media library.</summary>
public sealed class VeteranDocument
{
    /// <summary>The path inside the media library.</summary>
    public string Path { get; set; } = "";

    public string Title { get; set; } = "";

    /// <summary>An uncertain date as EDTF; empty where it is not known.</summary>
    public string Date { get; set; } = "";

    public List<string> SourceIds { get; set; } = [];
}
