using OrchardCore.FileStorage;

namespace OrchardCore.Media;

/// <summary>The files of the media library. Those below <c>_Users</c> have no address.</summary>
public interface IMediaFileStore : IFileStore
{
    /// <summary>The address at which the site serves the file.</summary>
    string MapPathToPublicUrl(string path);
}
