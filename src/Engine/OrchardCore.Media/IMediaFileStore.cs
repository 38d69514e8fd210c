namespace OrchardCore.Media;

/// <summary>The files of the media library.</summary>
public interface IMediaFileStore
{
    /// <summary>The address at which the site serves the file.</summary>
    string MapPathToPublicUrl(string path);
}
