using CivicSite.Engine.Media.Storage;

namespace CivicSite.Engine.Media.Admin;

/// <summary>A page of a folder in the admin.</summary>
/// <param name="Path">Empty for the root.</param>
/// <param name="Parents">From the root down to the folder itself: name and path.</param>
/// <param name="NextPage">Null on the last page.</param>
internal sealed record MediaFolderModel(
    string Path,
    IReadOnlyList<(string Name, string Path)> Parents,
    IReadOnlyList<MediaEntry> Folders,
    IReadOnlyList<MediaFileModel> Files,
    int Page,
    int? NextPage,
    MediaFolderRights Rights);

/// <summary>What the library may take and the user may do.</summary>
/// <param name="Types">Names of the allowed types, and the list for the file input.</param>
internal sealed record MediaFolderRights(bool MayManageFolders, string Types, string Accept, long ImageMegabytes, long DocumentMegabytes);

/// <param name="Type">Such as PNG.</param>
/// <param name="Size">For people, with the unit.</param>
internal sealed record MediaFileModel(string Name, string Path, string Type, bool IsImage, string Size, DateTimeOffset Modified);

/// <summary>What is about to be deleted.</summary>
/// <param name="Count">Files and folders inside; zero for a file.</param>
internal sealed record MediaDeleteModel(MediaEntry Entry, bool IsImage, int Count);
