using System.Security.Claims;
using CivicSite.Engine.Admin;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;

namespace CivicSite.UnitTests.Admin;

public sealed class NavigationTests
{
    private static readonly Permission Given = new("Given");
    private static readonly Permission Refused = new("Refused");

    [Fact]
    public async Task Features_add_to_one_group()
    {
        var menu = await BuildAsync(
            builder => builder.Add(Text("Content"), "2", content => content.Add(Text("Menus"), "3", item => item.Url("/menus"))),
            builder => builder.Add(Text("Content"), "2", content => content.Add(Text("Items"), "1", item => item.Url("/items"))));
        Assert.Equal(["/items", "/menus"], Assert.Single(menu).Items.Select(item => item.Href));
    }

    [Fact]
    public async Task Entries_stand_in_the_order_of_their_positions()
    {
        var menu = await BuildAsync(builder => builder
            .Add(Text("Late"), "10", item => item.Url("/late"))
            .Add(Text("Early"), "2.5", item => item.Url("/early")));
        Assert.Equal(["/early", "/late"], menu.Select(item => item.Href));
    }

    [Fact]
    public async Task Nobody_sees_what_he_may_not_do()
    {
        var menu = await BuildAsync(builder => builder
            .Add(Text("Open"), "1", item => item.Url("/open").Permission(Refused).Permission(Given))
            .Add(Text("Closed"), "2", item => item.Url("/closed").Permission(Refused)));
        Assert.Equal(["/open"], menu.Select(item => item.Href));
    }

    [Fact]
    public async Task A_group_that_became_empty_is_left_out() => Assert.Empty(await BuildAsync(builder => builder
        .Add(Text("Group"), "1", group => group.Add(Text("Closed"), "1", item => item.Url("/closed").Permission(Refused)))));

    [Fact]
    public async Task An_entry_without_a_page_is_left_out() => Assert.Empty(await BuildAsync(builder => builder
        .Add(Text("Gone"), "1", item => item.Action("Index", "Admin", "No.Such.Area"))));

    [Theory]
    [InlineData("/Admin", "/Admin")]
    [InlineData("/Admin/Settings/general", "/Admin/Settings")]
    [InlineData("/Admin/SettingsX", null)]
    [InlineData("/Admin/Users/Edit/4abc", "/Admin/Users/Index")]
    [InlineData("/Admin/Contents/ContentItems/Menu", "/Admin/Contents/ContentItems/Menu")]
    [InlineData("/Admin/Contents/ContentItems/4abc/Edit", "/Admin/Contents/ContentItems")]
    public void The_entry_of_the_page_is_marked(string path, string? expected)
    {
        MenuItem[] menu =
        [
            new() { Href = "/Admin" },
            new() { Items = [new() { Href = "/Admin/Contents/ContentItems" }, new() { Href = "/Admin/Contents/ContentItems/Menu" }] },
            new() { Href = "/Admin/Settings" },
            new() { Href = "/Admin/Users/Index" },
        ];
        Assert.Equal(expected, AdminFrame.CurrentHref(menu, path, PathString.Empty));
    }

    private static LocalizedString Text(string text) => new(text, text);

    private static Task<IReadOnlyList<MenuItem>> BuildAsync(params Action<NavigationBuilder>[] providers) =>
        new NavigationManager(providers.Select(build => new Provider(build)), new Rights(), new NoLinks()).BuildMenuAsync("admin", new DefaultHttpContext());

    private sealed class Provider(Action<NavigationBuilder> build) : AdminNavigationProvider
    {
        protected override ValueTask BuildAsync(NavigationBuilder builder)
        {
            build(builder);
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Rights : IAuthorizationService
    {
        public Task<AuthorizationResult> AuthorizeAsync(ClaimsPrincipal user, object? resource, IEnumerable<IAuthorizationRequirement> requirements) =>
            Task.FromResult(requirements.OfType<PermissionRequirement>().All(requirement => requirement.Permission == Given) ? AuthorizationResult.Success() : AuthorizationResult.Failed());

        public Task<AuthorizationResult> AuthorizeAsync(ClaimsPrincipal user, object? resource, string policyName) => throw new NotSupportedException();
    }

    private sealed class NoLinks : LinkGenerator
    {
        public override string? GetPathByAddress<TAddress>(HttpContext httpContext, TAddress address, RouteValueDictionary values, RouteValueDictionary? ambientValues = null, PathString? pathBase = null, FragmentString fragment = default, LinkOptions? options = null) => null;

        public override string? GetPathByAddress<TAddress>(TAddress address, RouteValueDictionary values, PathString pathBase = default, FragmentString fragment = default, LinkOptions? options = null) => null;

        public override string? GetUriByAddress<TAddress>(HttpContext httpContext, TAddress address, RouteValueDictionary values, RouteValueDictionary? ambientValues = null, string? scheme = null, HostString? host = null, PathString? pathBase = null, FragmentString fragment = default, LinkOptions? options = null) => null;

        public override string? GetUriByAddress<TAddress>(TAddress address, RouteValueDictionary values, string scheme, HostString host, PathString pathBase = default, FragmentString fragment = default, LinkOptions? options = null) => null;
    }
}
