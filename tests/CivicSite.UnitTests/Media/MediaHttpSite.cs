using CivicSite.Engine.Media;
using CivicSite.Engine.Media.Serving;
using CivicSite.Engine.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Modules.Services;

namespace CivicSite.UnitTests.Media;

/// <summary>A server of nothing but the media library, on a free loopback port.</summary>
public sealed class MediaHttpSite : IAsyncLifetime
{
    private readonly MediaTestSite _images = new();
    private readonly WebApplication _app;

    public MediaHttpSite()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddLocalization().AddSingleton<ISlugService, SlugService>().AddMedia(builder.Configuration, Path.Combine(_images.Folder, "App_Data"));
        _app = builder.Build();
        _app.MapMedia();
    }

    public HttpClient Client { get; } = new();

    public string Folder => _images.Folder;

    public async Task InitializeAsync()
    {
        await _app.StartAsync();
        Client.BaseAddress = new Uri(_app.Urls.First());
        await WriteAsync("news/photo.jpg", await _images.ImageAsync(".jpg", 800, 600));
        await WriteAsync("logo.png", await _images.ImageAsync(".png", 800, 600));
        await WriteAsync("moving.gif", await _images.ImageAsync(".gif", 800, 600));
        await WriteAsync("report.pdf", "%PDF-1.4 not looked at here"u8.ToArray());
        await WriteAsync("page.html", "<script>alert(1)</script>"u8.ToArray());
        await WriteAsync("../outside.jpg", "secret"u8.ToArray());
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await _images.DisposeAsync();
    }

    public async Task<HttpResponseMessage> GetAsync(string url, string accept)
    {
        // Uri would tidy the dots away.
        var address = new Uri(Client.BaseAddress + url.TrimStart('/'), new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await Client.SendAsync(request);
    }

    /// <summary>Writes past the store, as nothing in the site would.</summary>
    public async Task WriteAsync(string path, byte[] content)
    {
        var file = Path.GetFullPath(Path.Combine(_images.Options.RootPath, path));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, content);
    }
}
