using CivicSite.Museum.Indexes;
using CivicSite.Museum.Models;
using Microsoft.Extensions.Caching.Memory;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Environment.Cache;
using YesSql;

namespace CivicSite.Museum.Services;

/// <summary>What lists, forms and letters need of a lesson.</summary>
internal sealed record LessonEntry(
    string Id,
    string Title,
    string? Path,
    string Summary,
    IReadOnlyList<string> Audiences,
    int? GradeFrom,
    int? GradeTo,
    IReadOnlyList<string> Places,
    int Minutes,
    int Smallest,
    int Largest,
    bool Shared,
    IReadOnlyList<string> TopicIds,
    bool PushkinCard,
    string Price,
    IReadOnlyList<string> VeteranIds,
    string Picture,
    bool Demonstration)
{
    public bool IsForSchool => Audiences.Contains(LessonAudiences.School, StringComparer.Ordinal);

    /// <summary>The grades that it is for; none where it is not for schools.</summary>
    public IEnumerable<int> Grades => IsForSchool
        ? Enumerable.Range(1, LessonDefaults.LastGrade).Where(grade => grade >= (GradeFrom ?? 1) && grade <= (GradeTo ?? LessonDefaults.LastGrade))
        : [];

    public static LessonEntry From(ContentItem item)
    {
        var part = item.Part<MuseumLessonPart>();
        return new LessonEntry(
            item.ContentItemId,
            item.DisplayText ?? "",
            item.As<AutoroutePart>()?.Path,
            part.Summary.TextOrEmpty(),
            part.Audiences,
            part.GradeFrom,
            part.GradeTo,
            part.Places,
            part.Minutes,
            part.Smallest,
            part.Largest,
            part.Shared,
            part.Topics.TermIds(),
            part.PushkinCard?.Value == true,
            part.Price.TextOrEmpty(),
            part.Veterans.Ids(),
            part.Pictures?.Paths?.FirstOrDefault() ?? "",
            item.IsDemonstration());
    }
}

/// <summary>All published lessons. There are a few dozen, so they fit into memory.</summary>
/// <param name="All">In alphabetical order.</param>
internal sealed record MuseumDirectory(IReadOnlyList<LessonEntry> All, TermBook Topics)
{
    private readonly Dictionary<string, LessonEntry> _byId = All.ToDictionary(static entry => entry.Id, StringComparer.Ordinal);

    public LessonEntry? ById(string? id) => id is null ? null : _byId.GetValueOrDefault(id);

    public bool HasDemonstration => All.Any(static entry => entry.Demonstration);
}

/// <summary>Reads the directory once for each change of the section.</summary>
internal sealed class MuseumDirectories(ISession session, IContentManager contents, IMemoryCache cache, ISignal signal)
{
    /// <summary>Sent when a lesson or the taxonomy of topics was changed.</summary>
    public const string Changed = "CivicSite.Museum.Directory";

    public async Task<MuseumDirectory> GetAsync()
    {
        if (cache.TryGetValue(Changed, out MuseumDirectory? known) && known is not null)
        {
            return known;
        }

        // The token is taken before reading: a change made meanwhile expires what was read.
        var token = signal.GetToken(Changed);
        return cache.Set(Changed, await ReadAsync(), token);
    }

    private async Task<MuseumDirectory> ReadAsync()
    {
        var rows = await session.QueryIndex<MuseumLessonIndex>().ListAsync();
        var items = await contents.GetAsync(rows.Select(static row => row.ContentItemId), VersionOptions.Published);
        return new MuseumDirectory(
            [.. items.Select(LessonEntry.From).OrderBy(static entry => entry.Title, StringComparer.CurrentCulture).ThenBy(static entry => entry.Id, StringComparer.Ordinal)],
            TermBook.From(await contents.GetAsync(MuseumTypes.TopicsTaxonomyId, VersionOptions.Published)));
    }
}
