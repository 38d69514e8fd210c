using System.Text;
using CivicSite.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace CivicSite.UnitTests.Calendar;

/// <summary>The form of calendar files. That others can read them is tested with a parser that is not ours.</summary>
public sealed class CalendarFileTests
{
    private const string Zone = "Asia/Krasnoyarsk";

    private static readonly CalendarEntry Entry = new("1@civicsite", "Форум ТОС", new DateTime(2026, 12, 31, 17, 0, 0, DateTimeKind.Utc), new DateTime(2026, 12, 31, 19, 30, 0, DateTimeKind.Utc))
    {
        ChangedUtc = new DateTime(2026, 11, 1, 3, 4, 5, DateTimeKind.Utc),
    };

    [Fact]
    public void A_single_event_stands_in_UTC_without_a_zone()
    {
        var lines = Lines(Entry);
        Assert.Contains("DTSTART:20261231T170000Z", lines);
        Assert.Contains("DTEND:20261231T193000Z", lines);
        Assert.Contains("DTSTAMP:20261101T030405Z", lines);
        Assert.Contains("STATUS:CONFIRMED", lines);
        Assert.DoesNotContain("BEGIN:VTIMEZONE", lines);
    }

    [Fact]
    public void A_day_of_the_place_is_a_day_whatever_it_is_in_UTC()
    {
        // New Year's Eve in Krasnoyarsk begins on the thirtieth in UTC.
        var lines = Lines(Entry with { StartUtc = new DateTime(2026, 12, 30, 17, 0, 0), EndUtc = new DateTime(2026, 12, 31, 17, 0, 0), AllDay = true });
        Assert.Contains("DTSTART;VALUE=DATE:20261231", lines);
        Assert.Contains("DTEND;VALUE=DATE:20270101", lines);
    }

    [Fact]
    public void A_series_stands_in_the_time_of_the_place_with_its_zone()
    {
        // Monday at six in the morning is Sunday in UTC.
        var lines = Lines(Entry with
        {
            StartUtc = new DateTime(2026, 1, 4, 23, 0, 0),
            EndUtc = new DateTime(2026, 1, 5, 0, 0, 0),
            Recurrence = Recurrence.Read("FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231").Rule,
            Exceptions = [new DateOnly(2026, 1, 12)],
        });
        Assert.Contains("BEGIN:VTIMEZONE", lines);
        Assert.Contains("DTSTART;TZID=Asia/Krasnoyarsk:20260105T060000", lines);
        Assert.Contains("EXDATE;TZID=Asia/Krasnoyarsk:20260112T060000", lines);
        Assert.Contains("RRULE:FREQ=WEEKLY;UNTIL=20261231T165959Z;BYDAY=MO", lines);
    }

    [Fact]
    public void A_series_of_whole_days_has_days_alone()
    {
        var lines = Lines(Entry with
        {
            StartUtc = new DateTime(2026, 1, 4, 17, 0, 0),
            EndUtc = new DateTime(2026, 1, 5, 17, 0, 0),
            AllDay = true,
            Recurrence = Recurrence.Read("FREQ=WEEKLY;UNTIL=20260201").Rule,
            Exceptions = [new DateOnly(2026, 1, 12)],
        });
        Assert.Contains("DTSTART;VALUE=DATE:20260105", lines);
        Assert.Contains("EXDATE;VALUE=DATE:20260112", lines);
        Assert.Contains("RRULE:FREQ=WEEKLY;UNTIL=20260201", lines);
        Assert.DoesNotContain("BEGIN:VTIMEZONE", lines);
    }

    [Fact]
    public void What_is_cancelled_says_so_and_has_a_higher_number()
    {
        var lines = Lines(Entry with { Cancelled = true, Sequence = 4 });
        Assert.Contains("STATUS:CANCELLED", lines);
        Assert.Contains("SEQUENCE:4", lines);
    }

    [Fact]
    public void The_same_entries_make_the_same_file() => Assert.Equal(CalendarFile.Write("А", [Entry], Zone), CalendarFile.Write("А", [Entry], Zone));

    [Theory]
    [InlineData("x\r\nSTATUS:CANCELLED\r\nX-EVIL:1")]
    [InlineData("x\nBEGIN:VALARM")]
    [InlineData("a;b,c\\d\u0000\u0007\ud83d")]
    public void No_text_writes_lines_of_its_own(string text)
    {
        var lines = Lines(Entry with { Title = text, Description = text, Location = text, Url = "javascript:alert(1)\r\nX:1" }, text);
        Assert.Single(lines, static line => line.StartsWith("STATUS:", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, static line => line.StartsWith("X-EVIL", StringComparison.Ordinal) || line.StartsWith("BEGIN:VALARM", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_are_short_and_break_between_characters() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), static text =>
    {
        var file = CalendarFile.Write("Имя " + text, [Entry with { Title = string.Concat(Enumerable.Repeat("😀ф", 40)) + text, Description = text + "\n\n" + text }], Zone);
        var lines = file.Split("\r\n");
        return lines.All(static line => Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('�', StringComparison.Ordinal) && !line.Any(static letter => char.IsControl(letter) && letter != '\t'))
            && file.Replace("\r\n ", "", StringComparison.Ordinal).Contains(string.Concat(Enumerable.Repeat("😀ф", 40)), StringComparison.Ordinal);
    }).QuickCheckThrowOnFailure();

    private static string[] Lines(CalendarEntry entry, string name = "События") => CalendarFile.Write(name, [entry], Zone).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
}
