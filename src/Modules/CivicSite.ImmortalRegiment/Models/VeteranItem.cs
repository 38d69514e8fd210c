using OrchardCore.ContentManagement;

namespace CivicSite.ImmortalRegiment.Models;

/// <summary>Reads records.</summary>
public static class VeteranItem
{
    public static bool IsDemonstration(this ContentItem item) => item.Part<VeteranRecordPart>().Demonstration?.Value == true;

    /// <summary>Facts of a kind: the preferred ones first, otherwise in their order.</summary>
    public static IReadOnlyList<VeteranFact> OfKind(this VeteranFactsPart part, string kind) =>
        [.. part.Facts.Where(fact => string.Equals(fact.Kind, kind, StringComparison.Ordinal)).OrderBy(static fact => fact.IsPreferred ? 0 : 1)];

    /// <summary>The fact of a kind that counts for lists; null where there is none.</summary>
    public static VeteranFact? Leading(this VeteranFactsPart part, string kind) => part.OfKind(kind) is [var first, ..] ? first : null;

    /// <summary>Surname, given name, patronymic: what is known of them.</summary>
    public static string FullName(this VeteranPart part) =>
        string.Join(' ', new[] { part.Surname, part.GivenName, part.Patronymic }.Where(static word => word.Length > 0));
}
