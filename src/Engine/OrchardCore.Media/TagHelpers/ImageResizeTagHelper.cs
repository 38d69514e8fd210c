using System.Globalization;
using CivicSite.Engine.Media;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;

namespace OrchardCore.Media.TagHelpers;

/// <summary>
/// Asks for a smaller copy of a picture of the library, and tells the browser how large that copy is:
/// then the text below does not jump when it arrives.
/// </summary>
[HtmlTargetElement("img", Attributes = "img-width")]
public class ImageResizeTagHelper(IEnumerable<IImageSizes> libraries) : TagHelper
{
    /// <summary>Pixels; one of the widths that the site serves.</summary>
    [HtmlAttributeName("img-width")]
    public int? ImageWidth { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (ImageWidth is not { } width || output.Attributes["src"]?.Value.ToString() is not { Length: > 0 } original)
        {
            return;
        }

        var url = QueryHelpers.AddQueryString(original, "width", width.ToString(CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("src", url);
        foreach (var library in libraries)
        {
            if (await library.FindAsync(url) is { } size)
            {
                output.Attributes.SetAttribute("width", size.Width);
                output.Attributes.SetAttribute("height", size.Height);
                return;
            }
        }
    }
}
