using System.Collections.Concurrent;
using CivicSite.Engine.Media.Processing;
using CivicSite.Engine.Media.Storage;
using Microsoft.Extensions.Logging;

namespace CivicSite.Engine.Media.Serving;

/// <summary>Smaller copies of images on disk, each made once, at its first request.</summary>
internal sealed partial class DerivativeCache(MediaOptions options, VipsTool vips, TimeProvider time, ILogger<DerivativeCache> logger) : IDisposable
{
    private const int MaxRememberedFailures = 1000;
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> _running = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _failed = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stopping = new();

    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
    }

    /// <summary>The file of the derivative, or null when it cannot be made now.</summary>
    public async Task<FileInfo?> GetAsync(MediaEntry source, DerivativeRequest request, MediaFormat format, CancellationToken cancellationToken)
    {
        var path = PathOf(source, request, format);
        var file = new FileInfo(path);
        if (file.Exists)
            return file;
        if (!MayTry(path))
            return null;
        // The work belongs to all who wait for it, so one visitor who leaves does not end it.
        var work = _running.GetOrAdd(path, key => new Lazy<Task<bool>>(() => MakeAsync(key, source, request, format)));
        if (!await work.Value.WaitAsync(cancellationToken))
            return null;
        file.Refresh();
        return file.Exists ? file : null;
    }

    private string PathOf(MediaEntry source, DerivativeRequest request, MediaFormat format)
    {
        var name = FormattableString.Invariant($"{source.Version}-{request.Width ?? 0}x{request.Height ?? 0}{(request.Crop ? "c" : string.Empty)}{format.Extension}");
        return Path.Combine(MediaPath.ToPhysical(options.CachePath, source.Path), name);
    }

    private bool MayTry(string path)
    {
        if (_failed.TryGetValue(path, out var failedAt))
        {
            if (time.GetUtcNow() - failedAt < RetryAfter)
                return false;
            _failed.TryRemove(path, out _);
        }

        return _running.Count < options.MaxWaitingDerivatives || _running.ContainsKey(path);
    }

    private async Task<bool> MakeAsync(string path, MediaEntry source, DerivativeRequest request, MediaFormat format)
    {
        try
        {
            using var temp = new TempFile(options.CachePath, format.Extension);
            var outcome = await vips.ShrinkAsync(Input(source, request, format), $"{temp.Path}[{SaveOptions(format)}]", request.Width, request.Height, request.Crop, _stopping.Token);
            if (outcome == VipsOutcome.Done)
                temp.MoveTo(path, overwrite: true);
            else
                Remember(path, source.Path, outcome);
            return outcome == VipsOutcome.Done;
        }
        catch (IOException exception)
        {
            LogDisk(exception, source.Path);
            return false;
        }
        finally
        {
            _running.TryRemove(path, out _);
        }
    }

    // Cropping works on one frame only.
    private static string Input(MediaEntry source, DerivativeRequest request, MediaFormat format)
    {
        var moves = MediaFormats.FromPath(source.Path) is var type && (type == MediaFormats.Gif || type == MediaFormats.WebP);
        var keepsFrames = (format == MediaFormats.Gif || format == MediaFormats.WebP) && !request.Crop;
        return moves && keepsFrames ? source.PhysicalPath + "[n=-1]" : source.PhysicalPath;
    }

    private static string SaveOptions(MediaFormat format)
    {
        if (format == MediaFormats.Avif)
            return "Q=50,strip,effort=3,compression=av1,bitdepth=8";
        if (format == MediaFormats.WebP)
            return "Q=75,strip,effort=4";
        return format == MediaFormats.Jpeg ? "Q=80,strip,optimize-coding,interlace,background=255" : "strip";
    }

    private void Remember(string path, string source, VipsOutcome outcome)
    {
        if (_failed.Count >= MaxRememberedFailures)
            _failed.Clear();
        _failed[path] = time.GetUtcNow();
        LogFailure(source, outcome);
    }

    [LoggerMessage(LogLevel.Warning, "No smaller copy of {Path} could be made: {Outcome}. The original is served.")]
    private partial void LogFailure(string path, VipsOutcome outcome);

    [LoggerMessage(LogLevel.Error, "The smaller copy of {Path} could not be written.")]
    private partial void LogDisk(Exception exception, string path);
}
