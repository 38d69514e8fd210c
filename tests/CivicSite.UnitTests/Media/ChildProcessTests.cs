using System.Diagnostics;
using System.Globalization;
using CivicSite.Engine.Media.Processing;

namespace CivicSite.UnitTests.Media;

public sealed class ChildProcessTests : IDisposable
{
    private static readonly ChildProcessLimits Limits = new(TimeSpan.FromSeconds(20), 1L << 30, 1 << 20);
    private readonly string _folder = Directory.CreateTempSubdirectory("civicsite-child-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_child_over_its_time_is_killed_with_its_own_children()
    {
        var clock = Stopwatch.StartNew();

        var result = await RunAsync("sleep 60 & echo $! > child; echo $$ > self; wait", Limits with { Time = TimeSpan.FromMilliseconds(500) });

        Assert.True(result.TimedOut);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 10);
        await AssertEndedAsync("self");
        await AssertEndedAsync("child");
    }

    [Fact]
    public async Task A_cancelled_child_is_killed()
    {
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync("echo $$ > self; exec sleep 60", Limits, cancel.Token));

        await AssertEndedAsync("self");
    }

    [Fact]
    public async Task The_environment_of_the_site_stays_with_the_site()
    {
        Environment.SetEnvironmentVariable("CIVICSITE_TEST_SECRET", "secret");

        var result = await RunAsync("env", Limits);

        Assert.DoesNotContain("secret", result.Output, StringComparison.Ordinal);
        Assert.Contains("VIPS_BLOCK_UNTRUSTED=1", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arguments_reach_the_program_as_they_are()
    {
        var result = await ChildProcess.RunAsync("/usr/bin/printf", ["%s|%s", "a b; $(id) '\"", "--x"], _folder, Limits, CancellationToken.None);

        Assert.Equal("a b; $(id) '\"|--x", result.Output);
    }

    [Fact]
    public async Task Endless_output_is_cut()
    {
        var result = await RunAsync("head -c 5000000 /dev/zero", Limits);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(256 * 1024, result.Output.Length);
    }

    [Fact]
    public async Task Memory_and_file_size_are_limited()
    {
        Assert.True(ChildProcess.EnforcesLimits);

        Assert.NotEqual(0, (await RunAsync("head -c 3000000 /dev/zero > big", Limits)).ExitCode);
        Assert.NotEqual(0, (await ChildProcess.RunAsync("/usr/bin/vips", ["black", "a.v", "10", "10"], _folder, Limits with { Memory = 16 << 20 }, CancellationToken.None)).ExitCode);
    }

    private Task<ChildProcessResult> RunAsync(string script, ChildProcessLimits limits, CancellationToken cancellationToken = default)
        => ChildProcess.RunAsync("/bin/sh", ["-c", script], _folder, limits, cancellationToken);

    private async Task AssertEndedAsync(string pidFile)
    {
        var pid = int.Parse(await File.ReadAllTextAsync(Path.Combine(_folder, pidFile)), CultureInfo.InvariantCulture);
        var stat = $"/proc/{pid}/stat";
        // A killed grandchild may stay as a zombie until its new parent looks.
        Assert.True(!File.Exists(stat) || (await File.ReadAllTextAsync(stat)).Contains(") Z ", StringComparison.Ordinal));
    }
}
