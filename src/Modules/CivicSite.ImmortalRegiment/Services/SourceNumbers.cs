using CivicSite.ImmortalRegiment.Models;
using CivicSite.ImmortalRegiment.ViewModels;

namespace CivicSite.ImmortalRegiment.Services;

/// <summary>Numbers the sources of a record as footnotes are: in the order in which they are referred to.</summary>
internal sealed class SourceNumbers(VeteranFactsPart part)
{
    private readonly List<VeteranSource> _used = [];

    /// <summary>The numbers of these sources, ascending; ids without a source are left out.</summary>
    public IReadOnlyList<int> Of(IEnumerable<string> ids) => [.. ids.Select(Number).Where(static number => number > 0).Distinct().Order()];

    /// <summary>All that were referred to, then the others.</summary>
    public IReadOnlyList<SourceRow> Rows(VeteranTexts texts) =>
    [
        .. _used.Concat(part.Sources.Except(_used)).Select((source, index) => new SourceRow(
            index + 1,
            source.Title.Length > 0 ? texts.SourceKind(source.Kind) : "",
            texts.Source(source),
            WebAddresses.Normalize(source.Url) ?? "")),
    ];

    private int Number(string id)
    {
        if (part.Sources.Find(source => string.Equals(source.Id, id, StringComparison.Ordinal)) is not { } found)
        {
            return 0;
        }

        if (!_used.Contains(found))
        {
            _used.Add(found);
        }

        return _used.IndexOf(found) + 1;
    }
}
