using System.Globalization;
using CivicSite.Museum.Models;
using CivicSite.Museum.ViewModels;

namespace CivicSite.Museum.Services;

/// <summary>The facets of the list of lessons.</summary>
internal enum LessonFacet
{
    Audience,
    Grade,
    Topic,
    Place,
    Card,
    Period,
}

/// <summary>What the list is narrowed to, and how many lessons each choice of a facet would leave with all other facets as they are.</summary>
internal sealed class LessonSelection
{
    public const string Yes = "yes";

    private readonly Dictionary<(LessonFacet Facet, string Value), int> _counts = [];

    private LessonSelection()
    {
    }

    /// <summary>In alphabetical order.</summary>
    public List<LessonEntry> Matches { get; } = [];

    public int Count(LessonFacet facet, string value) => _counts.GetValueOrDefault((facet, value));

    /// <param name="directory">All lessons.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="free">The lessons that have a place in the period.</param>
    /// <returns>Null where a choice does not exist.</returns>
    public static LessonSelection? Of(MuseumDirectory directory, LessonQuery query, IReadOnlySet<string> free)
    {
        var topic = directory.Topics.BySlug(query.Topic);
        if ((query.Topic.Length > 0 && topic is null) || !IsKnown(query))
        {
            return null;
        }

        string[] chosen = [query.Audience, query.Grade, topic?.Id ?? "", query.Place, query.Card, query.HasPeriod ? Yes : ""];
        var selection = new LessonSelection();
        foreach (var lesson in directory.All)
        {
            selection.Add(lesson, chosen, [.. Enum.GetValues<LessonFacet>().Select(facet => Values(lesson, facet, free))]);
        }

        return selection;
    }

    private static bool IsKnown(LessonQuery query) =>
        (query.Audience.Length == 0 || LessonAudiences.All.Contains(query.Audience))
        && (query.Place.Length == 0 || LessonPlaces.All.Contains(query.Place))
        && query.Card is "" or Yes
        && (query.Grade.Length == 0 || (int.TryParse(query.Grade, NumberStyles.None, CultureInfo.InvariantCulture, out var grade) && grade is >= 1 and <= LessonDefaults.LastGrade));

    private static IReadOnlyList<string> Values(LessonEntry lesson, LessonFacet facet, IReadOnlySet<string> free) => facet switch
    {
        LessonFacet.Audience => lesson.Audiences,
        LessonFacet.Grade => [.. lesson.Grades.Select(static grade => grade.ToString(CultureInfo.InvariantCulture))],
        LessonFacet.Topic => lesson.TopicIds,
        LessonFacet.Place => lesson.Places,
        LessonFacet.Card => lesson.PushkinCard ? [Yes] : [],
        _ => free.Contains(lesson.Id) ? [Yes] : [],
    };

    private void Add(LessonEntry lesson, string[] chosen, IReadOnlyList<string>[] values)
    {
        var misses = Enumerable.Range(0, chosen.Length).Where(facet => chosen[facet].Length > 0 && !values[facet].Contains(chosen[facet], StringComparer.Ordinal)).ToList();
        if (misses.Count == 0)
        {
            Matches.Add(lesson);
        }

        // A choice is counted when nothing but its own facet speaks against the lesson.
        for (var facet = 0; facet < chosen.Length; facet++)
        {
            if (misses.Count == 0 || (misses.Count == 1 && misses[0] == facet))
            {
                foreach (var value in values[facet])
                {
                    var key = ((LessonFacet)facet, value);
                    _counts[key] = _counts.GetValueOrDefault(key) + 1;
                }
            }
        }
    }
}
