using System.Globalization;
using CivicSite.ImmortalRegiment.Directory;
using CivicSite.ImmortalRegiment.Rules;
using CivicSite.ImmortalRegiment.ViewModels;

namespace CivicSite.ImmortalRegiment.Services;

/// <summary>Draws entries of the directory for lists.</summary>
internal sealed class VeteranCards(VeteranTexts texts)
{
    public VeteranCard Card(VeteranEntry entry, VeteranContext context) => new(
        entry.Id,
        entry.Name,
        context.Urls.Item(entry.Id, entry.Path),
        VeteranTexts.Years(entry.Birth, entry.Death),
        entry.Portrait,
        Ranks.List.Find(entry.Rank)?.Name(CultureInfo.CurrentUICulture) ?? "",
        Fates.List.Find(entry.Fate)?.Name(CultureInfo.CurrentUICulture) ?? "",
        [.. entry.Codes(Facet.Category).Select(texts.Category)],
        entry.Demonstration);

    public IReadOnlyList<VeteranCard> Cards(IEnumerable<VeteranEntry> entries, VeteranContext context) => [.. entries.Select(entry => Card(entry, context))];
}
