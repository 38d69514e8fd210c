namespace CivicSite.Engine.Contents.Edit;

/// <summary>What an editor's form holds beside the item's own values.</summary>
internal sealed class EditForm
{
    /// <summary>A new item has its id from the start, so that saving it twice makes one item.</summary>
    public string? ContentItemId { get; set; }

    /// <summary>See <see cref="Edit.EditToken"/>.</summary>
    public string? EditToken { get; set; }

    public string? ReturnUrl { get; set; }

    /// <summary>Id of somebody else's draft that this one is saved over: it stays in the history.</summary>
    public string? KeepVersionId { get; set; }

    /// <summary>The id has the form of those that the site makes.</summary>
    public bool HasId => ContentItemId is { Length: Content.ContentId.Length } id && id.All(char.IsAsciiLetterOrDigit);
}

/// <summary>What is to become of what was typed.</summary>
internal enum EditIntent
{
    /// <summary>Nothing: the form is shown again.</summary>
    None,
    SaveDraft,
    Publish,
}
