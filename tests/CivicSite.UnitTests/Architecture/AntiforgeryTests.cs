using System.Text.RegularExpressions;

namespace CivicSite.UnitTests.Architecture;

/// <summary>
/// Every form is protected by one global filter, as on Orchard Core; nothing may step out of it.
/// </summary>
public sealed partial class AntiforgeryTests
{
    /// <summary>Files with an endpoint that no form of a browser posts to. Each entry says why a forged request harms nothing.</summary>
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["src/Engine/CivicSite.Engine/Display/Errors/DiagnosticsController.cs"] =
            "Draws the error page, also in answer to a POST that was refused for its missing token; changes nothing.",
    };

    [Fact]
    public async Task The_engine_validates_every_post()
    {
        var registrations = await SourceTree.FindAsync(
            SourceTree.Files("src/Engine", ".cs"), text => GlobalFilter().Matches(text).Select(match => match.Value));

        Assert.NotEmpty(registrations);
    }

    [Fact]
    public async Task Nothing_steps_out_of_the_filter() => SourceTree.AssertNone(
        $"A state-changing request carries an antiforgery token, except where {nameof(Exceptions)} says why not:",
        await SourceTree.FindAsync(
            SourceTree.Files("src", ".cs", ".cshtml").Where(path => !Exceptions.ContainsKey(path)),
            text => WayOut().Matches(text).Select(match => match.Value)));

    [Theory]
    [InlineData("<form method=\"post\" asp-antiforgery=\"false\">", 1)]
    [InlineData("<form asp-antiforgery=\"false\" asp-action=\"Save\">", 1)]
    [InlineData("<form method=\"get\" asp-antiforgery=\"false\">", 0)]
    [InlineData("<form asp-antiforgery=\"false\" method=\"get\">", 0)]
    [InlineData("[IgnoreAntiforgeryToken]", 1)]
    [InlineData("routes.MapPost(\"/x\", Save)", 1)]
    public void A_way_out_is_found(string code, int findings) => Assert.Equal(findings, WayOut().Count(code));

    [GeneratedRegex(@"AutoValidateAntiforgeryToken(Attribute)?\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GlobalFilter();

    [GeneratedRegex(@"\bIgnoreAntiforgeryToken(Attribute)?\b|\bDisableAntiforgery\b|<form\b(?=[^>]*\basp-antiforgery\s*=\s*""false"")(?![^>]*\bmethod\s*=\s*""get"")[^>]*>|\bMap(Post|Put|Patch|Delete)\s*\(", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex WayOut();
}
