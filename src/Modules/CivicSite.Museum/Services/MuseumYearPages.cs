using System.Globalization;
using CivicSite.Museum.Rules;
using CivicSite.Museum.Sessions;
using CivicSite.Museum.ViewModels;
using Microsoft.Extensions.Localization;

namespace CivicSite.Museum.Services;

/// <summary>The school year at a glance: months by lessons.</summary>
internal sealed class MuseumYearPages(MuseumContexts contexts, SessionStore sessions, ListHead head, IStringLocalizer<MuseumYearPages> S)
{
    public async Task<YearViewModel?> BuildAsync(int? year)
    {
        var context = await contexts.GetAsync();
        var current = SchoolYear.Of(context.Today);
        var shown = new SchoolYear(year ?? current.FirstYear);
        if (shown != current && shown != current.Next)
        {
            return null;
        }

        head.List(context.Urls.Absolute(Url(shown, current, context)), context.SiteName);
        var rows = await sessions.BetweenAsync(context.ToUtc(shown.First), context.ToUtc(shown.Last.AddDays(1)));
        var cells = rows.Where(static row => row.State != (int)SessionState.Cancelled)
            .ToLookup(row => (row.LessonId, Month: FirstOf(context.DayOf(row.StartUtc))));
        var other = shown == current ? current.Next : current;
        return new YearViewModel(
            Name(shown),
            [.. shown.Months.Select(month => new YearMonth(MonthName(month), Holidays(month, context)))],
            [.. context.Directory.All.Select(lesson => new YearRow(
                new NamedLink(lesson.Title, context.Urls.Item(lesson.Id, lesson.Path)),
                lesson.Demonstration,
                [.. shown.Months.Select(month => Cell(month, cells[(lesson.Id, month)], context))]))],
            new NamedLink(S["School year {0}", Name(other)], Url(other, current, context)),
            context.Directory.HasDemonstration,
            context.Urls.All);
    }

    private static string Url(SchoolYear year, SchoolYear current, MuseumContext context) =>
        year == current ? context.Urls.Year : string.Create(CultureInfo.InvariantCulture, $"{context.Urls.Year}?year={year.FirstYear}");

    private static string Name(SchoolYear year) => string.Create(CultureInfo.InvariantCulture, $"{year.FirstYear}/{(year.FirstYear + 1) % 100:00}");

    private static string MonthName(DateOnly month) => CultureInfo.CurrentCulture.TextInfo.ToTitleCase(month.ToString("MMMM", CultureInfo.CurrentCulture));

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static YearCell Cell(DateOnly month, IEnumerable<MuseumSessionIndex> rows, MuseumContext context)
    {
        var first = BookingHours.FirstBookable(context.House, context.Now);
        var coming = rows.Where(row => row.StartUtc > first).ToList();
        var free = coming.Count(static row => row.Free > 0);
        return new YearCell(free, coming.Count - free, free == 0 ? "" : context.Urls.List(new LessonQuery(From: LessonPeriod.Text(month), To: LessonPeriod.Text(month.AddMonths(1).AddDays(-1)))));
    }

    // Runs of days in which nothing is held by rule: holidays of schools and public ones.
    private static string Holidays(DateOnly month, MuseumContext context)
    {
        var plan = new SessionPlan(context.House, context.Zone);
        var runs = new List<(int First, int Last)>();
        for (var day = month; day.Month == month.Month; day = day.AddDays(1))
        {
            if (!plan.IsFestive(day) && plan.IsInTerm(day))
            {
                continue;
            }

            if (runs.Count > 0 && runs[^1].Last == day.Day - 1)
            {
                runs[^1] = (runs[^1].First, day.Day);
            }
            else
            {
                runs.Add((day.Day, day.Day));
            }
        }

        return string.Join(", ", runs.Select(static run => run.First == run.Last ? $"{run.First}" : $"{run.First}–{run.Last}"));
    }
}
