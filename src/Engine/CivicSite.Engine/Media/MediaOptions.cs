using Microsoft.Extensions.Configuration;

namespace CivicSite.Engine.Media;

/// <summary>The section <c>OrchardCore_Media</c>. Keys that Orchard Core knows have its names and meaning.</summary>
internal sealed class MediaOptions
{
    public const string SectionName = "OrchardCore_Media";

    /// <summary>Absolute folder of the library.</summary>
    public required string RootPath { get; init; }

    /// <summary>Absolute folder of the derivatives. It can be deleted at any time.</summary>
    public required string CachePath { get; init; }

    public string AssetsRequestPath { get; init; } = "/media";

    /// <summary>Widths and heights, in pixels, at which images are served.</summary>
    public int[] SupportedSizes { get; init; } = [320, 480, 640, 960, 1280, 1920];

    /// <summary>With the dot. Only types that the engine can check are ever accepted.</summary>
    public HashSet<string> AllowedFileExtensions { get; init; } = [.. MediaFormats.All.Select(format => format.Extension)];

    /// <summary>Bytes of a document.</summary>
    public long MaxFileSize { get; init; } = 50_000_000;

    /// <summary>Bytes of an image.</summary>
    public long MaxImageFileSize { get; init; } = 20_000_000;

    /// <summary>Pixels of an image, all frames together.</summary>
    public long MaxImagePixels { get; init; } = 50_000_000;

    public int MaxImageFrames { get; init; } = 300;

    public int MaxBrowserCacheDays { get; init; } = 30;

    /// <summary>Folder of the libvips tools; null means the PATH.</summary>
    public string? ToolsPath { get; init; }

    public TimeSpan ProcessTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Bytes of address space of one image process.</summary>
    public long ProcessMemory { get; init; } = 2L << 30;

    public int ProcessConcurrency { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 2);

    /// <summary>Derivatives that may wait for a process before requests get the original instead.</summary>
    public int MaxWaitingDerivatives { get; init; } = 64;

    /// <summary>Reads the section; what it does not name keeps its default.</summary>
    /// <param name="configuration">The whole configuration of the site.</param>
    /// <param name="dataRoot">The absolute path of <c>App_Data</c>.</param>
    public static MediaOptions Read(IConfiguration configuration, string dataRoot)
    {
        var section = configuration.GetSection(SectionName);
        var defaults = new MediaOptions { RootPath = dataRoot, CachePath = dataRoot };
        return new MediaOptions
        {
            RootPath = Path.GetFullPath(section["AssetsPath"] ?? "Media", dataRoot),
            CachePath = Path.GetFullPath(section["CachePath"] ?? "MediaCache", dataRoot),
            AssetsRequestPath = "/" + (section["AssetsRequestPath"] ?? defaults.AssetsRequestPath).Trim('/'),
            // The binder would append to the defaults.
            SupportedSizes = section.GetSection(nameof(SupportedSizes)).Get<int[]>() is { Length: > 0 } sizes ? [.. sizes.Where(size => size is > 0 and <= 8192).Distinct().Order()] : defaults.SupportedSizes,
            AllowedFileExtensions = section.GetSection(nameof(AllowedFileExtensions)).Get<string[]>() is { Length: > 0 } extensions
                ? new HashSet<string>(extensions, StringComparer.OrdinalIgnoreCase)
                : defaults.AllowedFileExtensions,
            MaxFileSize = section.GetValue(nameof(MaxFileSize), defaults.MaxFileSize),
            MaxImageFileSize = section.GetValue(nameof(MaxImageFileSize), defaults.MaxImageFileSize),
            MaxImagePixels = section.GetValue(nameof(MaxImagePixels), defaults.MaxImagePixels),
            MaxImageFrames = section.GetValue(nameof(MaxImageFrames), defaults.MaxImageFrames),
            MaxBrowserCacheDays = section.GetValue(nameof(MaxBrowserCacheDays), defaults.MaxBrowserCacheDays),
            ToolsPath = section[nameof(ToolsPath)],
            ProcessTimeout = section.GetValue(nameof(ProcessTimeout), defaults.ProcessTimeout),
            ProcessMemory = section.GetValue(nameof(ProcessMemory), defaults.ProcessMemory),
            ProcessConcurrency = Math.Max(1, section.GetValue(nameof(ProcessConcurrency), defaults.ProcessConcurrency)),
            MaxWaitingDerivatives = section.GetValue(nameof(MaxWaitingDerivatives), defaults.MaxWaitingDerivatives),
        };
    }
}
