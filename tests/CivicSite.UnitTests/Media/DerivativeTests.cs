using CivicSite.Engine.Media;
using CivicSite.Engine.Media.Processing;
using CivicSite.Engine.Media.Serving;
using CivicSite.Engine.Media.Storage;

namespace CivicSite.UnitTests.Media;

public sealed class DerivativeTests
{
    /// <summary>Works only after <see cref="OpenAsync"/>, so that no test depends on how fast the machine is.</summary>
    private const string WhenOpen = "while [ ! -e \"$(dirname \"$0\")/open\" ]; do sleep 0.05; done; exec /usr/bin/vips \"$@\"";

    [Theory]
    [InlineData(320, null, false, 320, 240)]
    [InlineData(null, 320, false, 427, 320)]
    [InlineData(320, 320, true, 320, 320)]
    [InlineData(1920, null, false, 800, 600)]
    [InlineData(1920, 1920, true, 800, 600)]
    public async Task A_copy_fits_the_size_and_is_never_larger_than_the_original(int? width, int? height, bool crop, int madeWidth, int madeHeight)
    {
        await using var site = new MediaTestSite();
        var source = await SourceAsync(site, ".jpg", 800, 600);

        var file = await site.Get<DerivativeCache>().GetAsync(source, new DerivativeRequest(width, height, crop, null), MediaFormats.WebP, CancellationToken.None);

        var header = await MediaTestSite.HeaderAsync(file!.FullName);
        Assert.Contains($"width: {madeWidth}\nheight: {madeHeight}", header, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_at_the_same_time_share_one_process()
    {
        await using var site = new MediaTestSite(("ToolsPath", "{folder}/tools"));
        var source = await SourceAsync(site, ".png", 700, 500);
        await ToolAsync(site, "echo x >> \"$(dirname \"$0\")/calls\"; sleep 0.3; exec /usr/bin/vips \"$@\"");
        var cache = site.Get<DerivativeCache>();

        var files = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => cache.GetAsync(source, new DerivativeRequest(320, null, false, null), MediaFormats.WebP, CancellationToken.None)));
        await cache.GetAsync(source, new DerivativeRequest(320, null, false, null), MediaFormats.WebP, CancellationToken.None);

        Assert.Single(files.Select(file => file!.FullName).Distinct(StringComparer.Ordinal));
        Assert.Single(await File.ReadAllLinesAsync(Path.Combine(site.Folder, "tools", "calls")));
    }

    [Fact]
    public async Task A_visitor_who_leaves_does_not_stop_the_work_for_others()
    {
        await using var site = new MediaTestSite(("ToolsPath", "{folder}/tools"));
        var source = await SourceAsync(site, ".png", 700, 500);
        await ToolAsync(site, WhenOpen);
        var cache = site.Get<DerivativeCache>();
        using var leaving = new CancellationTokenSource();

        var first = cache.GetAsync(source, new DerivativeRequest(320, null, false, null), MediaFormats.Png, leaving.Token);
        var second = cache.GetAsync(source, new DerivativeRequest(320, null, false, null), MediaFormats.Png, CancellationToken.None);
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await OpenAsync(site);
        Assert.NotNull(await second);
    }

    [Fact]
    public async Task A_failure_is_remembered_and_not_tried_at_every_request()
    {
        await using var site = new MediaTestSite(("ToolsPath", "{folder}/tools"), ("ProcessTimeout", "00:00:00.5"));
        var source = await SourceAsync(site, ".png", 700, 500);
        await ToolAsync(site, "echo x >> \"$(dirname \"$0\")/calls\"; exec sleep 60");
        var cache = site.Get<DerivativeCache>();

        Assert.Null(await cache.GetAsync(source, new DerivativeRequest(320, null, false, null), MediaFormats.Png, CancellationToken.None));
        Assert.Null(await cache.GetAsync(source, new DerivativeRequest(320, null, false, null), MediaFormats.Png, CancellationToken.None));

        Assert.Single(await File.ReadAllLinesAsync(Path.Combine(site.Folder, "tools", "calls")));
    }

    [Fact]
    public async Task Too_many_waiting_requests_get_nothing()
    {
        await using var site = new MediaTestSite(("ToolsPath", "{folder}/tools"), ("MaxWaitingDerivatives", "1"));
        var source = await SourceAsync(site, ".png", 700, 500);
        await ToolAsync(site, WhenOpen);
        var cache = site.Get<DerivativeCache>();

        var running = cache.GetAsync(source, new DerivativeRequest(320, null, false, null), MediaFormats.Png, CancellationToken.None);

        Assert.Null(await cache.GetAsync(source, new DerivativeRequest(480, null, false, null), MediaFormats.Png, CancellationToken.None));
        await OpenAsync(site);
        Assert.NotNull(await running);
    }

    [Fact]
    public async Task Copies_go_when_the_original_goes()
    {
        await using var site = new MediaTestSite();
        var source = await SourceAsync(site, ".jpg", 800, 600);
        var file = await site.Get<DerivativeCache>().GetAsync(source, new DerivativeRequest(320, null, false, null), MediaFormats.Jpeg, CancellationToken.None);

        site.Get<MediaFileStore>().Delete(source);

        Assert.False(Directory.Exists(file!.DirectoryName));
    }

    [Fact]
    public async Task A_missing_encoder_is_found_by_trying()
    {
        await using var site = new MediaTestSite(("ToolsPath", "{folder}/tools"));
        await ToolAsync(site, "case \"$*\" in *.avif*) exit 1;; esac; exec /usr/bin/vips \"$@\"");
        var capabilities = site.Get<ImageCapabilities>();

        Assert.False(await capabilities.CanWriteAsync(MediaFormats.Avif, CancellationToken.None));
        Assert.True(await capabilities.CanWriteAsync(MediaFormats.WebP, CancellationToken.None));
    }

    private static async Task<MediaEntry> SourceAsync(MediaTestSite site, string extension, int width, int height)
    {
        Directory.CreateDirectory(site.Options.RootPath);
        await File.WriteAllBytesAsync(site.Physical("source" + extension), await site.ImageAsync(extension, width, height));
        return site.Get<MediaFileStore>().FindFile("source" + extension)!;
    }

    private static Task OpenAsync(MediaTestSite site) => File.WriteAllTextAsync(Path.Combine(site.Folder, "tools", "open"), "");

    private static async Task ToolAsync(MediaTestSite site, string script)
    {
        var tool = Path.Combine(Directory.CreateDirectory(Path.Combine(site.Folder, "tools")).FullName, "vips");
        await File.WriteAllTextAsync(tool, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
