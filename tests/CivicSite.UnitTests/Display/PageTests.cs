using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Layout;

namespace CivicSite.UnitTests.Display;

public class PageTests(DisplayHost host) : IClassFixture<DisplayHost>
{
    [Fact]
    public async Task The_themes_layout_wraps_a_view_and_shows_its_zones()
    {
        var page = await host.Client.GetStringAsync("/stories/plain?theme=DisplayTests.Bare");

        Assert.Contains("<main class=\"bare\"><p>Module's view</p>", page, StringComparison.Ordinal);
        Assert.Contains("<aside>Second, first</aside>", page.Replace("First", "first", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("<footer>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_theme_replaces_templates_and_views_of_the_module()
    {
        var themed = await host.Client.GetStringAsync("/stories/plain");
        var bare = await host.Client.GetStringAsync("/stories/plain?theme=DisplayTests.Bare");

        Assert.Contains("Theme's view", themed, StringComparison.Ordinal);
        Assert.Contains("Theme's card: 5", themed, StringComparison.Ordinal);
        Assert.Contains("Module's card: 5", bare, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_theme_there_is_no_layout()
    {
        var page = await host.Client.GetStringAsync("/stories/plain?theme=none");

        Assert.StartsWith("<p>Module's view</p>", page.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_title_has_the_segments_in_their_order()
    {
        var page = await host.Client.GetStringAsync("/stories/plain");

        Assert.Contains("<title>Истории &amp; были - Саяногорск</title>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resources_stand_once_at_their_place_in_their_order()
    {
        var page = await host.Client.GetStringAsync("/stories/plain");

        Assert.Contains("<meta content=\"one, two\" name=\"keywords\"", page, StringComparison.Ordinal);
        Assert.Contains("<link href=\"/feed\" rel=\"alternate\"", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("/styles/story.css").Length);
        var foot = page[page.IndexOf("</main>", StringComparison.Ordinal)..];
        Assert.True(foot.IndexOf("/scripts/base.js", StringComparison.Ordinal) < foot.IndexOf("/scripts/map.js", StringComparison.Ordinal));
        Assert.Equal(2, page.Split("/scripts/base.js").Length);
    }

    [Fact]
    public async Task A_wrapper_stands_around_the_shape()
    {
        var page = await host.Client.GetStringAsync("/stories/plain?theme=DisplayTests.Bare");

        Assert.Contains("<div class=\"frame\"><b>Module's card: 5</b>", page.ReplaceLineEndings(""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/stories/missing", HttpStatusCode.NotFound, "There is no such page.")]
    [InlineData("/stories/fault", HttpStatusCode.InternalServerError, "Something went wrong.")]
    public async Task Errors_have_a_page_in_the_theme(string path, HttpStatusCode status, string text)
    {
        using var answer = await host.Client.GetAsync(path);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains($"<h1>{text}</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<main class=\"themed\">", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/stories/fault", "<main class=\"themed\">")]
    [InlineData("/stories/faultinview", "<main class=\"themed\">")]
    [InlineData("/stories/fault?theme=DisplayTests.Broken", "<body class=\"narrow-page\">")]
    [InlineData("/stories/plain?theme=DisplayTests.Broken", "<body class=\"narrow-page\">")]
    public async Task A_fault_has_a_page_with_the_number_of_its_log_entries(string path, string frame)
    {
        using var answer = await host.Client.GetAsync(path);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains(frame, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Half of a page", page, StringComparison.Ordinal);
        Assert.DoesNotContain("A fault", page, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains(host.Log.Exceptions, entry => entry.TraceId is { } id && page.Contains(id, StringComparison.Ordinal) && entry.Message.StartsWith("A fault", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_missing_file_has_no_page()
    {
        using var answer = await host.Client.GetAsync("/images/missing.png");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_shape_without_a_template_is_named_with_all_that_was_tried()
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        var shape = await scope.ServiceProvider.GetRequiredService<IShapeFactory>().CreateAsync("Nothing");
        shape.Metadata.Alternates.Add("Nothing__A");
        shape.Metadata.Alternates.Add("Nothing__B");

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(
            () => scope.ServiceProvider.GetRequiredService<IDisplayHelper>().ShapeExecuteAsync(shape));

        Assert.Contains("Nothing__B, Nothing__A, Nothing.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shape_can_be_drawn_where_no_view_is()
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        var shape = await scope.ServiceProvider.GetRequiredService<IShapeFactory>().CreateAsync("Card", Arguments.From(new { Number = 9 }));

        var html = await scope.ServiceProvider.GetRequiredService<IDisplayHelper>().ShapeExecuteAsync(shape);

        using var writer = new StringWriter();
        html.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        Assert.Contains("card: 9", writer.ToString(), StringComparison.Ordinal);
        Assert.NotNull(await scope.ServiceProvider.GetRequiredService<ILayoutAccessor>().GetLayoutAsync());
    }
}
