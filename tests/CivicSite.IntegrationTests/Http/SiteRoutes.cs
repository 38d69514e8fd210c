using System.Text.RegularExpressions;
using CivicSite.IntegrationTests.InProcess;
using CivicSite.Testing;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CivicSite.IntegrationTests.Http;

/// <summary>An action of a controller.</summary>
/// <param name="Key"><c>POST Area/Controller/Action</c>; <c>ANY</c> for one that takes any method.</param>
/// <param name="Pattern">The pattern of its route; empty for the one that the home route leads to.</param>
internal sealed record SiteAction(string Key, string Pattern, Type Controller);

/// <summary>All endpoints that the features of the site's recipe have, read once from an engine in the tests' process.</summary>
internal static class SiteRoutes
{
    private static readonly Lazy<Task<(IReadOnlyList<RouteEndpoint> Endpoints, IReadOnlyList<SiteAction> Actions)>> _all = new(ReadAsync);

    public static async Task<IReadOnlyList<RouteEndpoint>> AllAsync() => (await _all.Value).Endpoints;

    /// <summary>All actions, also those that no endpoint names. HEAD is taken for GET.</summary>
    public static async Task<IReadOnlyList<SiteAction>> ActionsAsync() => (await _all.Value).Actions;

    private static async Task<(IReadOnlyList<RouteEndpoint>, IReadOnlyList<SiteAction>)> ReadAsync()
    {
        using var database = TestDatabase.Create(TestDatabase.Sqlite);
        await using var engine = await EngineHost.StartAsync(database, await TestRecipes.SiteAsync());
        var services = engine.Shells.Current.Services;
        var endpoints = services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        var patterns = endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)
            .ToLookup(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()!.Id, endpoint => endpoint.RoutePattern.RawText!, StringComparer.Ordinal);
        var actions = services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<ControllerActionDescriptor>()
            .SelectMany(action => Methods(action).Select(method => new SiteAction(
                $"{method} {action.RouteValues["area"]}/{action.ControllerName}/{action.ActionName}", patterns[action.Id].FirstOrDefault() ?? "", action.ControllerTypeInfo.AsType())));
        return (endpoints, [.. actions]);
    }

    private static IEnumerable<string> Methods(ControllerActionDescriptor action)
    {
        var methods = action.EndpointMetadata.OfType<IHttpMethodMetadata>().SelectMany(data => data.HttpMethods).Select(method => method == "HEAD" ? "GET" : method);
        return methods.Distinct(StringComparer.Ordinal).DefaultIfEmpty("ANY");
    }
}

/// <summary>Fills a route's pattern in.</summary>
internal static partial class RoutePath
{
    /// <param name="rest">The values that are no parameters of the route.</param>
    public static string Fill(string pattern, IReadOnlyList<(string Name, string Value)> values, out IReadOnlyList<(string Name, string Value)> rest)
    {
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var path = Parameters().Replace(pattern, match =>
        {
            var name = match.Groups["name"].Value;
            used.Add(name);
            return values.Where(pair => pair.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(pair => Uri.EscapeDataString(pair.Value)).FirstOrDefault() ?? "";
        });
        rest = [.. values.Where(pair => !used.Contains(pair.Name))];
        return path.Trim('/');
    }

    [GeneratedRegex(@"\{\**(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Parameters();
}
