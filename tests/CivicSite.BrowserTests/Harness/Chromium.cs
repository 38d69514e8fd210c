using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Harness;

/// <summary>Debian's Chromium, started once for all tests. Playwright's driver ends it with this process.</summary>
internal static class Chromium
{
    private static readonly Lazy<Task<IBrowser>> Running = new(LaunchAsync);

    public static Task<IBrowser> Browser => Running.Value;

    private static async Task<IBrowser> LaunchAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = FindExecutable(),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
    }

    // The shell draws the same pages without a browser's windows, for two thirds of the processor time.
    private static string FindExecutable()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        string[] names = ["chromium-headless-shell", "chromium"];
        var candidates = names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name)))
            .Prepend(Environment.GetEnvironmentVariable("CIVICSITE_TEST_CHROMIUM"));
        return candidates.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException(
            "chromium was not found. Install Debian's package \"chromium-headless-shell\", or set CIVICSITE_TEST_CHROMIUM to its path.");
    }
}
