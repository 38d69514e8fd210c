using System.Globalization;

namespace CivicSite.Accessibility.Services;

/// <summary>The languages that the interface speaks.</summary>
public interface IInterfaceLanguages
{
    /// <summary>All of them, the default first.</summary>
    Task<IReadOnlyList<CultureInfo>> GetAsync();
}
