using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OrchardCore.Media.TagHelpers;

/// <summary>A picture of the library by its path there: <c>&lt;img asset-src="news/cover.jpg"&gt;</c>.</summary>
[HtmlTargetElement("img", Attributes = "asset-src")]
public class ImageTagHelper(IMediaFileStore files) : TagHelper
{
    // The address must stand before ImageResizeTagHelper asks for a smaller copy of it.
    public override int Order => -10;

    [HtmlAttributeName("asset-src")]
    public string? AssetSrc { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!string.IsNullOrEmpty(AssetSrc))
        {
            output.Attributes.SetAttribute("src", files.MapPathToPublicUrl(AssetSrc));
        }
    }
}
