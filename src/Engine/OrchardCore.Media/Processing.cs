namespace OrchardCore.Media.Processing;

/// <summary>How an image fills the asked size.</summary>
public enum ResizeMode
{
    Undefined,
    Max,
    Crop,
    Pad,
    BoxPad,
    Min,
    Stretch,
}

/// <summary>The format that an image is asked for in.</summary>
public enum Format
{
    Undefined,
    Bmp,
    Gif,
    Jpg,
    Png,
    Tga,
    WebP,
}
