namespace CivicSite.Engine.Data;

/// <summary>What a request has read: a cached page is dropped when one of these changes.</summary>
internal sealed class ReadTags
{
    private readonly HashSet<string> _tags = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> All => _tags;

    public void AddItem(string contentItemId) => _tags.Add(ForItem(contentItemId));

    public void AddIndex(Type rowType) => _tags.Add(ForIndex(rowType));

    public static string ForItem(string contentItemId) => "item:" + contentItemId;

    public static string ForIndex(Type rowType) => "index:" + rowType.Name;
}

/// <summary>Told, after a commit, what has changed.</summary>
internal interface ICommitListener
{
    Task CommittedAsync(IReadOnlyCollection<string> tags);
}
