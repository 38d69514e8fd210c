namespace OrchardCore.Modules.Services;

/// <summary>Makes the part of an address that stands for a title.</summary>
public interface ISlugService
{
    /// <summary>Lower-case words joined by hyphens; empty where the text has no letter and no digit.</summary>
    string Slugify(string text);
}
