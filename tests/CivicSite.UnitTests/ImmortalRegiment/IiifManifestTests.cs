using CivicSite.ImmortalRegiment.OpenData;

namespace CivicSite.UnitTests.ImmortalRegiment;

public sealed class IiifManifestTests
{
    // A grey PNG of 8 by 8.
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAADklEQVR42mNogAIGyhgAgIQgARDoahcAAAAASUVORK5CYII=";

    [Fact]
    public void The_head_of_a_picture_says_its_size() =>
        Assert.Equal(new PictureSize(8, 8), PictureSize.Of(new MemoryStream(Convert.FromBase64String(Png))));

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7")]
    [InlineData("\u0089PNG\r\n")]
    public void What_is_no_picture_has_no_size(string text) => Assert.Null(PictureSize.Of(new MemoryStream(System.Text.Encoding.Latin1.GetBytes(text))));

    [Fact]
    public void Each_picture_is_a_canvas_of_its_size_with_addresses_of_its_own()
    {
        var manifest = IiifManifest.Write(
            "https://example.org/m", "Примеров Пример", "Вымышлен.", "https://example.org/p",
            [new("https://example.org/1.jpg", "image/jpeg", new(800, 600), "Первый"), new("https://example.org/2.png", "image/png", new(10, 20), "Второй")]);

        Assert.Equal("Manifest", (string?)manifest["type"]);
        Assert.Equal("Примеров Пример", (string?)manifest["label"]!["ru"]![0]);
        var canvases = manifest["items"]!.AsArray();
        Assert.Equal(["https://example.org/m/canvas/1", "https://example.org/m/canvas/2"], canvases.Select(static canvas => (string?)canvas!["id"]));
        var annotation = canvases[0]!["items"]![0]!["items"]![0]!;
        Assert.Equal((800, 600), ((int)canvases[0]!["width"]!, (int)canvases[0]!["height"]!));
        Assert.Equal(((string?)canvases[0]!["id"], "https://example.org/1.jpg"), ((string?)annotation["target"], (string?)annotation["body"]!["id"]));
    }

    [Fact]
    public void Without_pictures_and_words_it_is_still_a_manifest()
    {
        var manifest = IiifManifest.Write("https://example.org/m", "Примеров", "", "https://example.org/p", []);
        Assert.Empty(manifest["items"]!.AsArray());
        Assert.False(manifest.ContainsKey("summary"));
    }
}
