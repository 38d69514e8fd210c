namespace CivicSite.Engine.Editors;

/// <summary>Why the request reads an editor's form.</summary>
internal sealed class EditorMode
{
    /// <summary>Only to show what was typed: nothing is stored, no file is taken.</summary>
    public bool IsPreview { get; set; }
}
