using OrchardCore.ContentManagement;

namespace OrchardCore.Media.Fields;

/// <summary>Files of the media library, each with a text that stands for it.</summary>
public class MediaField : ContentField
{
    public string[] Paths { get; set; } = [];

    /// <summary>Alternative texts, in the order of <see cref="Paths"/>; may be shorter.</summary>
    public string[] MediaTexts { get; set; } = [];
}

/// <summary>The point of an image that stays visible when it is cropped, from 0 to 1 in both directions.</summary>
public class Anchor
{
    public float X { get; set; } = 0.5f;

    public float Y { get; set; } = 0.5f;
}
