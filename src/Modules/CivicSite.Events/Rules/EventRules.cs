using System.Globalization;
using System.Text.RegularExpressions;
using CivicSite.Calendar;
using CivicSite.Events.Models;
using CivicSite.Maps.Geometry;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;

namespace CivicSite.Events.Rules;

/// <summary>The rules of events, on every way into the store. A draft may be incomplete, but never wrong.</summary>
internal static partial class EventRules
{
    public const int MaxTitle = 250;

    public const int MaxCount = 1000;

    public const int MaxDays = 366;

    /// <param name="forPublication">Also look for what a public event must have.</param>
    public static IEnumerable<EventFault> Check(ContentItem item, bool forPublication, DateTime utcNow, TimeZoneInfo zone)
    {
        var part = item.Part<EventPart>();
        return Head(item, part, forPublication)
            .Concat(Time(part, forPublication, utcNow))
            .Concat(Series(item.As<EventSeriesPart>(), part, zone))
            .Concat(Meeting(item.As<EventMeetingPart>(), zone.Day(utcNow)))
            .Concat(Photographs(item.As<EventProgrammePart>(), forPublication));
    }

    private static IEnumerable<EventFault> Head(ContentItem item, EventPart part, bool forPublication)
    {
        if (item.DisplayText is { Length: > MaxTitle })
        {
            yield return new(EventFaultKind.TitleTooLong, "TitlePart.Title");
        }

        if (ReservedPath().IsMatch(item.As<AutoroutePart>()?.Path?.Trim('/') ?? ""))
        {
            yield return new(EventFaultKind.AddressTaken, "AutoroutePart.Path");
        }

        if (forPublication && part.Kind.TermIds().Count == 0)
        {
            yield return new(EventFaultKind.KindMissing, "EventPart.Kind.TermContentItemIds");
        }

        if (part.Number.TextOrEmpty().Length > 0 && RomanNumerals.Read(part.Number?.Text) is null)
        {
            yield return new(EventFaultKind.Number, "EventPart.Number.Text");
        }

        if (part.Point.TextOrEmpty().Length > 0 && !(GeoPoint.Parse(part.Point?.Text) is { } point && GeoBox.Region.Contains(point)))
        {
            yield return new(EventFaultKind.Point, "EventPart.Point.Text");
        }
    }

    private static IEnumerable<EventFault> Time(EventPart part, bool forPublication, DateTime utcNow)
    {
        if (part.StartUtc is not { } start)
        {
            if (forPublication)
            {
                yield return new(EventFaultKind.TimeMissing, "EventPart.StartDay");
            }

            yield break;
        }

        if (!CalendarDates.IsYear(start.Year))
        {
            yield return new(EventFaultKind.Day, "EventPart.StartDay");
        }

        if (part.EndUtc < start)
        {
            yield return new(EventFaultKind.EndBeforeStart, "EventPart.EndDay");
        }

        if (part.EndUtc - start > TimeSpan.FromDays(MaxDays + 1))
        {
            yield return new(EventFaultKind.TooLong, "EventPart.EndDay");
        }

        if (part.State == EventState.Held && start > utcNow)
        {
            yield return new(EventFaultKind.HeldInFuture, "EventPart.State");
        }

        if (part.Count is < 0 or > MaxCount || (part.Count is not (null or 1) && part.Precision == EventPrecision.Exact))
        {
            yield return new(EventFaultKind.Count, "EventPart.Count");
        }
    }

    private static IEnumerable<EventFault> Series(EventSeriesPart? series, EventPart part, TimeZoneInfo zone)
    {
        if (string.IsNullOrEmpty(series?.Rule))
        {
            yield break;
        }

        var (recurrence, fault) = Recurrence.Read(series.Rule);
        if (recurrence is null)
        {
            yield return new(EventFaultKind.Rule, "EventSeriesPart.Rule", Rule: fault);
        }
        else if (part is not { StartUtc: { } start, Precision: EventPrecision.Exact })
        {
            yield return new(EventFaultKind.RuleWithoutDay, "EventSeriesPart.Repeat");
        }
        else if (recurrence.Until < zone.Day(start))
        {
            yield return new(EventFaultKind.RuleEndsBefore, "EventSeriesPart.Until");
        }
        else if (!recurrence.Fits(zone.ToLocal(start)))
        {
            yield return new(EventFaultKind.RuleNotFromStart, "EventSeriesPart.Repeat");
        }
    }

    private static IEnumerable<EventFault> Meeting(EventMeetingPart? meeting, DateOnly today)
    {
        for (var i = 0; i < meeting?.Decisions.Count; i++)
        {
            var row = string.Create(CultureInfo.InvariantCulture, $"EventMeetingPart.Decisions[{i}].");
            if (string.IsNullOrWhiteSpace(meeting.Decisions[i].Text))
            {
                yield return new(EventFaultKind.DecisionText, row + nameof(MeetingDecision.Text), i + 1);
            }

            if (meeting.Decisions[i].DoneOn > today)
            {
                yield return new(EventFaultKind.DoneInFuture, row + nameof(MeetingDecision.DoneOn), i + 1);
            }
        }
    }

    private static IEnumerable<EventFault> Photographs(EventProgrammePart? part, bool forPublication)
    {
        var field = part?.Photographs;
        if (forPublication && (field?.Paths ?? []).Where((_, index) => string.IsNullOrWhiteSpace(field!.MediaTexts.ElementAtOrDefault(index))).Any())
        {
            yield return new(EventFaultKind.PhotographWithoutAlt, "EventProgrammePart.Photographs.Paths");
        }
    }

    // Addresses that the module's own pages answer.
    [GeneratedRegex("^events(/(calendar([./].*)?|meetings|registration(/.*)?|(archive|month|week)(/.*)?|[^/]*/registration(/.*)?))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ReservedPath();
}
