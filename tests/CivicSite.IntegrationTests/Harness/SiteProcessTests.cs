using System.Net;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.Harness;

/// <summary>The harness itself, tried on the small fixture site.</summary>
public sealed class SiteProcessTests
{
    private static readonly SiteOptions Fixture = new() { HostAssembly = Repository.FixtureHost };

    [Fact]
    public async Task A_started_site_answers()
    {
        await using var site = await SiteProcess.StartAsync(Fixture);
        using var visitor = site.NewSession();

        var page = await visitor.GetAsync("");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(["Страница без ошибок"], page.Texts("h1"));
        site.Log.ThrowIfErrors();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Data_and_address_survive_the_end_of_the_process(bool kill)
    {
        await using var site = await SiteProcess.StartAsync(Fixture);
        using var visitor = site.NewSession();
        await visitor.SendAsync(new(HttpMethod.Post, "notes") { Content = new StringContent("kept") });
        var (url, first) = (site.Url, site.ProcessId);

        await (kill ? site.KillAsync() : site.StopAsync());
        await Assert.ThrowsAsync<HttpRequestException>(() => visitor.GetAsync("notes"));
        await site.StartAgainAsync();

        Assert.Equal("kept", (await visitor.GetAsync("notes")).Body);
        Assert.Equal(url, site.Url);
        Assert.NotEqual(first, site.ProcessId);
    }

    [Fact]
    public async Task A_site_that_ends_by_itself_is_reported_with_its_output()
    {
        var options = Fixture with
        {
            Environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["FIXTURE_EXIT_CODE"] = "3" },
        };

        var fault = await Assert.ThrowsAsync<SiteFaultException>(() => SiteProcess.StartAsync(options));

        Assert.Contains("exit code 3", fault.Message, StringComparison.Ordinal);
        Assert.Contains("The fixture site was told to fail.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_in_the_log_fails_unless_it_was_expected()
    {
        await using var site = await SiteProcess.StartAsync(Fixture);
        using var visitor = site.NewSession();

        await visitor.GetAsync("faulty/log");
        await site.StopAsync();

        var fault = Assert.Throws<SiteFaultException>(() => site.Log.ThrowIfErrors());
        Assert.Contains("A known error in the server's log", fault.Message, StringComparison.Ordinal);
        site.Log.ExpectError("A known error");
        site.Log.ThrowIfErrors();
    }

    [Theory]
    [InlineData("wrong", "nobody")]
    [InlineData(SiteProcess.AdminPassword, "editor")]
    public async Task Login_submits_the_form_with_its_antiforgery_token(string password, string expected)
    {
        await using var site = await SiteProcess.StartAsync(Fixture);
        using var visitor = site.NewSession();

        await visitor.LoginAsync("editor", password);

        Assert.Equal(expected, (await visitor.GetAsync("who")).Body);
        site.Log.ThrowIfErrors();
    }

    [Fact]
    public async Task A_command_of_the_host_runs_on_the_data_of_the_stopped_site()
    {
        await using var site = await SiteProcess.StartAsync(Fixture);
        await Assert.ThrowsAsync<InvalidOperationException>(() => site.RunCommandAsync("import", "x"));
        await site.StopAsync();
        var file = Path.Combine(site.DataFolder, "items.ndjson");
        await File.WriteAllTextAsync(file, "");

        await site.RunCommandAsync("import", file);

        await Assert.ThrowsAsync<SiteFaultException>(() => site.RunCommandAsync("import", file + ".missing"));
    }

    [Fact]
    public async Task Data_of_a_disposed_site_is_removed()
    {
        var site = await SiteProcess.StartAsync(Fixture);
        var folder = site.DataFolder;
        Assert.True(Directory.Exists(folder));

        await site.DisposeAsync();

        Assert.False(Directory.Exists(folder));
    }
}
