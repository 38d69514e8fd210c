using System.Diagnostics;
using CivicSite.Engine.Audit;
using CivicSite.Engine.Media;
using CivicSite.Engine.Media.Uploads;
using CivicSite.Engine.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules.Services;

namespace CivicSite.UnitTests.Media;

/// <summary>The media services over a temporary App_Data, with the real libvips.</summary>
internal sealed class MediaTestSite : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public MediaTestSite(params (string Key, string Value)[] settings)
    {
        Folder = Directory.CreateTempSubdirectory("civicsite-media-").FullName;
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(MediaOptions.SectionName + ":" + setting.Key.Replace("{folder}", Folder, StringComparison.Ordinal), (string?)setting.Value.Replace("{folder}", Folder, StringComparison.Ordinal))))
            .Build();
        _services = new ServiceCollection().AddLogging().AddLocalization().AddSingleton<ISlugService, SlugService>().AddSingleton<IAuditTrail>(Audit).AddMedia(configuration, Path.Combine(Folder, "App_Data")).BuildServiceProvider();
    }

    public string Folder { get; }

    public KeptAudit Audit { get; } = new();

    public MediaOptions Options => Get<MediaOptions>();

    public T Get<T>()
        where T : notnull
        => _services.GetRequiredService<T>();

    public string Physical(string path) => Path.Combine(Options.RootPath, path);

    public Task<MediaUploadResult> UploadAsync(string name, byte[] content, string folder = "")
        => Get<MediaUploader>().UploadAsync(folder, name, new MemoryStream(content), CancellationToken.None);

    /// <summary>Makes an image with libvips; the file name's end says the format, and may carry save options.</summary>
    public async Task<byte[]> ImageAsync(string name, int width = 64, int height = 48, int bands = 3)
    {
        var file = Path.Combine(Folder, Guid.NewGuid().ToString("N") + name);
        await VipsAsync("black", file, width.ToString(System.Globalization.CultureInfo.InvariantCulture), height.ToString(System.Globalization.CultureInfo.InvariantCulture), "--bands", bands.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var bracket = file.IndexOf('[', StringComparison.Ordinal);
        return await File.ReadAllBytesAsync(bracket < 0 ? file : file[..bracket]);
    }

    /// <summary>A picture with detail in it, so that a cut file lacks something.</summary>
    public async Task<byte[]> NoiseAsync(string extension, int width = 400, int height = 300)
    {
        var raw = Path.Combine(Folder, Guid.NewGuid().ToString("N"));
        await VipsAsync("gaussnoise", raw + ".v", width.ToString(System.Globalization.CultureInfo.InvariantCulture), height.ToString(System.Globalization.CultureInfo.InvariantCulture), "--mean", "128", "--sigma", "40");
        await VipsAsync("cast", raw + ".v", raw + extension, "uchar");
        return await File.ReadAllBytesAsync(raw + extension.Split('[')[0]);
    }

    /// <summary>All that vipsheader says of the file.</summary>
    public static Task<string> HeaderAsync(string file) => RunAsync("vipsheader", "-a", file);

    public static Task<string> VipsAsync(params string[] arguments) => RunAsync("vips", arguments);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await error);
        return output;
    }
}

/// <summary>Keeps what was recorded, in place of the database.</summary>
internal sealed class KeptAudit : IAuditTrail
{
    public List<string> Entries { get; } = [];

    public Task RecordAsync(string category, string name, string? correlationId, string? subject, string? versionId = null)
    {
        Entries.Add($"{category} {name} {subject}");
        return Task.CompletedTask;
    }
}
