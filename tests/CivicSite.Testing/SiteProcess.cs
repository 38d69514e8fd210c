using System.Diagnostics;
using System.Net;
using System.Runtime.InteropServices;

namespace CivicSite.Testing;

/// <summary>The site, run as a process of its own on a loopback port, with its own data.</summary>
public sealed partial class SiteProcess : IAsyncDisposable
{
    /// <summary>The administrator that the site makes at its first start.</summary>
    public const string AdminUserName = "admin";

    public const string AdminPassword = "Str0ng-Test-Password!";

    private const int TerminateSignal = 15;
    private readonly SiteOptions _options;
    private readonly bool _ownsData;
    private Process? _process;

    private SiteProcess(SiteOptions options)
    {
        _options = options;
        _ownsData = options.DataFolder is null;
        DataFolder = options.DataFolder ?? Directory.CreateTempSubdirectory("civicsite-").FullName;
        Url = new($"http://127.0.0.1:{LoopbackPort.Next()}/");
    }

    /// <summary>The site's address. It stays the same after a restart.</summary>
    public Uri Url { get; }

    public string DataFolder { get; }

    /// <summary>Everything that the site wrote since its first start.</summary>
    public SiteLog Log { get; } = new();

    /// <summary>The id of the running process.</summary>
    /// <exception cref="InvalidOperationException">The site is stopped.</exception>
    public int ProcessId => Running.Id;

    // A build leaves this file beside the assembly, publishing copies the files that it names instead.
    private bool IsPublished => !File.Exists(Path.ChangeExtension(_options.HostAssembly, ".staticwebassets.runtime.json"));

    private Process Running => _process ?? throw new InvalidOperationException("The site is stopped.");

    /// <summary>Starts a site and waits until it is ready.</summary>
    /// <exception cref="SiteFaultException">It ended by itself or did not become ready in time.</exception>
    public static async Task<SiteProcess> StartAsync(SiteOptions? options = null)
    {
        var site = new SiteProcess(options ?? new());
        try
        {
            await site.StartAgainAsync();
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the stopped or killed site on the same data and waits until it is ready.</summary>
    /// <param name="readyPath">The address that has to answer 200.</param>
    public async Task StartAgainAsync(string readyPath = "health/ready")
    {
        _process = Launch([]);
        await WaitUntilReadyAsync(new(Url, readyPath));
    }

    /// <summary>Runs a command of the host on the data of the stopped site, such as <c>import FILE</c>.</summary>
    /// <exception cref="SiteFaultException">The command failed.</exception>
    public async Task RunCommandAsync(params string[] arguments)
    {
        if (_process is not null)
        {
            throw new InvalidOperationException("The site is running.");
        }

        _process = Launch(arguments);
        await _process.WaitForExitAsync();
        var code = _process.ExitCode;
        await EndedAsync();
        if (code != 0)
        {
            throw new SiteFaultException($"The command \"{string.Join(' ', arguments)}\" ended with exit code {code}. Its output:\n{Log.Tail()}");
        }
    }

    /// <summary>Ends the process at once, as <c>kill -9</c> or a power failure does.</summary>
    public async Task KillAsync()
    {
        Running.Kill();
        await EndedAsync();
    }

    /// <summary>Asks the process to end, as a service manager does, and waits for it.</summary>
    /// <exception cref="SiteFaultException">It did not end in 30 seconds.</exception>
    public async Task StopAsync()
    {
        if (!Running.HasExited)
        {
            _ = SendSignal(Running.Id, TerminateSignal);
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            await Running.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            await KillAsync();
            throw new SiteFaultException($"The site did not stop in 30 s. The end of its log:\n{Log.Tail()}");
        }

        await EndedAsync();
    }

    /// <summary>How much memory the running process holds.</summary>
    public double ResidentMegabytes()
    {
        Running.Refresh();
        return Running.WorkingSet64 / 1024.0 / 1024.0;
    }

    /// <summary>A new visitor: HTTP with cookies of its own.</summary>
    public SiteSession NewSession() => new(Url);

    /// <summary>Kills the site if it runs, keeps its log among the test results and removes its data.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await KillAsync();
        }

        var logs = Directory.CreateDirectory(Path.Combine(Repository.Results, "logs"));
        await File.WriteAllTextAsync(Path.Combine(logs.FullName, $"site-{Url.Port}.log"), Log.ToString());
        if (_ownsData)
        {
            Directory.Delete(DataFolder, recursive: true);
        }
    }

    private Process Launch(IEnumerable<string> arguments)
    {
        if (!File.Exists(_options.HostAssembly))
        {
            throw new SiteFaultException($"{_options.HostAssembly} is not built. Build the solution, or run ./test.sh.");
        }

        var start = new ProcessStartInfo("dotnet", [_options.HostAssembly, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(_options.HostAssembly)!,
        };
        foreach (var (name, value) in Settings())
        {
            start.Environment[name] = value;
        }

        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => AddToLog(line.Data);
        process.ErrorDataReceived += (_, line) => AddToLog(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void AddToLog(string? line)
    {
        if (line is not null)
        {
            Log.Add(line);
        }
    }

    private IEnumerable<KeyValuePair<string, string?>> Settings()
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_URLS"] = Url.GetLeftPart(UriPartial.Authority),
            // The files of modules' wwwroot are found without publishing only in development.
            ["ASPNETCORE_ENVIRONMENT"] = IsPublished ? "Production" : "Development",
            ["DOTNET_ENVIRONMENT"] = null,
            ["CivicSite__DataFolder"] = DataFolder,
            ["CIVICSITE_ADMIN_USER"] = AdminUserName,
            ["CIVICSITE_ADMIN_PASSWORD"] = AdminPassword,
            ["ConnectionStrings__Postgres"] = _options.Database is { Provider: TestDatabase.Postgres } database ? database.ConnectionString : null,
        };
        foreach (var (name, value) in _options.Environment)
        {
            settings[name] = value;
        }

        return settings;
    }

    private async Task WaitUntilReadyAsync(Uri probe)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < _options.ReadyTimeout)
        {
            if (Running.HasExited)
            {
                var code = Running.ExitCode;
                await EndedAsync();
                throw new SiteFaultException($"The site ended by itself with exit code {code}. Its output:\n{Log.Tail()}");
            }

            if (await IsReadyAsync(http, probe))
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10));
        }

        throw new SiteFaultException($"The site was not ready in {_options.ReadyTimeout.TotalSeconds} s. Its output:\n{Log.Tail()}");
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, Uri probe)
    {
        try
        {
            using var response = await http.GetAsync(probe);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    // Waiting without a limit also waits for the rest of the output.
    private async Task EndedAsync()
    {
        await Running.WaitForExitAsync();
        Running.Dispose();
        _process = null;
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int processId, int signal);
}
