using CivicSite.Engine.Audit;
using CivicSite.Engine.Media.Storage;

namespace CivicSite.Engine.Media.Admin;

/// <summary>Changes of the library other than uploads. The audit trail keeps each; a folder's name ends with <c>/</c> there.</summary>
internal sealed class MediaChanges(MediaFileStore store, MediaNames names, IAuditTrail audit)
{
    /// <summary>The path of the new folder, or null when it cannot be made there.</summary>
    public async Task<string?> CreateFolderAsync(MediaEntry parent, string name)
    {
        var path = MediaPath.Combine(parent.Path, names.ForFolder(name));
        var isNew = store.FindFolder(path) is null;
        if (!store.TryCreateFolder(path))
            return null;
        if (isNew)
            await audit.RecordAsync(AuditCategories.Media, AuditEvents.Created, null, path + "/");
        return path;
    }

    /// <summary>Deletes the file, or the folder with all in it.</summary>
    public Task DeleteAsync(MediaEntry entry)
    {
        store.Delete(entry);
        return audit.RecordAsync(AuditCategories.Media, AuditEvents.Deleted, null, entry.IsFolder ? entry.Path + "/" : entry.Path);
    }
}
