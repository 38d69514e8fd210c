using CivicSite.Testing;

namespace CivicSite.IntegrationTests.Harness;

public sealed class LogEntryTests
{
    [Theory]
    [InlineData("""{"@t":"2026-01-01T00:00:00Z","@mt":"Saved"}""", LogSeverity.Normal)]
    [InlineData("""{"@t":"2026-01-01T00:00:00Z","@l":"Warning","@mt":"Slow"}""", LogSeverity.Normal)]
    [InlineData("""{"@t":"2026-01-01T00:00:00Z","@l":"Error","@mt":"Broken"}""", LogSeverity.Error)]
    [InlineData("""{"Timestamp":"2026-01-01T00:00:00Z","Level":"Fatal","MessageTemplate":"Lost"}""", LogSeverity.Fatal)]
    [InlineData("[12:00:00 INF] Saved", LogSeverity.Normal)]
    [InlineData("[12:00:00 ERR] Broken", LogSeverity.Error)]
    [InlineData("[2026-01-01 12:00:00 FTL] Lost", LogSeverity.Fatal)]
    [InlineData("info: Microsoft.Hosting.Lifetime[14]", LogSeverity.Normal)]
    [InlineData("fail: Some.Category[0]", LogSeverity.Error)]
    [InlineData("crit: Some.Category[0]", LogSeverity.Fatal)]
    [InlineData("Unhandled exception. System.Exception: x", LogSeverity.Fatal)]
    [InlineData("warn: Some.Category[0]", LogSeverity.Normal)]
    [InlineData("{ not JSON, but text", null)]
    [InlineData("System.InvalidOperationException: the second line of an error", null)]
    public void The_severity_is_read_from_every_format(string line, LogSeverity? expected) =>
        Assert.Equal(expected, LogEntry.Parse(line)?.Severity);

    [Fact]
    public void Lines_without_a_mark_belong_to_the_entry_before_them()
    {
        var log = new SiteLog();
        log.Add("[12:00:00 ERR] Some.Category: it failed");
        log.Add("System.Exception: What went wrong");
        log.Add("   at Some.Method()");

        Assert.Equal(1, log.Count);
        var fault = Assert.Throws<SiteFaultException>(() => log.ThrowIfErrors());
        Assert.Contains("What went wrong", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_before_the_mark_were_reported_by_another_test()
    {
        var log = new SiteLog();
        log.Add("fail: Earlier[0]");
        var mark = log.Count;
        log.Add("info: Later[0]");

        log.ThrowIfErrors(mark);
    }
}
