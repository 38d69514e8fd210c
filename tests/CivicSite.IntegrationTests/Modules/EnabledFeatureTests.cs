using System.Diagnostics;
using System.Net;
using CivicSite.Testing;
using Microsoft.Data.Sqlite;

namespace CivicSite.IntegrationTests.Modules;

public sealed class EnabledFeatureTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_feature_that_is_enabled_on_a_site_with_content_finds_it()
    {
        await using var site = await SiteProcess.StartAsync();
        using var admin = site.NewSession();
        await admin.LoginAsAdminAsync();
        var before = (await admin.GetAsync("news")).Texts("main article h2, main article h3");
        Assert.NotEmpty(before);

        await SwitchAsync(admin, "Disable");
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(site.DataFolder, "site.db")}"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "DELETE FROM NewsArticleIndex";
            Assert.True(await command.ExecuteNonQueryAsync() > 0);
        }

        await SwitchAsync(admin, "Enable");
        using var visitor = site.NewSession();
        var clock = Stopwatch.StartNew();
        var after = (await visitor.GetAsync("news")).Texts("main article h2, main article h3");
        while (after.Count < before.Count && clock.Elapsed < Patience)
        {
            after = (await visitor.GetAsync("news")).Texts("main article h2, main article h3");
        }

        Assert.Equal(before, after);
        site.Log.ThrowIfErrors();
    }

    private static async Task SwitchAsync(SiteSession admin, string action)
    {
        var page = await admin.GetAsync($"Admin/Features/CivicSite.News/{action}");
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SubmitAsync(page, new Dictionary<string, string?>(StringComparer.Ordinal), "main form[method=post]")).Status);
    }
}
