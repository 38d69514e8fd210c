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

    private static string FindExecutable()
    {
        var candidates = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "chromium"))
            .Prepend(Environment.GetEnvironmentVariable("CIVICSITE_TEST_CHROMIUM"));
        return candidates.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException(
            "chromium was not found. Install Debian's package \"chromium\", or set CIVICSITE_TEST_CHROMIUM to its path.");
    }
}
