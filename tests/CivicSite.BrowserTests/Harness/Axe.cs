using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Harness;

/// <summary>Runs axe in a page. Scripts of a test are not subject to the page's content security policy.</summary>
internal static class Axe
{
    private const string IsLoaded = "() => typeof window.axe === 'object'";

    // A bar that stays in view covers something wherever one has scrolled to, and scrolling uncovers it: it goes to its place meanwhile.
    private const string Run = """
        async () => {
          const bars = [...document.querySelectorAll('body *')].filter(element => getComputedStyle(element).position === 'sticky');
          bars.forEach(bar => bar.style.position = 'static');
          const found = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] });
          bars.forEach(bar => bar.removeAttribute('style'));
          return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help}. ${node.html}`));
        }
        """;

    private static readonly string Library = new BundledAxeScriptProvider().GetScript();

    /// <summary>The violations of WCAG 2.2 A and AA in the page as it stands now.</summary>
    public static async Task<string[]> ViolationsAsync(IPage page)
    {
        foreach (var frame in page.Frames)
        {
            if (!await frame.EvaluateAsync<bool>(IsLoaded))
            {
                await frame.EvaluateAsync(Library);
            }
        }

        return await page.EvaluateAsync<string[]>(Run);
    }
}
