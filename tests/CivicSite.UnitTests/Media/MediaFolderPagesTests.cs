using CivicSite.Engine.Media.Admin;
using CivicSite.Engine.Media.Storage;
using Microsoft.Extensions.Localization;
using OrchardCore.Modules;

namespace CivicSite.UnitTests.Media;

public sealed class MediaFolderPagesTests : IAsyncLifetime
{
    private readonly MediaTestSite _site = new();

    public async Task InitializeAsync()
    {
        foreach (var path in Enumerable.Range(100, 61).Select(number => $"news/2026/{number}.pdf").Append("news/a.jpg").Append("news/hidden.html").Append("news/.tmp/x.pdf"))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_site.Physical(path))!);
            await File.WriteAllBytesAsync(_site.Physical(path), new byte[1500]);
        }
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_folder_shows_its_folders_and_its_files_of_known_types()
    {
        var model = await Pages().FindAsync("news", 1, mayManageFolders: true);

        Assert.Equal("news/2026", Assert.Single(model!.Folders).Path);
        var file = Assert.Single(model.Files);
        Assert.Equal(("news/a.jpg", "JPEG", true), (file.Path, file.Type, file.IsImage));
        Assert.Null(model.NextPage);
    }

    [Fact]
    public async Task A_long_folder_has_pages()
    {
        var first = await Pages().FindAsync("news/2026", 1, mayManageFolders: false);
        var second = await Pages().FindAsync("news/2026", 2, mayManageFolders: false);

        Assert.Equal((60, 2), (first!.Files.Count, first.NextPage));
        Assert.Equal("160.pdf", Assert.Single(second!.Files).Name);
        Assert.Equal([("news", "news"), ("2026", "news/2026")], first.Parents);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("news/a.jpg")]
    [InlineData("../..")]
    [InlineData("news/.tmp")]
    public async Task Anything_else_is_no_folder(string path) => Assert.Null(await Pages().FindAsync(path, 1, mayManageFolders: true));

    [Fact]
    public void Deleting_names_what_goes()
    {
        var file = Pages().FindForDeletion("news/a.jpg");
        var folder = Pages().FindForDeletion("news");

        Assert.Equal(("news/a.jpg", "news", true, 0), (file!.Entry.Path, file.Entry.Folder, file.IsImage, file.Count));
        // 61 documents, their folder, the image and the page, which the library does not show but deletes.
        Assert.Equal((true, 64), (folder!.Entry.IsFolder, folder.Count));
        Assert.Null(Pages().FindForDeletion(""));
        Assert.Null(Pages().FindForDeletion("../outside"));
    }

    private MediaFolderPages Pages() => new(_site.Get<MediaFileStore>(), _site.Options, new Utc(), _site.Get<IStringLocalizer<MediaFolderPages>>());

    private sealed class Utc : ILocalClock
    {
        public Task<DateTimeOffset> GetLocalNowAsync() => throw new NotSupportedException();

        public Task<ITimeZone> GetLocalTimeZoneAsync() => throw new NotSupportedException();

        public Task<DateTimeOffset> ConvertToLocalAsync(DateTimeOffset dateTimeOffset) => Task.FromResult(dateTimeOffset);

        public Task<DateTime> ConvertToUtcAsync(DateTime dateTime) => throw new NotSupportedException();
    }
}
