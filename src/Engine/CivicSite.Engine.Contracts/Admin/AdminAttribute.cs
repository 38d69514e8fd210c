using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;

namespace OrchardCore.Admin;

/// <summary>Marks controllers and actions of the admin: they stand below <c>/Admin</c> and need the permission to enter it.</summary>
/// <param name="template">Path below <c>/Admin</c>; may contain <c>{area}</c>, <c>{controller}</c> and <c>{action}</c>.</param>
/// <param name="routeName">Name of the route, with the same placeholders.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = false, Inherited = true)]
public class AdminAttribute(string? template = null, string? routeName = null) : Attribute, IAsyncResourceFilter
{
    /// <summary>A route name made of the controller's and the action's names.</summary>
    public const string NameFromControllerAndAction = "{controller}{action}";

    /// <summary>An action's template comes before its controller's; without both the path is <c>{area}/{controller}/{action}/{id?}</c>.</summary>
    public string? Template { get; set; } = template;

    public string? RouteName { get; set; } = routeName;

    public Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        Apply(context.HttpContext);
        return next();
    }

    /// <summary>Marks the request as one to the admin.</summary>
    public static void Apply(HttpContext context) => context.Items[typeof(AdminAttribute)] = null;

    /// <summary>The request is one to the admin.</summary>
    public static bool IsApplied(HttpContext context) => context.Items.ContainsKey(typeof(AdminAttribute));
}
