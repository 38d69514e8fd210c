using System.Diagnostics;
using System.Text;
using CivicSite.Calendar;
using CivicSite.UnitTests.Architecture;

namespace CivicSite.UnitTests.Calendar;

/// <summary>Calendar files are understood by a parser that is not ours: ical.js, which Thunderbird uses.</summary>
public sealed class ForeignParserTests
{
    private static readonly CalendarEntry Single = new(
        "1@civicsite", "Форум; ТОС, седьмой \\ 😀 — с очень длинным названием, которое не помещается в одну строку файла",
        new DateTime(2026, 12, 31, 15, 0, 0), new DateTime(2026, 12, 31, 18, 30, 0), Location: "ул. Сказочная, 1", Url: "https://example.org/events/форум?date=2026-12-31", Description: "Первая строка\nвторая; строка", Sequence: 7);

    [Fact]
    public async Task Texts_and_times_arrive_as_they_were_meant()
    {
        var read = await ReadAsync("События города", Single);

        Assert.Equal("calendar\tСобытия города", read[0]);
        Assert.Equal(
            [
                Single.Uid, $"\"{Single.Title.Replace("\\", "\\\\", StringComparison.Ordinal)}\"", "\"ул. Сказочная, 1\"", "\"Первая строка\\nвторая; строка\"",
                "\"https://example.org/events/%D1%84%D0%BE%D1%80%D1%83%D0%BC?date=2026-12-31\"", "\"CONFIRMED\"", "7", "2026-12-31T15:00:00.000Z/2026-12-31T18:30:00.000Z",
            ],
            read[1].Split('\t'));
    }

    [Fact]
    public async Task A_series_keeps_its_hour_and_weekday_over_the_turn_of_the_year()
    {
        // Mondays and Thursdays at six in the morning in Krasnoyarsk are Sundays and Wednesdays in UTC.
        var series = Single with
        {
            StartUtc = new DateTime(2026, 12, 23, 23, 0, 0),
            EndUtc = new DateTime(2026, 12, 24, 0, 0, 0),
            Recurrence = Recurrence.Read("FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20270107").Rule,
            Exceptions = [new DateOnly(2026, 12, 31)],
        };

        Assert.Equal(
            "2026-12-23T23:00:00.000Z/2026-12-24T00:00:00.000Z 2026-12-27T23:00:00.000Z/2026-12-28T00:00:00.000Z 2027-01-03T23:00:00.000Z/2027-01-04T00:00:00.000Z 2027-01-06T23:00:00.000Z/2027-01-07T00:00:00.000Z",
            Times(await ReadAsync("А", series)));
    }

    [Fact]
    public async Task Whole_days_are_days()
    {
        var days = Single with { StartUtc = new DateTime(2026, 12, 30, 17, 0, 0), EndUtc = new DateTime(2027, 1, 1, 17, 0, 0), AllDay = true, Cancelled = true };
        var read = await ReadAsync("А", days);

        Assert.Equal("2026-12-31/2027-01-02", Times(read));
        Assert.Equal("\"CANCELLED\"", read[1].Split('\t')[5]);
    }

    [Theory]
    [InlineData("FREQ=MONTHLY;BYDAY=-1FR")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=28;INTERVAL=2")]
    [InlineData("FREQ=DAILY;INTERVAL=3;COUNT=7")]
    [InlineData("FREQ=YEARLY;BYMONTH=8;BYDAY=4FR")]
    public async Task Both_count_the_same_days(string rule)
    {
        // A Friday, the twenty-eighth of August, which fits all of these rules.
        var start = new DateTime(2026, 8, 28, 3, 0, 0);
        var recurrence = Recurrence.Read(rule).Rule!;
        var zone = ZonedTime.Zone("Asia/Krasnoyarsk");
        var ours = recurrence.Occurrences(zone.ToLocal(start), new DateOnly(2026, 1, 1), new DateOnly(2060, 12, 31)).Take(10).Select(time => zone.ToUtc(time).ToString("yyyy-MM-ddTHH:mm:ss.000Z", null));

        var theirs = Times(await ReadAsync("А", Single with { StartUtc = start, EndUtc = start.AddHours(1), Recurrence = recurrence })).Split(' ').Select(static time => time.Split('/')[0]);

        Assert.Equal(ours, theirs);
    }

    private static string Times(IReadOnlyList<string> read) => read[1].Split('\t')[7];

    private static async Task<IReadOnlyList<string>> ReadAsync(string name, CalendarEntry entry)
    {
        var script = Path.Combine(SourceTree.Root, "tests/CivicSite.UnitTests/Calendar/read-calendar.mjs");
        var start = new ProcessStartInfo("node", [script, "10"]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false, StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = Encoding.UTF8 };
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(CalendarFile.Write(name, [entry], "Asia/Krasnoyarsk"));
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return output.TrimEnd('\n').Split('\n');
    }
}
