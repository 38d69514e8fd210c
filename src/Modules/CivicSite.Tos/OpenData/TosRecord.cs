using CivicSite.Maps.Geometry;
using CivicSite.Tos.Models;
using CivicSite.Tos.Rules;
using CivicSite.Tos.Services;
using OrchardCore.ContentManagement;

namespace CivicSite.Tos.OpenData;

/// <summary>A TOS as open data has it. Made for exports alone: members of the council have no place in it, so no change of a page can let them out.</summary>
internal sealed record TosRecord(
    string Id,
    string Name,
    string Settlement,
    string Decision,
    DateOnly? DecisionOn,
    long? Residents,
    IReadOnlyList<StreetHouses> Streets,
    int Projects,
    int Prizes,
    GeoPoint? Point,
    string Summary,
    bool Demonstration,
    string Url)
{
    public static TosRecord From(ContentItem item, TosContext context)
    {
        var entry = TosReading.Tos(item);
        var part = item.Part<TosPart>();
        var card = TosCards.Card(entry, context);
        return new TosRecord(
            entry.Id,
            entry.Name,
            card.Settlement,
            part.Decision.TextOrEmpty(),
            part.DecisionOn.Day(),
            entry.Residents,
            entry.Streets,
            card.Projects,
            card.Awards,
            entry.Area?.LabelPoint(),
            entry.Summary,
            entry.Demonstration,
            context.Urls.Absolute(card.Url));
    }
}
