using CivicSite.Engine.Media;
using CivicSite.Engine.Media.Serving;
using CivicSite.Engine.Media.Storage;
using CivicSite.Engine.Parts;
using CivicSite.Engine.Text.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Models;
using OrchardCore.Html.Models;
using OrchardCore.Media;
using OrchardCore.Media.TagHelpers;

namespace CivicSite.UnitTests.Media;

public sealed class ImageSizeTests : IAsyncLifetime
{
    private readonly MediaTestSite _site = new();

    public async Task InitializeAsync()
    {
        await WriteAsync(_site, "news/a (b).jpg", 800, 600);
        await File.WriteAllTextAsync(_site.Physical("broken.png"), "no picture");
        await File.WriteAllTextAsync(_site.Physical("report.pdf"), "%PDF");
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData("/media/news/a%20%28b%29.jpg", "800x600")]
    [InlineData("/media/news/a%20%28b%29.jpg?v=1", "800x600")]
    [InlineData("/media/news/a%20%28b%29.jpg?width=320", "320x240")]
    [InlineData("/media/news/a%20%28b%29.jpg?height=320&format=webp", "427x320")]
    [InlineData("/media/news/a%20%28b%29.jpg?width=320&height=320&rmode=crop", "320x320")]
    [InlineData("/media/news/a%20%28b%29.jpg?width=320&height=1920&rmode=crop", "320x600")]
    [InlineData("/media/news/a%20%28b%29.jpg?width=1920", "800x600")]
    [InlineData("/media/news/a%20%28b%29.jpg?width=7", null)]
    [InlineData("/media/news/missing.jpg", null)]
    [InlineData("/media/../outside.jpg", null)]
    [InlineData("/media/broken.png", null)]
    [InlineData("/media/report.pdf", null)]
    [InlineData("https://example.org/media/news/a.jpg", null)]
    public async Task A_size_is_that_of_what_the_address_serves(string url, string? size)
    {
        var found = await _site.Get<ImageSizes>().FindAsync(url);

        Assert.Equal(size, found is { } known ? $"{known.Width}x{known.Height}" : null);
    }

    [Fact]
    public async Task A_picture_is_looked_into_once_and_after_each_change()
    {
        await using var site = new MediaTestSite(("ToolsPath", "{folder}/tools"));
        await WriteAsync(site, "a.png", 640, 480);
        var tool = Path.Combine(Directory.CreateDirectory(Path.Combine(site.Folder, "tools")).FullName, "vipsheader");
        await File.WriteAllTextAsync(tool, "#!/bin/sh\necho x >> \"$(dirname \"$0\")/calls\"\nexec /usr/bin/vipsheader \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        for (var start = 0; start < 2; start++)
        {
            // Another instance knows only what is on the disk.
            var sizes = new ImageSizes(site.Options, site.Get<MediaFileStore>(), site.Get<CivicSite.Engine.Media.Processing.VipsTool>(), Microsoft.Extensions.Logging.Abstractions.NullLogger<ImageSizes>.Instance);
            Assert.Equal(new ImageSize(640, 480), await sizes.FindAsync("/media/a.png"));
            Assert.Equal(new ImageSize(640, 480), await sizes.FindAsync("/media/a.png"));
        }

        Assert.Single(await File.ReadAllLinesAsync(Path.Combine(site.Folder, "tools", "calls")));
        await WriteAsync(site, "a.png", 64, 48);
        Assert.Equal(new ImageSize(64, 48), await site.Get<ImageSizes>().FindAsync("/media/a.png"));
    }

    [Fact]
    public async Task An_upload_needs_no_second_look()
    {
        var path = (await _site.UploadAsync("c.png", await _site.ImageAsync(".png", 300, 200))).Path;

        Assert.Equal("300x200x", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Path.Combine(_site.Options.CachePath, path!), "*.size"))));
    }

    [Fact]
    public async Task Pictures_of_a_text_get_sizes_unless_they_have_some()
    {
        const string Html = """<p>1 &gt; 0</p><img alt="a" src="/media/news/a (b).jpg?width=320&amp;format=webp"><img src="/media/news/a (b).jpg" width="40"><img src="https://example.org/b.png">""";
        var item = new ContentItem();
        item.Weld(new HtmlBodyPart { Html = Html });
        var handler = new HtmlBodyPartHandler(new HtmlSanitizerService(), [_site.Get<ImageSizes>()]);

        Assert.Equal(
            Html.Replace("<img alt", "<img width=\"320\" height=\"240\" alt", StringComparison.Ordinal),
            await BodyAsync(handler));
        Assert.Equal(Html, await BodyAsync(new HtmlBodyPartHandler(new HtmlSanitizerService(), [])));

        async Task<string> BodyAsync(HtmlBodyPartHandler bodies)
        {
            var context = new ContentItemAspectContext { ContentItem = item, Aspect = new BodyAspect() };
            await bodies.GetContentItemAspectAsync(context, item.As<HtmlBodyPart>()!);
            return ((BodyAspect)context.Aspect).Body!.ToString()!;
        }
    }

    [Fact]
    public async Task A_views_picture_has_its_address_and_its_size()
    {
        Assert.Equal("/media/news/a%20%28b%29.jpg?width=320 320 240", await DrawAsync("news/a (b).jpg", 320));
        Assert.Equal("/media/news/missing.jpg?width=320", await DrawAsync("news/missing.jpg", 320));
        Assert.Equal("/media/news/a%20%28b%29.jpg", await DrawAsync("news/a (b).jpg", width: null));
        Assert.Equal("", await DrawAsync("", 320));
    }

    private async Task<string> DrawAsync(string path, int? width)
    {
        var context = new TagHelperContext([], new Dictionary<object, object>(), "1");
        var output = new TagHelperOutput("img", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        TagHelper[] helpers = [new ImageResizeTagHelper([_site.Get<IImageSizes>()]) { ImageWidth = width }, new ImageTagHelper(_site.Get<IMediaFileStore>()) { AssetSrc = path }];
        foreach (var helper in helpers.OrderBy(helper => helper.Order))
        {
            await helper.ProcessAsync(context, output);
        }

        return string.Join(' ', output.Attributes.Select(attribute => attribute.Value));
    }

    private static async Task WriteAsync(MediaTestSite site, string path, int width, int height)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(site.Physical(path))!);
        await File.WriteAllBytesAsync(site.Physical(path), await site.ImageAsync(Path.GetExtension(path), width, height));
    }
}
