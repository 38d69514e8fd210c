using CivicSite.Engine.Media.Processing;
using CivicSite.Engine.Media.Storage;
using OrchardCore.BackgroundTasks;

namespace CivicSite.Engine.Media;

/// <summary>Learns soon after the start what libvips can write, so that the log says it and no visitor waits; removes files that a killed process left.</summary>
[BackgroundTask(Schedule = "* * * * *", Title = "Media housekeeping", Description = "Removes abandoned temporary files of the media library.")]
internal sealed class MediaHousekeeping(ImageCapabilities capabilities, MediaOptions options, TimeProvider time) : IBackgroundTask
{
    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        TempFile.RemoveAbandoned(options.RootPath, time.GetUtcNow().UtcDateTime);
        TempFile.RemoveAbandoned(options.CachePath, time.GetUtcNow().UtcDateTime);
        await capabilities.GetWritableAsync(cancellationToken);
    }
}
