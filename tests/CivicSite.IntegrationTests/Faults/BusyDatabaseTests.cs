using System.Data.Common;
using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Dom;
using CivicSite.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;
using SiteOptions = CivicSite.Testing.SiteOptions;

namespace CivicSite.IntegrationTests.Faults;

/// <summary>A database that is locked by somebody else: who writes is told in time, who only reads does not notice.</summary>
public sealed class BusyDatabaseTests
{
    private const int Writers = 12;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task Writers_that_wait_do_not_keep_readers_waiting()
    {
        await using var site = await SiteProcess.StartAsync();
        using var editor = await SignInAsync(site);
        var forms = new List<SitePage>();
        for (var number = 0; number < Writers; number++)
        {
            forms.Add(await NewsForm.OpenAsync(editor));
        }

        await using var other = await LockAsync(new SqliteConnection($"Data Source={Path.Combine(site.DataFolder, "site.db")}"), "BEGIN IMMEDIATE");
        var saves = forms.Select((form, number) => NewsForm.SaveAsync(editor, form, $"Ждущая новость {number}", "<p>Текст</p>")).ToList();
        using var visitor = site.NewSession();
        var clock = Stopwatch.StartNew();
        foreach (var path in new[] { "", "news", "news?page=2", "about", "no-such-page" })
        {
            await visitor.GetAsync(path);
        }

        Assert.True(clock.Elapsed < Soon, $"Five pages took {clock.Elapsed} while {Writers} editors waited for the database.");
        var refused = await Task.WhenAny(saves).Unwrap();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Contains("база данных сейчас не отвечает", string.Concat(refused.Texts("#editor-summary li")), StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("Ждущая новость", NewsForm.TitleOf(refused), StringComparison.Ordinal);
        await other.DisposeAsync();
        await Task.WhenAll(saves);
    }

    [PostgresFact]
    public async Task Cached_pages_answer_while_the_database_does_not_and_a_form_is_given_back()
    {
        using var database = TestDatabase.Create(TestDatabase.Postgres);
        await using var site = await StartOnPostgresAsync(database);
        using var editor = await SignInAsync(site);
        var settings = await editor.GetAsync("Admin/Settings/general");
        using var visitor = site.NewSession();
        await visitor.GetAsync("");

        await using var other = await LockAsync(new NpgsqlConnection(database.ConnectionString), "BEGIN; LOCK TABLE \"Document\", \"AspNetUsers\" IN ACCESS EXCLUSIVE MODE");
        var save = SaveSettingsAsync(editor, settings, "Портал во время сбоя");
        var clock = Stopwatch.StartNew();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("")).Status);
        Assert.True(clock.Elapsed < Soon, $"A cached page took {clock.Elapsed} while the database was locked.");
        var uncached = await visitor.GetAsync("about");
        var refused = await save;
        await other.DisposeAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, uncached.Status);
        Assert.Equal("30", uncached.Headers["Retry-After"]);
        Assert.Contains("Сайт перегружен", uncached.Body, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", uncached.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Contains("Портал во время сбоя", string.Concat(refused.Texts("dd")), StringComparison.Ordinal);
        Assert.Contains("Storage is Unavailable", site.Log.ToString(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await editor.SubmitAsync(refused, new Dictionary<string, string?>(StringComparer.Ordinal))).Status);
        Assert.Equal("Портал во время сбоя", NameOf(await editor.GetAsync("Admin/Settings/general")));
    }

    [PostgresFact]
    public async Task Of_two_requests_at_the_same_moment_the_second_is_told_in_words()
    {
        using var database = TestDatabase.Create(TestDatabase.Postgres);
        await using var site = await StartOnPostgresAsync(database);
        using var editor = await SignInAsync(site);
        var settings = await editor.GetAsync("Admin/Settings/general");

        await using var other = await LockAsync(
            new NpgsqlConnection(database.ConnectionString),
            "BEGIN; UPDATE \"Document\" SET \"Version\" = \"Version\" + 1 WHERE \"Type\" = 'CivicSite.Engine.Settings.SiteSettings'");
        var save = SaveSettingsAsync(editor, settings, "Второе имя");
        await WaitForLockAsync(database);
        await RunAsync(other, "COMMIT");
        var refused = await save;

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("Кто-то успел раньше", refused.Find<IHtmlHeadingElement>("h1").TextContent.Trim());
        Assert.Contains("Второе имя", string.Concat(refused.Texts("dd")), StringComparison.Ordinal);
        Assert.Contains("somebody else has changed the same thing", site.Log.ToString(), StringComparison.Ordinal);
        site.Log.ThrowIfErrors();
        Assert.Equal(HttpStatusCode.Redirect, (await editor.SubmitAsync(refused, new Dictionary<string, string?>(StringComparer.Ordinal), "form:has(dl)")).Status);
        Assert.Equal("Второе имя", NameOf(await editor.GetAsync("Admin/Settings/general")));
    }

    private static Task<SiteProcess> StartOnPostgresAsync(TestDatabase database) => SiteProcess.StartAsync(new SiteOptions
    {
        Database = database,
        Environment = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ConnectionStrings__Postgres"] = new NpgsqlConnectionStringBuilder(database.ConnectionString) { CommandTimeout = 5 }.ConnectionString,
        },
    });

    private static async Task<SiteSession> SignInAsync(SiteProcess site)
    {
        var session = site.NewSession();
        await session.LoginAsAdminAsync();
        return session;
    }

    private static Task<SitePage> SaveSettingsAsync(SiteSession session, SitePage page, string name) =>
        session.SubmitAsync(page, new Dictionary<string, string?>(StringComparer.Ordinal) { ["SiteName"] = name }, "form.form-narrow");

    private static string NameOf(SitePage settings) => settings.Find<IHtmlInputElement>("[name=SiteName]").Value;

    private static async Task<DbConnection> LockAsync(DbConnection connection, string statement)
    {
        await connection.OpenAsync();
        await RunAsync(connection, statement);
        return connection;
    }

    private static async Task RunAsync(DbConnection connection, string statement)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task WaitForLockAsync(TestDatabase database)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromSeconds(20);)
        {
            await using var command = source.CreateCommand("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'");
            if (await command.ExecuteScalarAsync() is > 0L)
            {
                return;
            }
        }

        throw new SiteFaultException("No request of the site waits for the lock.");
    }
}
