using CivicSite.Organizations.Rules;

namespace CivicSite.Organizations.Services;

/// <summary>Terms by the names that people type.</summary>
internal static class TermNames
{
    /// <summary>Letter case, ё and punctuation do not count. There are few terms.</summary>
    public static Term? ByName(this TermBook book, string name)
    {
        var wanted = OrganizationNames.Normalize(name);
        return book.All.FirstOrDefault(term => string.Equals(OrganizationNames.Normalize(term.Name), wanted, StringComparison.Ordinal));
    }
}
