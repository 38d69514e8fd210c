using System.Diagnostics;
using System.Globalization;
using CivicSite.Testing;

namespace CivicSite.Benchmarks;

/// <summary>The bare Kestrel server, answering one page as the site answered it.</summary>
internal sealed class BareServer : IAsyncDisposable
{
    private readonly Process _process;

    private BareServer(Process process, Target target)
    {
        _process = process;
        Target = target;
    }

    /// <summary>The same page on the bare server.</summary>
    public Target Target { get; }

    /// <exception cref="InvalidOperationException">The server did not start.</exception>
    public static async Task<BareServer> StartAsync(Target page)
    {
        var url = new UriBuilder(page.Url) { Port = LoopbackPort.Next() }.Uri;
        string[] arguments =
        [
            Repository.BuiltAssembly("benchmarks/BareKestrel"), "--urls", url.GetLeftPart(UriPartial.Authority),
            "--source", page.Url.AbsoluteUri,
            "--cookie", page.Headers.GetValueOrDefault("Cookie", ""),
            "--accept-encoding", page.Headers.GetValueOrDefault("Accept-Encoding", ""),
        ];
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false })!;
        var server = new BareServer(process, page with { Url = url });
        try
        {
            await server.WaitAsync();
            return server;
        }
        catch
        {
            // A server that stays behind holds the output of the benchmark open, and whoever reads it waits for ever.
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task WaitAsync()
    {
        using var http = new HttpClient();
        for (var wait = 0; wait < 400 && !_process.HasExited; wait++)
        {
            try
            {
                using var answer = await http.GetAsync(Target.Url);
                answer.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException exception) when (exception.StatusCode is null)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(25));
            }
        }

        throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The bare server for {Target.Url} did not start."));
    }
}
