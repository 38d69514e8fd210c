using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore;
using OrchardCore.Media;
using OrchardCore.Media.Fields;
using OrchardCore.Media.Processing;

namespace CivicSite.UnitTests.Media;

public sealed class AssetUrlTests
{
    [Fact]
    public async Task Addresses_are_escaped_and_sizes_have_orchard_cores_names()
    {
        await using var site = new MediaTestSite();
        var orchard = new Helper(new DefaultHttpContext { RequestServices = new ServiceCollection().AddSingleton(site.Get<IMediaFileStore>()).BuildServiceProvider() });

        Assert.Equal("/media/news/a%20%28b%29.jpg", orchard.AssetUrl("news/a (b).jpg"));
        Assert.Equal("/media/a.jpg", orchard.AssetUrl("a.jpg", format: Format.WebP));
        Assert.Equal("/media/a.jpg?width=640", orchard.AssetUrl("/a.jpg", width: 640));
        Assert.Equal(
            "/media/a.jpg?width=640&height=480&rmode=crop&format=webp&quality=70&rxy=0.25,0.5",
            Uri.UnescapeDataString(orchard.AssetUrl("a.jpg", 640, 480, ResizeMode.Crop, quality: 70, format: Format.WebP, anchor: new Anchor { X = 0.25f })));
    }

    private sealed record Helper(HttpContext HttpContext) : IOrchardHelper;
}
