using System.Net;
using System.Text.RegularExpressions;
using CivicSite.Testing;
using Microsoft.Data.Sqlite;

namespace CivicSite.IntegrationTests.Faults;

/// <summary>A page that fails answers with the theme's page of the error.</summary>
public sealed partial class BrokenPageTests
{
    [Fact]
    public async Task A_fault_is_shown_in_the_theme_with_the_number_that_the_log_has()
    {
        await using var site = await SiteProcess.StartAsync();
        await BreakAsync(site);
        using var visitor = site.NewSession();

        var page = await visitor.GetAsync("news?page=2");

        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Equal("Что-то пошло не так", Assert.Single(page.Texts("h1")));
        Assert.NotEmpty(page.Texts(".site-footer"));
        Assert.Contains("script-src 'self'", page.Headers.GetValueOrDefault("Content-Security-Policy", ""), StringComparison.Ordinal);
        Assert.Contains("no-store", page.Headers.GetValueOrDefault("Cache-Control", ""), StringComparison.Ordinal);
        var number = TraceId().Match(page.Body).Value;
        Assert.NotEmpty(number);
        await site.StopAsync();
        var entries = await File.ReadAllLinesAsync(Assert.Single(Directory.GetFiles(Path.Combine(site.DataFolder, "logs"))));
        Assert.Contains(entries, entry => entry.Contains(number, StringComparison.Ordinal) && entry.Contains("NewsArticleIndex", StringComparison.Ordinal));
        Assert.DoesNotContain("NewsArticleIndex", page.Body, StringComparison.Ordinal);
    }

    private static async Task BreakAsync(SiteProcess site)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(site.DataFolder, "site.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "ALTER TABLE NewsArticleIndex RENAME TO Gone";
        await command.ExecuteNonQueryAsync();
    }

    [GeneratedRegex("[0-9a-f]{32}", RegexOptions.None, 1000)]
    private static partial Regex TraceId();
}
