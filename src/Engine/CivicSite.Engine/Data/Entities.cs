namespace CivicSite.Engine.Data;

/// <summary>A stored object: a version of a content item, the settings, the definitions.</summary>
internal sealed class DocumentRecord
{
    public long Id { get; set; }

    /// <summary>Name of the object's type.</summary>
    public required string Type { get; set; }

    /// <summary>The object as JSON.</summary>
    public required string Content { get; set; }

    /// <summary>Counts the changes; a change of an outdated copy is refused.</summary>
    public long Version { get; set; }
}

/// <summary>A step of someone's work that the audit trail keeps.</summary>
internal sealed class AuditEventRecord
{
    public long Id { get; set; }

    public DateTime CreatedUtc { get; set; }

    /// <summary>What was done, such as <c>Published</c>.</summary>
    public required string Name { get; set; }

    /// <summary>The kind of thing it was done to: <c>Content</c>, <c>User</c>, <c>Feature</c> …</summary>
    public required string Category { get; set; }

    public string? UserId { get; set; }

    public string? UserName { get; set; }

    /// <summary>Id of the thing: a content item's id, a user's id, a feature's id.</summary>
    public string? CorrelationId { get; set; }

    /// <summary>The version of the content item, if it is one.</summary>
    public string? VersionId { get; set; }

    public string? Subject { get; set; }
}
