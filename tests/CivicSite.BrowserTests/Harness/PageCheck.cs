using System.Text.RegularExpressions;
using CivicSite.Testing;
using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Harness;

/// <summary>What every page has to pass: WCAG rules in light and dark, at two widths, and no sideways scrolling on a phone or at a zoom of 200 %.</summary>
internal static partial class PageCheck
{
    private const int PhoneWidth = 390;

    // A window of 1280 px whose content is shown twice as large.
    private const int ZoomedWidth = 640;

    private static readonly (ViewportSize Size, ColorScheme Colors)[] Looks =
    [
        (new() { Width = PhoneWidth, Height = 844 }, ColorScheme.Dark),
        (new() { Width = 1280, Height = 900 }, ColorScheme.Light),
    ];

    /// <summary>Whether every checked page is pictured, not only the faulty ones: pictures take a quarter of the suite's time.</summary>
    private static readonly bool PictureAll = Environment.GetEnvironmentVariable("CIVICSITE_TEST_SCREENSHOTS") is "1";

    /// <summary>Checks the page as it stands now, gives what is wrong, and keeps pictures of a faulty look under <paramref name="name"/>.</summary>
    /// <param name="withAxe">False where the browser runs no scripts: axe is one.</param>
    public static async Task<IReadOnlyList<string>> RunAsync(IPage page, string name, bool withAxe)
    {
        var faults = new List<string>();
        foreach (var (size, colors) in Looks)
        {
            await page.SetViewportSizeAsync(size.Width, size.Height);
            await page.EmulateMediaAsync(new() { ColorScheme = colors });
            string[] violations = withAxe ? await Axe.ViolationsAsync(page) : [];
            IReadOnlyList<string> overflows = size.Width == PhoneWidth ? await OverflowsAsync(page) : [];
            faults.AddRange(violations.Select(violation => $"axe ({size.Width} px, {colors}) {violation}"));
            faults.AddRange(overflows);
            if (PictureAll || violations.Length + overflows.Count > 0)
            {
                await page.SetViewportSizeAsync(size.Width, size.Height);
                await ScreenshotAsync(page, $"{name}-{size.Width}");
            }
        }

        return faults;
    }

    /// <summary>Checks what other words can spoil on a page whose structure and colours <see cref="RunAsync"/> has passed: the width.</summary>
    public static async Task<IReadOnlyList<string>> RunBrieflyAsync(IPage page)
    {
        var overflows = await OverflowsAsync(page);
        var (size, _) = Looks[^1];
        await page.SetViewportSizeAsync(size.Width, size.Height);
        return overflows;
    }

    private static async Task<IReadOnlyList<string>> OverflowsAsync(IPage page)
    {
        var faults = new List<string>();
        foreach (var width in (int[])[PhoneWidth, ZoomedWidth])
        {
            await page.SetViewportSizeAsync(width, 844);
            if (await OverflowAsync(page, width) is { } overflow)
            {
                faults.Add(overflow);
            }
        }

        return faults;
    }

    private static async Task<string?> OverflowAsync(IPage page, int width)
    {
        var widths = await page.EvaluateAsync<int[]>(
            "() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]");
        if (widths[0] <= widths[1])
        {
            return null;
        }

        var widest = await page.EvaluateAsync<string>("""
            () => [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
              .slice(0, 3).map(e => e.cloneNode(false).outerHTML).join(' ')
            """);
        return $"scrolls sideways at {width} px: {widths[0]} px wide. {widest}";
    }

    private static Task ScreenshotAsync(IPage page, string name) => page.ScreenshotAsync(new()
    {
        Path = Path.Combine(Repository.Results, "screenshots", NotInFileName().Replace(name, "-").Trim('-') + ".png"),
        FullPage = true,
    });

    [GeneratedRegex(@"[^\p{L}\p{N}]+", RegexOptions.None, 1000)]
    private static partial Regex NotInFileName();
}
