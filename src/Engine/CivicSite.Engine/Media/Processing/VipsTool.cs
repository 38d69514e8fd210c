using System.ComponentModel;
using Microsoft.Extensions.Logging;

namespace CivicSite.Engine.Media.Processing;

internal enum VipsOutcome
{
    Done,

    /// <summary>libvips refused the image: broken, or over a limit.</summary>
    Failed,

    TimedOut,

    /// <summary>The tools are not installed.</summary>
    Unavailable,
}

/// <summary>libvips as child processes, so that a hostile image never meets the web process.</summary>
internal sealed partial class VipsTool(MediaOptions options, ILogger<VipsTool> logger) : IDisposable
{
    // Larger than any image: "do not scale".
    private const string AnyWidth = "1000000";
    private const long MaxOutputFile = 512L << 20;

    private readonly SemaphoreSlim _slots = new(options.ProcessConcurrency);
    private readonly ChildProcessLimits _limits = new(options.ProcessTimeout, options.ProcessMemory, MaxOutputFile);

    public void Dispose() => _slots.Dispose();

    /// <summary>Reads size, frames and colour space; decodes nothing.</summary>
    public async Task<(VipsOutcome Outcome, ImageHeader? Header)> ReadHeaderAsync(string path, CancellationToken cancellationToken)
    {
        var (outcome, output) = await RunAsync("vipsheader", ["-a", path], cancellationToken);
        var header = outcome == VipsOutcome.Done ? ImageHeader.Parse(output) : null;
        return (outcome == VipsOutcome.Done && header is null ? VipsOutcome.Failed : outcome, header);
    }

    /// <summary>Decodes the whole image and writes it upright, in sRGB, without metadata.</summary>
    public async Task<VipsOutcome> RewriteAsync(string source, ImageHeader header, MediaFormat format, string target, CancellationToken cancellationToken)
    {
        var output = $"{target}[{format.SaveOptions}]";
        // An upright image is copied row by row; a turned one must be in memory or in a temporary file.
        var load = "fail-on=error" + (header.IsUpright ? ",access=sequential" : string.Empty) + (header.Frames > 1 ? ",n=-1" : string.Empty);
        string[] arguments = header.NeedsColourConversion
            ? ["thumbnail", header.Frames > 1 ? source + "[n=-1]" : source, output, AnyWidth, "--size", "down", "--export-profile", "srgb", "--fail-on", "error"]
            : ["autorot", $"{source}[{load}]", output];
        return (await RunAsync("vips", arguments, cancellationToken)).Outcome;
    }

    /// <summary>Decodes the file to its end and keeps nothing.</summary>
    public async Task<VipsOutcome> VerifyAsync(string path, CancellationToken cancellationToken)
        => (await RunAsync("vips", ["avg", path + "[fail-on=error]"], cancellationToken)).Outcome;

    /// <summary>Writes a smaller copy. An image smaller than the size keeps its own.</summary>
    /// <param name="width">Null for "as the height gives".</param>
    /// <param name="crop">Fill the box and cut what stands out, instead of fitting into it.</param>
    public async Task<VipsOutcome> ShrinkAsync(string source, string output, int? width, int? height, bool crop, CancellationToken cancellationToken)
    {
        List<string> arguments = ["thumbnail", source, output, width?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? AnyWidth, "--size", "down", "--export-profile", "srgb", "--fail-on", "error"];
        if (height is not null)
            arguments.AddRange(["--height", height.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        if (crop)
            arguments.AddRange(["--crop", "centre"]);
        return (await RunAsync("vips", arguments, cancellationToken)).Outcome;
    }

    /// <summary>Writes a small test image to the path and reads it back.</summary>
    public async Task<VipsOutcome> ProbeAsync(MediaFormat format, string path, CancellationToken cancellationToken)
    {
        var written = (await RunAsync("vips", ["black", $"{path}[{format.SaveOptions}]", "32", "32", "--bands", "3"], cancellationToken)).Outcome;
        return written == VipsOutcome.Done ? await VerifyAsync(path, cancellationToken) : written;
    }

    private async Task<(VipsOutcome Outcome, string Output)> RunAsync(string tool, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var program = options.ToolsPath is null ? FindOnPath(tool) : Path.Combine(options.ToolsPath, tool);
        if (program is null || !File.Exists(program))
        {
            LogMissing(tool);
            return (VipsOutcome.Unavailable, string.Empty);
        }

        await _slots.WaitAsync(cancellationToken);
        try
        {
            var result = await ChildProcess.RunAsync(program, arguments, Path.GetTempPath(), _limits, cancellationToken);
            if (result.Succeeded)
                return (VipsOutcome.Done, result.Output);
            LogFailure(tool, arguments[0], result.ExitCode, result.Error.Length > 500 ? result.Error[..500] : result.Error);
            return (result.TimedOut ? VipsOutcome.TimedOut : VipsOutcome.Failed, string.Empty);
        }
        catch (Win32Exception exception)
        {
            LogStart(exception, tool);
            return (VipsOutcome.Unavailable, string.Empty);
        }
        finally
        {
            _slots.Release();
        }
    }

    private static string? FindOnPath(string tool)
        => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, tool))
            .FirstOrDefault(File.Exists);

    [LoggerMessage(LogLevel.Error, "{Tool} is not installed; images cannot be processed. On Debian it is in the package libvips-tools.")]
    private partial void LogMissing(string tool);

    [LoggerMessage(LogLevel.Error, "{Tool} cannot be started.")]
    private partial void LogStart(Exception exception, string tool);

    [LoggerMessage(LogLevel.Information, "{Tool} {Operation} ended with {ExitCode}: {Error}")]
    private partial void LogFailure(string tool, string operation, int? exitCode, string error);
}
