using CivicSite.Engine.Data;
using CivicSite.Engine.Hosting;
using CivicSite.Search.Index;

namespace CivicSite.Search.Embedded.Indexing;

/// <summary><c>rebuild-search</c> on the command line: fills the index anew and ends.</summary>
internal sealed class RebuildCommand(ISearchAdministration index, Session session, SearchFillService filling) : ISiteCommand
{
    public string Name => "rebuild-search";

    public async Task RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        await index.RebuildAsync();
        await session.SaveChangesAsync();
        await filling.FilledAsync(cancellationToken);
    }
}
