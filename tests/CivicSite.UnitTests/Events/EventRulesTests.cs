using System.Text.Json;
using System.Text.Json.Nodes;
using CivicSite.Calendar;
using CivicSite.Events;
using CivicSite.Events.Indexes;
using CivicSite.Events.Models;
using CivicSite.Events.Rules;
using CivicSite.Events.Services;
using CivicSite.Events.ViewModels;
using CivicSite.Registers;
using CivicSite.Tos;
using CivicSite.Tos.Events;
using CivicSite.Tos.Models;
using CivicSite.UnitTests.Architecture;
using Microsoft.AspNetCore.Http;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;

namespace CivicSite.UnitTests.Events;

/// <summary>The rules of events, their index rows, what search engines are told, and the recipes.</summary>
public sealed class EventRulesTests
{
    private static readonly TimeZoneInfo Zone = ZonedTime.Zone("Asia/Krasnoyarsk");

    private static readonly DateTime Now = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_complete_event_may_be_published_and_an_empty_draft_saved()
    {
        Assert.Empty(Faults(Event(), forPublication: true));
        Assert.Empty(Faults(new ContentItem { ContentType = EventTypes.Event }, forPublication: false));
        Assert.Equal(["EventPart.Kind.TermContentItemIds", "EventPart.StartDay"], Faults(new ContentItem { ContentType = EventTypes.Event }, forPublication: true));
    }

    [Fact]
    public void Each_fault_stands_beside_its_field()
    {
        var item = Event();
        item.Alter<EventPart>(static part =>
        {
            part.Number = new() { Text = "седьмой" };
            part.Point = new() { Text = "91.4, 53.1" };
            part.EndUtc = part.StartUtc!.Value.AddHours(-1);
            part.State = EventState.Held;
            part.Count = 4;
        });
        item.Apply(new EventSeriesPart { Rule = "FREQ=HOURLY" });
        item.Apply(new EventMeetingPart { Decisions = [new() { Responsible = "отдел" }, new() { Text = "Решение", DoneOn = new DateOnly(2027, 1, 1) }] });
        item.Apply(new EventProgrammePart { Photographs = new() { Paths = ["a.jpg"] } });

        Assert.Equal(
            [
                "EventPart.Number.Text", "EventPart.Point.Text", "EventPart.EndDay", "EventPart.State", "EventPart.Count", "EventSeriesPart.Rule",
                "EventMeetingPart.Decisions[0].Text", "EventMeetingPart.Decisions[1].DoneOn", "EventProgrammePart.Photographs.Paths",
            ],
            Faults(item, forPublication: true));
    }

    [Theory]
    [InlineData("FREQ=WEEKLY;BYDAY=TH", null)]
    [InlineData("FREQ=WEEKLY;BYDAY=FR", "EventSeriesPart.Repeat")]
    [InlineData("FREQ=WEEKLY;UNTIL=20261201", "EventSeriesPart.Until")]
    public void A_series_begins_with_its_first_event(string rule, string? member)
    {
        var item = Event();
        item.Apply(new EventSeriesPart { Rule = rule });

        Assert.Equal(member is null ? [] : [member], Faults(item, forPublication: true));
    }

    [Theory]
    [InlineData("events", true)]
    [InlineData("events/calendar.ics", true)]
    [InlineData("Events/Month/2026-11", true)]
    [InlineData("events/archive/2020", true)]
    [InlineData("events/meetings", true)]
    [InlineData("events/any/registration", true)]
    [InlineData("events/month-of-culture", false)]
    [InlineData("events/forum", false)]
    public void Addresses_of_the_section_are_its_own(string path, bool isTaken)
    {
        var item = Event();
        item.Apply(new AutoroutePart { Path = path });

        Assert.Equal(isTaken, Faults(item, forPublication: false).Contains("AutoroutePart.Path"));
    }

    [Fact]
    public void The_index_has_a_row_for_the_event_and_one_for_each_organiser()
    {
        var item = Event();
        item.Published = true;
        item.Alter<EventPart>(static part => part.Organizers = new() { ContentItemIds = ["one", "two"] });

        var rows = EventIndexProvider.Rows(item, item.As<EventPart>()!, item.As<EventPart>()!.StartUtc!.Value).ToList();

        Assert.Equal(["", "one", "two"], rows.Select(static row => row.OrganizerId));
        Assert.All(rows, static row => Assert.Equal((EventSpan.Short, EventTypes.ChamberKindId, 1), (row.Span, row.KindId, row.Count)));
    }

    [Fact]
    public void What_is_made_up_adds_to_no_figure()
    {
        var item = Event();
        item.Published = true;
        item.Alter<EventRecordPart>(static part => part.Demonstration = new() { Value = true });

        Assert.All(EventIndexProvider.Rows(item, item.As<EventPart>()!, item.As<EventPart>()!.StartUtc!.Value), static row => Assert.Equal(0, row.Count));
    }

    [Theory]
    [InlineData("FREQ=WEEKLY;UNTIL=20270107", 2027)]
    [InlineData("FREQ=DAILY;COUNT=3", 2028)]
    [InlineData("FREQ=WEEKLY", CalendarDates.LastYear)]
    public void A_series_ends_in_the_index_when_it_is_surely_over(string rule, int year)
    {
        var item = Event();
        item.Apply(new EventSeriesPart { Rule = rule });

        var row = EventIndexProvider.Rows(item, item.As<EventPart>()!, item.As<EventPart>()!.StartUtc!.Value).First();

        Assert.Equal((EventSpan.Long, year), (row.Span, row.EndUtc.Year));
        Assert.True(EventEntry.Of(item)!.Between(new DateOnly(2026, 1, 1), new DateOnly(2040, 1, 1), Zone).All(occurrence => Zone.ToUtc(occurrence.End!.Value) <= row.EndUtc));
    }

    [Fact]
    public void Search_engines_are_told_the_state_the_time_and_the_place_and_no_markup()
    {
        var item = Event();
        item.DisplayText = "</script><script>alert(1)</script>";
        item.Alter<EventPart>(static part => part.State = EventState.Cancelled);
        var context = new EventContext("Город", new EventUrls(PathString.Empty, "https://example.org"), Zone, Now, new TermBook([]), new TermBook([]));

        var text = EventJsonLd.Write(EventEntry.Of(item)!, "", "53.1006, 91.4122", [new NamedLink("Палата", "/organizations/palata")], context);

        Assert.DoesNotContain("<", text, StringComparison.Ordinal);
        var json = JsonNode.Parse(text)!;
        Assert.Equal(
            ("https://schema.org/EventCancelled", "2026-12-10T10:00+07:00", "2026-12-10T12:00+07:00", "91.4122", "https://example.org/organizations/palata"),
            ((string)json["eventStatus"]!, (string)json["startDate"]!, (string)json["endDate"]!, (string)json["location"]!["geo"]!["longitude"]!, (string)json["organizer"]![0]!["url"]!));
    }

    [Theory]
    [InlineData("10:00; Открытие; глава", "10:00", "Открытие", "глава")]
    [InlineData("10:00–11:00; Открытие", "10:00–11:00", "Открытие", "")]
    [InlineData("Открытие", "", "Открытие", "")]
    [InlineData("Открытие; глава", "", "Открытие", "глава")]
    [InlineData("; Открытие; глава", "", "Открытие", "глава")]
    public void Programmes_are_read(string line, string time, string title, string speaker) => Assert.Equal(new ProgrammeSlot(time, title, speaker), ProgrammeSlot.Read(line));

    [Theory]
    [InlineData("декабрь 2017 года", 12)]
    [InlineData("в мае 2021 года", 5)]
    [InlineData("4 марта 2021", 3)]
    [InlineData("2021 год", null)]
    [InlineData("май — июнь 2021", null)]
    [InlineData("малый зал", null)]
    public void The_month_of_a_forum_is_read_out_of_its_words(string when, int? month) => Assert.Equal(month, ForumTime.Month(when));

    [Fact]
    public async Task The_forums_of_the_documents_become_events_without_a_second_record()
    {
        var entries = (await ItemsAsync("civicsite", TosTypes.Forum)).Select(static item =>
        {
            ForumEventHandler.Fill(item, item.As<TosForumPart>()!, Zone);
            return EventEntry.Of(item)!;
        }).ToList();

        Assert.Equal(
            [(4, new DateOnly(2017, 12, 1), EventPrecision.Month, EventState.Held), (7, new DateOnly(2021, 1, 1), EventPrecision.Year, EventState.Planned)],
            entries.Select(static entry => (entry.Number, entry.Time.FirstDay(Zone), entry.Time.Precision, entry.State)));
        Assert.All(entries, static entry => Assert.Equal(EventTypes.ForumKindId, entry.KindId));
    }

    [Theory]
    [InlineData("civicsite", 4)]
    [InlineData("demo-events", 25)]
    public async Task Events_of_the_recipes_keep_the_rules(string recipe, int count)
    {
        var items = await ItemsAsync(recipe, EventTypes.Event);

        Assert.Equal(count, items.Count);
        Assert.All(items, static item => Assert.Empty(Faults(item, forPublication: true)));
        Assert.All(items, static item => Assert.Matches("^[0-9a-hjkmnp-tv-z]{26}$", item.ContentItemId));
        Assert.All(items, item => Assert.Equal(recipe != "civicsite", EventEntry.Of(item)!.Demonstration));
    }

    [Fact]
    public async Task The_setup_recipe_says_no_more_than_the_documents()
    {
        var entries = (await ItemsAsync("civicsite", EventTypes.Event)).Select(static item => EventEntry.Of(item)!).ToList();

        Assert.All(entries, static entry => Assert.Equal(EventPrecision.Year, entry.Time.Precision));
        Assert.Equal([(2017, 1), (2017, 0), (2017, 0), (2020, 4)], entries.Select(static entry => (entry.Time.FirstDay(Zone).Year, entry.Count)));
    }

    private static ContentItem Event()
    {
        var item = new ContentItem { ContentItemId = "4ev3nt00000000000000000001", ContentType = EventTypes.Event, DisplayText = "Заседание" };
        item.Apply(new EventPart
        {
            Kind = new() { TermContentItemIds = [EventTypes.ChamberKindId] },
            StartUtc = new DateTime(2026, 12, 10, 3, 0, 0, DateTimeKind.Utc),
            EndUtc = new DateTime(2026, 12, 10, 5, 0, 0, DateTimeKind.Utc),
        });
        return item;
    }

    private static IReadOnlyList<string> Faults(ContentItem item, bool forPublication) => [.. EventRules.Check(item, forPublication, Now, Zone).Select(static fault => fault.Member)];

    private static async Task<IReadOnlyList<ContentItem>> ItemsAsync(string recipe, string type) =>
        [.. JsonNode.Parse(await SourceTree.ReadAsync($"recipes/{recipe}.recipe.json"))!["steps"]!.AsArray()
            .Where(static step => string.Equals((string?)step!["name"], "content", StringComparison.Ordinal))
            .SelectMany(static step => step!["data"]!.AsArray())
            .Where(item => string.Equals((string)item!["ContentType"]!, type, StringComparison.Ordinal))
            .Select(static item => item.Deserialize<ContentItem>()!)];
}
