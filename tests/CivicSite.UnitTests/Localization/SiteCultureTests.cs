using System.Globalization;
using CivicSite.Engine.Localization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Localization.Models;

namespace CivicSite.UnitTests.Localization;

public sealed class SiteCultureTests
{
    [Theory]
    [InlineData(null, "ru")]
    [InlineData("c=en|uic=en", "en")]
    [InlineData("c=en-GB|uic=en-GB", "en")]
    [InlineData("c=EN|uic=EN", "en")]
    [InlineData("c=de|uic=de", "ru")]
    [InlineData("c=|uic=", "ru")]
    [InlineData("nonsense", "ru")]
    public async Task The_cookie_decides_and_the_browser_does_not(string? cookie, string expected)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.AcceptLanguage = "de,en;q=0.9";
        if (cookie is not null)
            context.Request.Headers.Cookie = $"{CookieRequestCultureProvider.DefaultCookieName}={Uri.EscapeDataString(cookie)}";
        var seen = "";
        var middleware = new SiteCultureMiddleware(_ =>
        {
            seen = $"{CultureInfo.CurrentCulture} {CultureInfo.CurrentUICulture}";
            return Task.CompletedTask;
        }, new Region());

        await middleware.InvokeAsync(context);

        Assert.Equal($"{expected} {expected}", seen);
        Assert.Equal(expected, context.Features.Get<IRequestCultureFeature>()!.RequestCulture.UICulture.Name);
    }

    [Theory]
    [InlineData("/news", "?page=2", "/news?page=2")]
    [InlineData("/новости/тос", null, "/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/%D1%82%D0%BE%D1%81")]
    [InlineData("/a b?c", null, "/a%20b%3Fc")]
    [InlineData(null, null, "/")]
    [InlineData("", "?a=1", "/?a=1")]
    [InlineData("https://example.org", null, "/")]
    [InlineData("//example.org", null, "/")]
    [InlineData("/\\example.org", null, "/")]
    [InlineData("/\t/example.org", null, "/")]
    [InlineData("news", null, "/")]
    [InlineData("/news", "?a=1\r\nSet-Cookie: x=1", "/news")]
    [InlineData("/news", "?a=\u0301", "/news")]
    [InlineData("/news", "#x", "/news")]
    [InlineData("/news", "@example.org", "/news")]
    public void The_switch_returns_to_a_page_of_this_site(string? path, string? query, string expected) =>
        Assert.Equal(expected, CultureSwitch.GetReturnUrl(PathString.Empty, path, query));

    [Fact]
    public void The_switch_keeps_the_path_base() => Assert.Equal("/site/news", CultureSwitch.GetReturnUrl("/site", "/news", query: null));

    [Theory]
    [InlineData("en", true)]
    [InlineData("de", false)]
    [InlineData(null, false)]
    public async Task The_switch_remembers_a_supported_culture(string? culture, bool remembered)
    {
        await using var app = BuildApp();
        var endpoint = Assert.Single(((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints));
        var context = new DefaultHttpContext { RequestServices = app.Services };
        context.Request.Method = "GET";
        context.Request.QueryString = QueryString.Create(
            [KeyValuePair.Create("targetCulture", culture), KeyValuePair.Create("contentItemUrl", (string?)"/news"), KeyValuePair.Create("queryStringValue", (string?)"?page=2")]);

        await endpoint.RequestDelegate!(context);

        Assert.Equal(StatusCodes.Status302Found, context.Response.StatusCode);
        Assert.Equal("/news?page=2", context.Response.Headers.Location);
        Assert.Equal("no-store", context.Response.Headers.CacheControl);
        var cookie = context.Response.Headers.SetCookie.ToString();
        Assert.Equal(remembered, cookie.Contains("c%3Den%7Cuic%3Den", StringComparison.Ordinal));
        Assert.Equal(remembered, cookie.Contains("samesite=lax; httponly", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_switch_has_the_route_of_Orchard_Core()
    {
        await using var app = BuildApp();
        await app.StartAsync();
        var link = app.Services.GetRequiredService<LinkGenerator>().GetPathByRouteValues("RedirectToLocalizedContent",
            new { area = "OrchardCore.ContentLocalization", targetCulture = "en", contentItemUrl = "/news" });
        Assert.Equal("/RedirectToLocalizedContent?targetCulture=en&contentItemUrl=%2Fnews", link);
    }

    private static WebApplication BuildApp()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<ISiteRegion, Region>();
        builder.Services.AddSingleton(TimeProvider.System);
        var app = builder.Build();
        app.MapCultureSwitch();
        return app;
    }

    private sealed class Region : ISiteRegion
    {
        public ValueTask<LocalizationSettings> GetCulturesAsync() => ValueTask.FromResult(new LocalizationSettings());

        public ValueTask<string> GetTimeZoneIdAsync() => ValueTask.FromResult("Asia/Krasnoyarsk");
    }
}
