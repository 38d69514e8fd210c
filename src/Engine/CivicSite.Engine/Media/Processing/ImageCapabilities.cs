using CivicSite.Engine.Media.Storage;
using Microsoft.Extensions.Logging;

namespace CivicSite.Engine.Media.Processing;

/// <summary>Which formats this machine's libvips really writes, found by writing one: packages differ in the encoders that they bring.</summary>
internal sealed partial class ImageCapabilities
{
    private readonly VipsTool _vips;
    private readonly MediaOptions _options;
    private readonly ILogger<ImageCapabilities> _logger;
    private readonly Lazy<Task<IReadOnlyList<MediaFormat>>> _writable;

    public ImageCapabilities(VipsTool vips, MediaOptions options, ILogger<ImageCapabilities> logger)
    {
        _vips = vips;
        _options = options;
        _logger = logger;
        _writable = new Lazy<Task<IReadOnlyList<MediaFormat>>>(ProbeAsync);
    }

    public async Task<bool> CanWriteAsync(MediaFormat format, CancellationToken cancellationToken)
        => (await GetWritableAsync(cancellationToken)).Contains(format);

    public Task<IReadOnlyList<MediaFormat>> GetWritableAsync(CancellationToken cancellationToken)
        => _writable.Value.WaitAsync(cancellationToken);

    private async Task<IReadOnlyList<MediaFormat>> ProbeAsync()
    {
        var writable = new List<MediaFormat>();
        foreach (var format in MediaFormats.All.Where(format => format.IsImage))
        {
            using var file = new TempFile(_options.CachePath, format.Extension);
            var outcome = await _vips.ProbeAsync(format, file.Path, CancellationToken.None);
            if (outcome == VipsOutcome.Unavailable)
                return writable;
            if (outcome == VipsOutcome.Done)
                writable.Add(format);
            else
                LogMissingFormat(format.Name);
        }

        if (!ChildProcess.EnforcesLimits)
            LogNoLimits();
        return writable;
    }

    [LoggerMessage(LogLevel.Warning, "libvips cannot write {Format} here; images are served in the other formats.")]
    private partial void LogMissingFormat(string format);

    [LoggerMessage(LogLevel.Warning, "prlimit is not installed; image processes run without a memory limit.")]
    private partial void LogNoLimits();
}
