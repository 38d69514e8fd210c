using System.Net;
using System.Reflection;
using CivicSite.Testing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace CivicSite.IntegrationTests.Http.Permissions;

/// <summary>Holds the running site to <see cref="PermissionTable"/>, and the table to what the site has.</summary>
[Collection(SiteOnSqlite.Collection)]
public sealed class PermissionMatrixTests(SiteOnSqlite site) : EditedSiteTest(site)
{
    // Addresses without a controller: files, health, the map of all content addresses.
    private static readonly string[] OpenAddresses = ["/", "/{**slug}", "/health/live", "/health/ready", "/media/{**path}", "{**path:file}", "RedirectToLocalizedContent", "/veterans/{slug}"];

    [Fact]
    public async Task Each_role_may_do_what_the_table_says_and_nothing_else()
    {
        using var targets = new PermissionTargets(Site);
        await targets.CreateAsync();
        var patterns = (await SiteRoutes.ActionsAsync()).ToLookup(action => action.Key, action => action.Pattern, StringComparer.Ordinal);

        var columns = await Task.WhenAll(PermissionTable.Roles.Select((role, index) => ColumnAsync(targets, patterns, role, index)));

        var differences = PermissionTable.Rows.Select((row, index) => (row, Actual: string.Concat(columns.Select(column => column[index]))))
            .Where(line => line.Actual != line.row.Signs)
            .Select(line => $"{line.row.Line}\n    but it is {string.Join(' ', line.Actual.ToCharArray())}").ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public async Task Every_action_of_the_site_stands_in_the_table()
    {
        var actions = (await SiteRoutes.ActionsAsync()).Select(action => action.Key).ToHashSet(StringComparer.Ordinal);
        var rows = PermissionTable.Rows.Select(row => row.Key).ToHashSet(StringComparer.Ordinal);

        AssertNone(actions.Except(rows, StringComparer.Ordinal), "has no line in PermissionTable: say there who may do it");
        AssertNone(rows.Except(actions, StringComparer.Ordinal), "stands in PermissionTable, but the site has no such action");
    }

    [Fact]
    public async Task Every_controller_is_one_of_the_running_site()
    {
        var known = (await SiteRoutes.ActionsAsync()).Select(action => action.Controller).ToHashSet();
        var all = Directory.EnumerateFiles(AppContext.BaseDirectory, "CivicSite.*.dll")
            .Where(path => !Path.GetFileName(path).Contains("Test", StringComparison.Ordinal))
            .SelectMany(path => Assembly.LoadFrom(path).GetTypes())
            .Where(type => !type.IsAbstract && typeof(ControllerBase).IsAssignableFrom(type)).ToList();

        Assert.True(all.Count > 20, $"Only {all.Count} controllers.");
        AssertNone(all.Except(known).Select(type => type.FullName!), "is in no feature of the site's recipe, so no permission of it is tested");
    }

    [Fact]
    public async Task What_has_no_controller_is_known()
    {
        var controllers = (await SiteRoutes.ActionsAsync()).Select(action => action.Pattern).ToHashSet(StringComparer.Ordinal);
        var others = (await SiteRoutes.AllAsync())
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is null)
            .Where(endpoint => !endpoint.Metadata.Any(data => data.GetType().Name == "StaticAssetDescriptor"))
            .Select(endpoint => endpoint.RoutePattern.RawText!)
            .Where(pattern => !controllers.Contains(pattern));

        AssertNone(others.Except(OpenAddresses, StringComparer.Ordinal), "has no controller: who may ask for it?");
    }

    [Fact]
    public async Task Who_may_not_publish_cannot_set_a_time_for_it_either()
    {
        using var author = await Site.UserAsync("Author");
        using var admin = await Site.SignInAsync();
        var title = Newsroom.NewTitle();
        var id = await author.WriteAsync(title, publish: false);
        (string, string?)[] schedule = [("PublishLaterPart.ScheduledPublishLocalDateTime", "2031-01-01T10:00"), ("submit.Save", "submit.PublishLater")];

        await author.SubmitAsync(await author.GetAsync(Newsroom.EditorOf(id)), schedule.ToDictionary(StringComparer.Ordinal), Newsroom.Form);
        await author.AutoSaveAsync(await author.GetAsync(Newsroom.EditorOf(id)), schedule);
        Assert.DoesNotContain(title, (await admin.GetAsync("Admin/Contents/ContentItems/NewsArticle?state=Scheduled")).Body, StringComparison.Ordinal);

        await admin.SubmitAsync(await admin.GetAsync(Newsroom.EditorOf(id)), schedule.ToDictionary(StringComparer.Ordinal), Newsroom.Form);
        Assert.Contains(title, (await admin.GetAsync("Admin/Contents/ContentItems/NewsArticle?state=Scheduled")).Body, StringComparison.Ordinal);
    }

    private static void AssertNone(IEnumerable<string> names, string fault)
    {
        var faults = names.Order(StringComparer.Ordinal).Select(name => $"{name} {fault}.").ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static async Task<string> ColumnAsync(PermissionTargets targets, ILookup<string, string> patterns, string role, int index)
    {
        var signs = "";
        foreach (var row in PermissionTable.Rows)
        {
            signs += row.Signs[index] == '.' ? '.' : await SignAsync(targets, row, role, patterns[row.Key].FirstOrDefault() ?? "");
        }

        return signs;
    }

    private static async Task<char> SignAsync(PermissionTargets targets, PermissionRow row, string role, string pattern)
    {
        var answer = await AskAsync(targets, row, role, pattern);
        if (row.Becomes is { } becomes)
        {
            var state = await targets.StateAsync(targets.ItemOf(row, role).Id);
            return state == becomes ? '+' : state == row.Item!.State ? '-' : '!';
        }

        return answer.Status switch
        {
            HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized => '-',
            HttpStatusCode.Redirect when IsLogin(answer) => '-',
            HttpStatusCode.OK or HttpStatusCode.Redirect => '+',
            HttpStatusCode.NotFound => '0',
            _ => '!',
        };
    }

    // Signing in leads a user without the admin to the first page, and the visitor of a refused page to the login.
    private static bool IsLogin(SitePage answer) => new Uri(answer.Url, answer.Location).AbsolutePath == "/Login";

    private static async Task<SitePage> AskAsync(PermissionTargets targets, PermissionRow row, string role, string pattern)
    {
        var values = row.Values.Select(pair => (pair.Name, Value: targets.Fill(row, role, pair.Value))).ToList();
        if (row.Item is not null)
        {
            values.Add(("contentItemId", targets.ItemOf(row, role).Id));
        }

        var path = RoutePath.Fill(pattern, values, out var rest);
        var user = targets.Sessions[role];
        if (row.Method != "POST")
        {
            return await user.GetAsync(path + "?" + string.Join('&', rest.Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}")));
        }

        if (rest is not [("file", "@")])
        {
            return await user.PostAsync(path, rest);
        }

        using var form = new MultipartFormDataContent { { new StringContent(await user.TokenAsync()), SiteSession.TokenField }, { new StringContent("x"), "file", "x.txt" } };
        return await user.SendAsync(new(HttpMethod.Post, path) { Content = form });
    }
}
