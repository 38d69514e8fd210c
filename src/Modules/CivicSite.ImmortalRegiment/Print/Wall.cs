using CivicSite.ImmortalRegiment.Services;
using CivicSite.Printing;

namespace CivicSite.ImmortalRegiment.Print;

/// <summary>Somebody on the wall.</summary>
public sealed record WallPerson(string Name, string Years, string Rank, string Portrait, bool Demonstration);

/// <summary>What a big screen shows at a time.</summary>
/// <param name="NextUrl">The next ones; after the last ones the first.</param>
/// <param name="Total">How many the archive has.</param>
public sealed record WallViewModel(string SiteName, IReadOnlyList<WallPerson> People, string NextUrl, string ArchiveUrl, string ArchiveAddress, int Total);

/// <summary>A wall for big screens: the whole archive in alphabetical order, some people at a time, without end.</summary>
public interface IWall
{
    /// <param name="start">The position of the first one to be shown; any number is taken.</param>
    Task<WallViewModel> ShowAsync(int start);

    /// <summary>A code that leads from the screen to the archive, in SVG.</summary>
    Task<byte[]> CodeAsync();
}

/// <inheritdoc cref="IWall"/>
internal sealed class Wall(VeteranContexts contexts, PersonSheetTexts texts) : IWall
{
    private const int Shown = 8;

    public async Task<WallViewModel> ShowAsync(int start)
    {
        var context = await contexts.GetAsync();
        var entries = context.Directory.Entries;
        var first = entries.Length == 0 ? 0 : ((start % entries.Length) + entries.Length) % entries.Length;
        var people = entries.Skip(first).Take(Shown).ToList();
        var next = first + people.Count >= entries.Length ? 0 : first + people.Count;
        var address = context.Urls.Absolute(context.Urls.All);
        return new WallViewModel(
            context.SiteName,
            [.. people.Select(person => new WallPerson(
                person.Name, VeteranTexts.Years(person.Birth, person.Death), texts.Rank(person), person.Portrait, person.Demonstration))],
            FormattableString.Invariant($"{PrintUrls.Wall(context.Urls)}?start={next}"),
            context.Urls.All,
            address[(address.IndexOf("//", StringComparison.Ordinal) + 2)..],
            entries.Length);
    }

    public async Task<byte[]> CodeAsync()
    {
        var urls = (await contexts.GetAsync()).Urls;
        return QrCode.Svg(urls.Absolute(urls.All));
    }
}
