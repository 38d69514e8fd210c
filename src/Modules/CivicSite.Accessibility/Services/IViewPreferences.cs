using CivicSite.Accessibility.Models;

namespace CivicSite.Accessibility.Services;

/// <summary>How the reader of this request wants pages to look.</summary>
public interface IViewPreferences
{
    /// <summary>From the request's cookie; the default when there is none or it is not one of ours.</summary>
    ViewPreferences Current { get; }

    /// <summary>Writes the cookie, or removes it when the preferences are the default.</summary>
    void Save(ViewPreferences preferences);
}
