using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace CivicSite.Engine.Media.Processing;

/// <summary>How a child process ended.</summary>
/// <param name="ExitCode">Null when the process was killed at its time limit.</param>
/// <param name="Output">What it wrote, cut at a fixed length.</param>
internal sealed record ChildProcessResult(int? ExitCode, string Output, string Error)
{
    public bool Succeeded => ExitCode == 0;

    public bool TimedOut => ExitCode is null;
}

/// <summary>Limits of one child process.</summary>
/// <param name="Memory">Bytes of address space.</param>
internal sealed record ChildProcessLimits(TimeSpan Time, long Memory, long FileSize);

/// <summary>Runs a program with an argument list, a bare environment and limits of its own; nothing passes through a shell.</summary>
internal static class ChildProcess
{
    private const int MaxOutput = 256 * 1024;
    private static readonly string? Prlimit = FindPrlimit();

    /// <summary>Whether the operating system enforces memory, CPU and file size limits on the child.</summary>
    public static bool EnforcesLimits => Prlimit is not null;

    /// <summary>Runs the program to its end or its time limit.</summary>
    /// <exception cref="Win32Exception">The program cannot be started.</exception>
    /// <exception cref="OperationCanceledException">The child has been killed.</exception>
    public static async Task<ChildProcessResult> RunAsync(string program, IReadOnlyList<string> arguments, string workFolder, ChildProcessLimits limits, CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = StartInfo(program, arguments, workFolder, limits) };
        process.Start();
        process.StandardInput.Close();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(limits.Time);
        var output = ReadAsync(process.StandardOutput);
        var error = ReadAsync(process.StandardError);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
            return new ChildProcessResult(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            cancellationToken.ThrowIfCancellationRequested();
            return new ChildProcessResult(null, string.Empty, string.Empty);
        }
    }

    private static ProcessStartInfo StartInfo(string program, IReadOnlyList<string> arguments, string workFolder, ChildProcessLimits limits)
    {
        var start = new ProcessStartInfo(Prlimit ?? program)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = workFolder,
        };
        if (Prlimit is not null)
        {
            // prlimit replaces itself with the program, so the process id stays the child's.
            start.ArgumentList.Add("--core=0");
            start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--as={limits.Memory}"));
            start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--fsize={limits.FileSize}"));
            start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--cpu={Math.Max(1, (int)Math.Ceiling(limits.Time.TotalSeconds * 2))}"));
            start.ArgumentList.Add("--");
            start.ArgumentList.Add(program);
        }

        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        SetEnvironment(start, workFolder);
        return start;
    }

    // Secrets of the site live in its environment; an image decoder has no business with them.
    private static void SetEnvironment(ProcessStartInfo start, string workFolder)
    {
        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["TMPDIR"] = workFolder;
        start.Environment["VIPS_CONCURRENCY"] = "1";
        // Only the hardened loaders: no SVG, PDF, ImageMagick, …
        start.Environment["VIPS_BLOCK_UNTRUSTED"] = "1";
        start.Environment["MALLOC_ARENA_MAX"] = "2";
    }

    private static async Task<string> ReadAsync(StreamReader reader)
    {
        var kept = new StringBuilder();
        var buffer = new char[4096];
        int read;
        while ((read = await reader.ReadAsync(buffer)) > 0)
            kept.Append(buffer, 0, Math.Min(read, MaxOutput - kept.Length));
        return kept.ToString();
    }

    private static string? FindPrlimit()
        => OperatingSystem.IsLinux() ? Array.Find(["/usr/bin/prlimit", "/bin/prlimit"], File.Exists) : null;
}
