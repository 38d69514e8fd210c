using CivicSite.Calendar;
using CivicSite.Events.Models;
using CivicSite.Events.Rules;
using OrchardCore.ContentManagement;
using OrchardCore.Html.Models;
using OrchardCore.Title.Models;

namespace CivicSite.Events.Series;

/// <summary>What an event takes along from the series that it is taken out of: what it is about, where, and who holds it. Results, photographs and news are those of the series.</summary>
internal static class SeparateEvent
{
    public static ContentItem Fill(ContentItem single, ContentItem series, EventOccurrence occurrence, TimeZoneInfo zone)
    {
        var (title, body) = (series.DisplayText, series.As<HtmlBodyPart>()?.Html);
        single.DisplayText = title;
        single.Alter<TitlePart>(part => part.Title = title);
        single.Alter<HtmlBodyPart>(part => part.Html = body);
        single.Alter<EventPart>(part => Fill(part, series.Part<EventPart>()));
        single.Alter<EventPart>(part => (part.StartUtc, part.EndUtc) = (zone.ToUtc(occurrence.Start), occurrence.End is { } end ? zone.ToUtc(end) : null));
        single.Alter<EventProgrammePart>(part => part.Programme = new() { Text = series.Part<EventProgrammePart>().Programme?.Text });
        single.Alter<EventMeetingPart>(part => part.Agenda = new() { Text = series.Part<EventMeetingPart>().Agenda?.Text });
        single.Alter<EventRecordPart>(part => part.Demonstration = new() { Value = series.Part<EventRecordPart>().Demonstration?.Value == true });
        single.Alter<EventSeriesPart>(part => (part.SeriesId, part.SeriesDay) = (series.ContentItemId, occurrence.FirstDay));
        return single;
    }

    // Each field is a new one: the parts of two items must not share what either may change.
    private static void Fill(EventPart part, EventPart series)
    {
        part.AllDay = series.AllDay;
        part.Precision = EventPrecision.Exact;
        part.State = EventState.Planned;
        part.Kind = new() { TaxonomyContentItemId = series.Kind.TaxonomyContentItemId, TermContentItemIds = [.. series.Kind.TermIds()] };
        part.Settlement = new() { TaxonomyContentItemId = series.Settlement.TaxonomyContentItemId, TermContentItemIds = [.. series.Settlement.TermIds()] };
        part.Number = new() { Text = series.Number?.Text };
        part.Place = new() { Text = series.Place?.Text };
        part.Point = new() { Text = series.Point?.Text };
        part.Organizers = new() { ContentItemIds = [.. series.Organizers.Ids()] };
        part.OtherOrganizers = new() { Text = series.OtherOrganizers?.Text };
        part.Participants = new() { ContentItemIds = [.. series.Participants.Ids()] };
        part.OtherParticipants = new() { Text = series.OtherParticipants?.Text };
    }
}
