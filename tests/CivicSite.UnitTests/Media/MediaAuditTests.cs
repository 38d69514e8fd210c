using CivicSite.Engine.Media.Admin;
using CivicSite.Engine.Media.Storage;

namespace CivicSite.UnitTests.Media;

public sealed class MediaAuditTests
{
    [Fact]
    public async Task Uploads_deletions_and_folders_are_kept()
    {
        await using var site = new MediaTestSite();
        var store = site.Get<MediaFileStore>();
        var changes = new MediaChanges(store, site.Get<MediaNames>(), site.Audit);
        var root = store.FindFolder("")!;

        var folder = await changes.CreateFolderAsync(root, "Форум");
        await changes.CreateFolderAsync(root, "Форум");
        var file = (await site.UploadAsync("a.png", await site.ImageAsync(".png"), folder!)).Path;
        await site.UploadAsync("b.png", "<html>"u8.ToArray());
        await changes.DeleteAsync(store.FindFile(file)!);
        await changes.DeleteAsync(store.FindFolder(folder)!);

        Assert.Equal(["Media Created forum/", "Media Created forum/a.png", "Media Deleted forum/a.png", "Media Deleted forum/"], site.Audit.Entries);
    }
}
