using System.Globalization;

namespace CivicSite.Accessibility.Services;

/// <summary>The languages that the interface speaks.</summary>
public interface IInterfaceLanguages
{
    /// <summary>The default first.</summary>
    IReadOnlyList<CultureInfo> All { get; }
}
