using CivicSite.ImmortalRegiment.Directory;
using CivicSite.Search.Index;

namespace CivicSite.ImmortalRegiment.Services;

/// <summary>What a search found.</summary>
/// <param name="Tiers">The best first; nobody stands in two of them.</param>
/// <param name="Close">No name is exactly as it was typed, but some are close.</param>
internal sealed record FoundVeterans(IReadOnlyList<Bits> Tiers, bool Close);

/// <summary>Searches names first, as they were typed and then with slips; then all texts of the records, if the site has its search enabled.</summary>
internal sealed class VeteranFinder(IEnumerable<ISearchIndex> indexes)
{
    public async Task<FoundVeterans?> FindAsync(VeteranDirectory directory, string text)
    {
        var words = NameBook.Words(text);
        if (words.Count == 0)
        {
            return null;
        }

        var exact = directory.Names.Exact(words);
        var names = exact.Count() > 0 ? exact : directory.Names.Fuzzy(words);
        return new FoundVeterans([names, (await ByTextAsync(directory, text)).Without(names)], names != exact && names.Count() > 0);
    }

    private async Task<Bits> ByTextAsync(VeteranDirectory directory, string text) =>
        directory.Of(indexes.FirstOrDefault() is { } index ? await index.FindAsync(text, VeteranTypes.Veteran) : []);
}
