using CivicSite.Engine.Media.Processing;
using CivicSite.Engine.Media.Serving;
using CivicSite.Engine.Media.Storage;
using CivicSite.Engine.Media.Uploads;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.BackgroundTasks;
using OrchardCore.Media;

namespace CivicSite.Engine.Media;

internal static class MediaServiceCollectionExtensions
{
    /// <summary>Adds the library, uploads and serving. Needs logging, localization and the slug service.</summary>
    /// <param name="configuration">The whole configuration of the site.</param>
    /// <param name="dataRoot">The absolute path of <c>App_Data</c>.</param>
    internal static IServiceCollection AddMedia(this IServiceCollection services, IConfiguration configuration, string dataRoot)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(MediaOptions.Read(configuration, dataRoot));
        services.AddSingleton<MediaNames>();
        services.AddSingleton<MediaFileStore>();
        services.AddSingleton<IMediaFileStore, MediaFiles>();
        services.AddSingleton<VipsTool>();
        services.AddSingleton<ImageCapabilities>();
        services.AddSingleton<MediaIntake>();
        services.AddSingleton<MediaUploadMessages>();
        services.AddScoped<MediaUploader>();
        services.AddSingleton<DerivativeCache>();
        services.AddSingleton<DerivativeFormat>();
        services.AddSingleton<ImageSizes>();
        services.AddSingleton<IImageSizes>(provider => provider.GetRequiredService<ImageSizes>());
        services.AddSingleton<MediaServer>();
        services.AddSingleton<IBackgroundTask, MediaHousekeeping>();
        return services;
    }
}
