using OrchardCore.ContentManagement;

namespace CivicSite.Engine.Data;

/// <content>What the session has read and written: a document is one object as long as it is kept here.</content>
internal sealed partial class Session
{
    private readonly Dictionary<long, Stored> _byId = [];
    private readonly Dictionary<object, Stored> _byObject = new(ReferenceEqualityComparer.Instance);

    public void Detach(IEnumerable<object> entries, string? collection = null)
    {
        foreach (var entry in entries)
        {
            if (_byObject.Remove(entry, out var stored))
            {
                _byId.Remove(stored.Record.Id);
            }
        }
    }

    /// <summary>Forgets what was read and written, to keep a long import small. Nothing may be pending.</summary>
    internal void Forget()
    {
        _byId.Clear();
        _byObject.Clear();
        _context?.ChangeTracker.Clear();
    }

    private void Track(DocumentRecord record, object obj)
    {
        var stored = new Stored(record, obj);
        _byId[record.Id] = stored;
        _byObject[obj] = stored;
        if (obj is ContentItem item)
        {
            readTags.AddItem(item.ContentItemId);
        }
    }

    // The database has given the new documents their ids.
    private void SetId(Stored stored)
    {
        _byId[stored.Record.Id] = stored;
        if (stored.Object is ContentItem item)
        {
            item.Id = stored.Record.Id;
        }
    }

    private sealed record Stored(DocumentRecord Record, object Object);
}
