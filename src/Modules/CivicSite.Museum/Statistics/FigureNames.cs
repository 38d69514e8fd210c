using System.Globalization;
using CivicSite.Museum.Services;
using Microsoft.Extensions.Localization;

namespace CivicSite.Museum.Statistics;

/// <summary>By what visits are gathered, and how that is called.</summary>
internal sealed class FigureNames(IStringLocalizer<FigureNames> S)
{
    private const string NoTopic = "";

    public string Total => S["Total"];

    public string Sort(string code) => code switch
    {
        FigureSorts.Grade => S["By grades"],
        FigureSorts.Topic => S["By topics"],
        FigureSorts.Lesson => S["By lessons"],
        FigureSorts.Month => S["By months"],
        FigureSorts.Year => S["By years"],
        _ => S["By schools"],
    };

    public IEnumerable<string> Head(string by) =>
        [First(by), S["Classes booked"], S["Came"], S["Did not come"], S["Not noted yet"], S["Classes cancelled"], S["Pupils who came"], S["Adults who came"]];

    public string First(string by) => by switch
    {
        FigureSorts.Grade => S["Grade"],
        FigureSorts.Topic => S["Topic"],
        FigureSorts.Lesson => S["Lesson"],
        FigureSorts.Month => S["Month"],
        FigureSorts.Year => S["Year"],
        _ => S["School"],
    };

    public IEnumerable<string> KeysOf(string by, Visit visit, bool isSchoolYear, MuseumContext context) => by switch
    {
        FigureSorts.Grade => [Sortable(visit.Grade)],
        FigureSorts.Topic => context.Directory.ById(visit.LessonId)?.TopicIds is { Count: > 0 } topics ? topics : [NoTopic],
        FigureSorts.Lesson => [visit.LessonId],
        FigureSorts.Month => [visit.Day.ToString("yyyy-MM", CultureInfo.InvariantCulture)],
        FigureSorts.Year => [FigurePeriod.Of(visit.Day, isSchoolYear).Text],
        _ => [VisitFigures.SchoolKey(visit.School)],
    };

    /// <summary>The lines with names for keys; those that have an order of their own are put into it.</summary>
    public IReadOnlyList<FigureRow> Named(string by, IReadOnlyList<FigureRow> rows, IReadOnlyList<Visit> visits, MuseumContext context)
    {
        var ordered = by is FigureSorts.Grade or FigureSorts.Month or FigureSorts.Year ? rows.OrderBy(static row => row.Key, StringComparer.Ordinal) : rows.AsEnumerable();
        var schools = by is FigureSorts.School ? Spellings(visits) : [];
        return [.. ordered.Select(row => row with { Key = Name(by, row.Key, schools, context) })];
    }

    private string Name(string by, string key, Dictionary<string, string> schools, MuseumContext context) => by switch
    {
        FigureSorts.Grade => int.Parse(key, CultureInfo.InvariantCulture) is < 99 and var grade ? S["Grade {0}", grade] : S["Other groups"],
        FigureSorts.Topic => key == NoTopic ? S["No topic"] : context.Directory.Topics.ById(key)?.Name ?? S["A topic that is gone"],
        FigureSorts.Lesson => context.Directory.ById(key)?.Title ?? S["Lessons that are not public any more"],
        FigureSorts.Month => DateOnly.ParseExact(key, "yyyy-MM", CultureInfo.InvariantCulture).ToString("MMMM yyyy", CultureInfo.CurrentCulture),
        FigureSorts.School => schools.GetValueOrDefault(key, key),
        _ => key,
    };

    // The way in which most have written the name of a school.
    private static Dictionary<string, string> Spellings(IReadOnlyList<Visit> visits) => visits
        .GroupBy(static visit => VisitFigures.SchoolKey(visit.School), StringComparer.Ordinal)
        .ToDictionary(
            static school => school.Key,
            static school => school.GroupBy(static visit => visit.School, StringComparer.Ordinal).OrderByDescending(static spelling => spelling.Count()).ThenBy(static spelling => spelling.Key, StringComparer.Ordinal).First().Key,
            StringComparer.Ordinal);

    private static string Sortable(int grade) => grade == 0 ? "99" : grade.ToString("00", CultureInfo.InvariantCulture);
}
