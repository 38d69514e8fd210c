using System.IO.Compression;
using System.Text;
using CivicSite.Engine.Media.Storage;
using CivicSite.Engine.Media.Uploads;

namespace CivicSite.UnitTests.Media;

public sealed class MediaUploaderTests(MediaUploaderTests.Shared shared) : IClassFixture<MediaUploaderTests.Shared>
{
    private readonly MediaTestSite _site = shared.Site;

    /// <summary>One site for all tests here, which differ in the names of their files.</summary>
    public sealed class Shared : IAsyncLifetime
    {
        internal MediaTestSite Site { get; } = new();

        public Task InitializeAsync() => Task.CompletedTask;

        public async Task DisposeAsync() => await Site.DisposeAsync();
    }

    [Theory]
    [InlineData(".jpg", ".jpg")]
    [InlineData(".png", ".png")]
    [InlineData(".webp", ".webp")]
    [InlineData(".gif", ".gif")]
    [InlineData(".avif", ".avif")]
    public async Task An_image_is_kept_with_its_size(string made, string kept)
    {
        var result = await _site.UploadAsync("Фото" + made, await _site.ImageAsync(made));

        Assert.Equal((MediaUploadReason.None, "foto" + kept, 64, 48), (result.Reason, result.Path, result.Width, result.Height));
        Assert.Contains("width: 64", await MediaTestSite.HeaderAsync(_site.Physical(result.Path!)), StringComparison.Ordinal);
        AssertNothingTemporary();
    }

    [Fact]
    public async Task The_content_gives_the_extension_whatever_the_name_says()
    {
        var result = await _site.UploadAsync("picture.exe.png", await _site.ImageAsync(".jpg"));

        Assert.Equal("picture-exe.jpg", result.Path);
    }

    [Fact]
    public async Task Position_comment_and_orientation_leave_the_image()
    {
        var sent = HostileImages.WithGps(await _site.ImageAsync(".jpg"));
        var file = Path.Combine(_site.Folder, "sent.jpg");
        await File.WriteAllBytesAsync(file, sent);
        Assert.Contains("GPSLatitude", await MediaTestSite.HeaderAsync(file), StringComparison.Ordinal);

        var result = await _site.UploadAsync("with-gps.jpg", sent);

        // Orientation 6: the upright picture is as wide as the stored one is high.
        Assert.Equal((MediaUploadReason.None, 48, 64), (result.Reason, result.Width, result.Height));
        var header = await MediaTestSite.HeaderAsync(_site.Physical(result.Path!));
        Assert.Contains("width: 48", header, StringComparison.Ordinal);
        Assert.DoesNotContain("GPS", header, StringComparison.Ordinal);
        Assert.DoesNotContain("xmp", header, StringComparison.Ordinal);
        var kept = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(_site.Physical(result.Path!)));
        Assert.DoesNotContain("Secret", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("Exif", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_after_the_image_are_gone()
    {
        byte[] sent = [.. await _site.ImageAsync(".png"), .. "<script>alert(1)</script>"u8];

        var result = await _site.UploadAsync("polyglot.png", sent);

        Assert.True(result.Succeeded);
        Assert.DoesNotContain("script", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(_site.Physical(result.Path!))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wide_colours_become_the_same_colours_of_srgb()
    {
        var file = Path.Combine(_site.Folder, "p3");
        await MediaTestSite.VipsAsync("black", file + ".v", "64", "48", "--bands", "3");
        await MediaTestSite.VipsAsync("linear", file + ".v", file + "2.v", "1 1 1", "200 40 40");
        await MediaTestSite.VipsAsync("cast", file + "2.v", file + "3.v", "uchar");
        await MediaTestSite.VipsAsync("icc_transform", file + "3.v", file + ".png", "p3", "--input-profile", "srgb");
        Assert.Contains("icc-profile-data", await MediaTestSite.HeaderAsync(file + ".png"), StringComparison.Ordinal);

        var result = await _site.UploadAsync("p3.png", await File.ReadAllBytesAsync(file + ".png"));

        Assert.DoesNotContain("icc-profile-data", await MediaTestSite.HeaderAsync(_site.Physical(result.Path!)), StringComparison.Ordinal);
        var pixel = (await MediaTestSite.VipsAsync("getpoint", _site.Physical(result.Path!), "5", "5")).Trim().Split(' ').Select(int.Parse).ToArray();
        Assert.All(pixel.Zip([200, 40, 40]), pair => Assert.InRange(pair.First, pair.Second - 2, pair.Second + 2));
    }

    [Fact]
    public async Task An_animation_keeps_its_frames()
    {
        var file = Path.Combine(_site.Folder, "moving");
        await MediaTestSite.VipsAsync("gaussnoise", file + ".v", "40", "90", "--mean", "128", "--sigma", "30");
        await MediaTestSite.VipsAsync("cast", file + ".v", file + ".gif[page-height=30]", "uchar");

        var result = await _site.UploadAsync("moving.gif", await File.ReadAllBytesAsync(file + ".gif"));

        Assert.Equal((40, 30), (result.Width, result.Height));
        Assert.Contains("n-pages: 3", await MediaTestSite.HeaderAsync(_site.Physical(result.Path!)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", nameof(MediaUploadReason.Svg))]
    [InlineData("<?xml version='1.0'?>\n<!-- x --><svg/>", nameof(MediaUploadReason.Svg))]
    [InlineData("<!doctype html><html><script>alert(1)</script></html>", nameof(MediaUploadReason.UnknownType))]
    [InlineData("MZ\u0090", nameof(MediaUploadReason.UnknownType))]
    [InlineData("#!/bin/sh", nameof(MediaUploadReason.UnknownType))]
    [InlineData("", nameof(MediaUploadReason.Empty))]
    public async Task Other_content_is_refused_under_an_images_name(string content, string reason)
    {
        var result = await _site.UploadAsync("picture.png", Encoding.Latin1.GetBytes(content));

        AssertRefused(Enum.Parse<MediaUploadReason>(reason), result);
    }

    [Theory]
    [InlineData(".jpg", 0.5)]
    [InlineData(".jpg", 0.95)]
    [InlineData(".png", 0.6)]
    [InlineData(".webp", 0.6)]
    [InlineData(".avif", 0.6)]
    [InlineData(".gif", 0.6)]
    [InlineData(".gif[page-height=30]", 0.7)]
    [InlineData(".jpg", 0.001)]
    public async Task A_truncated_image_is_refused(string extension, double part)
    {
        var whole = await _site.NoiseAsync(extension);

        var result = await _site.UploadAsync("cut", whole[..Math.Max(4, (int)(whole.Length * part))]);

        AssertRefused(MediaUploadReason.Damaged, result);
    }

    [Fact]
    public async Task A_declared_giant_is_refused_by_its_header()
        => AssertRefused(MediaUploadReason.TooManyPixels, await _site.UploadAsync("giant.png", HostileImages.PngDeclaring(50_000, 50_000)));

    [Fact]
    public async Task A_small_file_that_unpacks_to_a_giant_is_refused()
    {
        var bomb = HostileImages.PngOfZeros(10_000, 6_000);
        Assert.InRange(bomb.Length, 1, 2_000_000);

        AssertRefused(MediaUploadReason.TooManyPixels, await _site.UploadAsync("bomb.png", bomb));
    }

    [Fact]
    public async Task Text_that_imitates_a_header_is_harmless()
    {
        var result = await _site.UploadAsync("spoof.png", HostileImages.WithFalseHeaderLine(await _site.ImageAsync(".png")));

        Assert.True(result.Reason == MediaUploadReason.Damaged || (result.Width, result.Height) == (64, 48), result.Message);
    }

    [Fact]
    public async Task Sizes_are_limited_by_kind()
    {
        await using var site = new MediaTestSite(("MaxImageFileSize", "1000"), ("MaxFileSize", "2000"));

        AssertRefused(MediaUploadReason.ImageTooLarge, await site.UploadAsync("a.jpg", await site.NoiseAsync(".jpg")));
        AssertRefused(MediaUploadReason.DocumentTooLarge, await site.UploadAsync("a.pdf", Pdf(new string(' ', 2000))));
        Assert.True((await site.UploadAsync("b.pdf", Pdf(new string(' ', 1500)))).Succeeded);
    }

    [Fact]
    public async Task The_settings_can_leave_types_out()
    {
        await using var site = new MediaTestSite(("AllowedFileExtensions:0", ".png"));

        AssertRefused(MediaUploadReason.TypeNotAllowed, await site.UploadAsync("a.gif", await site.ImageAsync(".gif")));
        AssertRefused(MediaUploadReason.TypeNotAllowed, await site.UploadAsync("a.pdf", Pdf("x")));
        Assert.True((await site.UploadAsync("a.png", await site.ImageAsync(".png"))).Succeeded);
    }

    [Fact]
    public async Task Documents_are_told_apart_by_structure()
    {
        Assert.Equal("otchet.pdf", (await _site.UploadAsync("Отчёт.doc", Pdf("content"))).Path);
        Assert.Equal("a.docx", (await _site.UploadAsync("a.zip", Zip("[Content_Types].xml", "word/document.xml"))).Path);
        Assert.Equal("a.xlsx", (await _site.UploadAsync("a.docx", Zip("[Content_Types].xml", "xl/workbook.xml"))).Path);
        AssertRefused(MediaUploadReason.UnknownType, await _site.UploadAsync("a.docx", Zip("readme.txt")));
        AssertRefused(MediaUploadReason.Macros, await _site.UploadAsync("a.docx", Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")));
        AssertRefused(MediaUploadReason.Damaged, await _site.UploadAsync("a.docx", Zip("[Content_Types].xml", "../../word/document.xml")));
        AssertRefused(MediaUploadReason.Damaged, await _site.UploadAsync("a.docx", Zip("[Content_Types].xml", "word/document.xml")[..100]));
        AssertRefused(MediaUploadReason.Damaged, await _site.UploadAsync("a.pdf", Pdf("content")[..30]));
    }

    [Fact]
    public async Task Equal_names_get_numbers_even_at_the_same_time()
    {
        var image = await _site.ImageAsync(".png");

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _site.UploadAsync("photo.png", image)));

        string[] names = ["photo-2.png", "photo-3.png", "photo-4.png", "photo-5.png", "photo-6.png", "photo.png"];
        Assert.Equal(names, results.Select(result => result.Path!).Order(StringComparer.Ordinal).ToArray());
    }

    [Fact]
    public async Task An_upload_goes_into_an_existing_folder_only()
    {
        var image = await _site.ImageAsync(".png");
        Assert.True(_site.Get<MediaFileStore>().TryCreateFolder("news/2026"));

        Assert.Equal("news/2026/a.png", (await _site.UploadAsync("a.png", image, "news/2026")).Path);
        AssertRefused(MediaUploadReason.FolderMissing, await _site.UploadAsync("a.png", image, "elsewhere"));
        AssertRefused(MediaUploadReason.PathNotAllowed, await _site.UploadAsync("a.png", image, "../outside"));
    }

    [Fact]
    public async Task Without_libvips_images_are_refused_and_documents_are_not()
    {
        await using var site = new MediaTestSite(("ToolsPath", "{folder}/nothing"));

        AssertRefused(MediaUploadReason.ProcessorUnavailable, await site.UploadAsync("a.png", await site.ImageAsync(".png")));
        Assert.True((await site.UploadAsync("a.pdf", Pdf("x"))).Succeeded);
    }

    [Fact]
    public void Every_reason_has_a_message()
        => Assert.All(Enum.GetValues<MediaUploadReason>().Where(reason => reason != MediaUploadReason.None), reason => Assert.NotEmpty(_site.Get<MediaUploadMessages>().For(reason)!));

    private void AssertRefused(MediaUploadReason reason, MediaUploadResult result)
    {
        Assert.Equal(reason, result.Reason);
        Assert.Null(result.Path);
        Assert.NotEmpty(result.Message!);
        AssertNothingTemporary();
    }

    private void AssertNothingTemporary()
    {
        var temporary = _site.Physical(".tmp");
        if (Directory.Exists(temporary))
            Assert.Empty(Directory.EnumerateFiles(temporary));
    }

    private static byte[] Pdf(string content) => Encoding.ASCII.GetBytes($"%PDF-1.4\n{content}\nxref\n0 0\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n");

    private static byte[] Zip(params string[] names)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
                archive.CreateEntry(name);
        }

        return stream.ToArray();
    }
}
