using System.Net;
using CivicSite.Engine.Media;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CivicSite.Engine.Media
{
    /// <summary>Pixels.</summary>
    public sealed record ImageSize(int Width, int Height);

    /// <summary>How large the pictures of the media library are.</summary>
    public interface IImageSizes
    {
        /// <summary>The size of what the address serves; null when it is no picture of the library.</summary>
        /// <param name="url">With the query that asks for a smaller copy, if any.</param>
        ValueTask<ImageSize?> FindAsync(string url);
    }
}

namespace OrchardCore.ResourceManagement.TagHelpers
{
    /// <summary>Gives a picture of the library its width and height, so that the text below it does not jump when it arrives.</summary>
    [HtmlTargetElement("img", Attributes = "src", TagStructure = TagStructure.WithoutEndTag)]
    public class ImageSizeTagHelper(IEnumerable<IImageSizes> sizes) : TagHelper
    {
        public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
        {
            var url = WebUtility.HtmlDecode(output.Attributes["src"]?.Value?.ToString());
            if (string.IsNullOrEmpty(url) || output.Attributes.ContainsName("width") || output.Attributes.ContainsName("height"))
            {
                return;
            }

            foreach (var library in sizes)
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
}
