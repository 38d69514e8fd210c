using System.Globalization;

namespace CivicSite.Benchmarks;

/// <summary>Prints what was measured: progress as it goes, and one table at the end.</summary>
internal sealed class Report(TextWriter output, string things = "news")
{
    private readonly List<string> _rows = [];

    public Task SayAsync(string text) => output.WriteLineAsync($"==> {text}");

    public void AddPage(int size, string page, Measurement site, Measurement bare) => _rows.Add(Line(
        $"| {size} | {page} | {site.RequestsPerSecond:F0} | {site.P50:F2} | {site.P95:F2} | {site.P99:F2} | {bare.RequestsPerSecond:F0} | {bare.P50:F2} | {bare.P99:F2} | {100 * site.RequestsPerSecond / bare.RequestsPerSecond:F0} % |"));

    public void AddSite(int size, string what, string value) => _rows.Add(Line($"| {size} | {what} | {value} | | | | | | | |"));

    public async Task PrintAsync()
    {
        await output.WriteLineAsync();
        await output.WriteLineAsync($"| {things} | what | requests/s | p50 ms | p95 ms | p99 ms | bare requests/s | bare p50 ms | bare p99 ms | of bare |");
        await output.WriteLineAsync("|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var row in _rows)
        {
            await output.WriteLineAsync(row);
        }
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
