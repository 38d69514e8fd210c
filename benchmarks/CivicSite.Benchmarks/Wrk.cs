using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace CivicSite.Benchmarks;

/// <summary>A page as wrk asks for it.</summary>
/// <param name="Url">The absolute address.</param>
/// <param name="Headers">Request headers beyond those that wrk sends.</param>
/// <param name="Connections">How many ask at once, where that is not as many as for all pages.</param>
internal sealed record Target(Uri Url, IReadOnlyDictionary<string, string> Headers, int? Connections = null);

/// <summary>What wrk measured: requests a second, and percentiles of the time of a request in milliseconds.</summary>
internal sealed record Measurement(double RequestsPerSecond, double P50, double P95, double P99)
{
    /// <summary>The mean of several measurements of the same page.</summary>
    public static Measurement Mean(IReadOnlyCollection<Measurement> rounds) => new(
        rounds.Average(round => round.RequestsPerSecond), rounds.Average(round => round.P50),
        rounds.Average(round => round.P95), rounds.Average(round => round.P99));
}

/// <summary>Runs wrk with one thread: the other core is the server's.</summary>
internal sealed class Wrk(int connections)
{
    // wrk's own --latency output stops at four fixed percentiles; its script hook gives any of them.
    private const string Script = """
        done = function(summary, latency, requests)
          local e = summary.errors
          io.write(string.format('\nresult {"seconds":%f,"requests":%d,"errors":%d,"p50":%f,"p95":%f,"p99":%f}\n',
            summary.duration / 1e6, summary.requests, e.connect + e.read + e.write + e.status + e.timeout,
            latency:percentile(50) / 1e3, latency:percentile(95) / 1e3, latency:percentile(99) / 1e3))
        end
        """;

    /// <exception cref="InvalidOperationException">wrk failed, or some requests did.</exception>
    public async Task<Measurement> MeasureAsync(Target target, int seconds)
    {
        var script = Path.Combine(Path.GetTempPath(), $"civicsite-wrk-{Environment.ProcessId}.lua");
        await File.WriteAllTextAsync(script, Script);
        try
        {
            string[] headers = [.. target.Headers.SelectMany(header => (string[])["-H", $"{header.Key}: {header.Value}"])];
            var output = await RunAsync(
                ["-t1", $"-c{target.Connections ?? connections}", $"-d{seconds}s", "--timeout", "10s", "--latency", "-s", script, .. headers, target.Url.AbsoluteUri]);
            return Read(output, target.Url);
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static Measurement Read(string output, Uri url)
    {
        var line = output.Split('\n').LastOrDefault(text => text.StartsWith("result ", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"wrk gave no result for {url}:\n{output}");
        using var json = JsonDocument.Parse(line["result ".Length..]);
        double Value(string name) => json.RootElement.GetProperty(name).GetDouble();
        return Value("errors") > 0
            ? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{Value("errors")} of {Value("requests")} requests of {url} failed."))
            : new(Value("requests") / Value("seconds"), Value("p50"), Value("p95"), Value("p99"));
    }

    private static async Task<string> RunAsync(IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("wrk", arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }
}
