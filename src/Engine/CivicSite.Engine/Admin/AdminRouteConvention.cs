using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Filters;
using OrchardCore.Admin;

namespace CivicSite.Engine.Admin;

/// <summary>
/// Gives the actions of the admin their addresses below <c>/Admin</c> and the check of the right to enter it. Of the admin are the
/// actions marked with <see cref="AdminAttribute"/> and those of controllers called <c>Admin</c>.
/// </summary>
internal sealed class AdminRouteConvention : IApplicationModelConvention
{
    internal const string Prefix = "Admin";
    private const string DefaultTemplate = "{area}/{controller}/{action}/{id?}";

    public void Apply(ApplicationModel application)
    {
        foreach (var controller in application.Controllers)
        {
            var onController = controller.Attributes.OfType<AdminAttribute>().FirstOrDefault();
            foreach (var action in controller.Actions)
            {
                var onAction = action.Attributes.OfType<AdminAttribute>().FirstOrDefault();
                if (onController is not null || onAction is not null || controller.ControllerName == "Admin")
                {
                    Apply(action, onAction, onController);
                }
            }
        }
    }

    private static void Apply(ActionModel action, AdminAttribute? onAction, AdminAttribute? onController)
    {
        if (onAction is null && onController is null)
        {
            action.Filters.Add(new AdminAttribute());
        }

        action.Filters.Add(new AdminAuthorizationFilterFactory());
        if (action.Controller.Selectors.Any(selector => selector.AttributeRouteModel is not null))
        {
            return;
        }

        var attribute = string.IsNullOrWhiteSpace(onAction?.Template) ? onController : onAction;
        var template = attribute?.Template is { } own && !string.IsNullOrWhiteSpace(own) ? own.TrimStart('/') : DefaultTemplate;
        foreach (var selector in action.Selectors.Where(selector => selector.AttributeRouteModel is null))
        {
            selector.AttributeRouteModel = new AttributeRouteModel
            {
                Template = $"{Prefix}/{Fill(template, action)}",
                Name = attribute?.RouteName is { Length: > 0 } name ? Fill(name, action) : null,
            };
        }
    }

    private static string Fill(string template, ActionModel action)
    {
        var area = action.RouteValues.TryGetValue("area", out var ofAction) || action.Controller.RouteValues.TryGetValue("area", out ofAction) ? ofAction : "";
        return template
            .Replace("{area}", area, StringComparison.Ordinal)
            .Replace("{controller}", action.Controller.ControllerName, StringComparison.Ordinal)
            .Replace("{action}", action.ActionName, StringComparison.Ordinal)
            .TrimStart('/');
    }

    private sealed class AdminAuthorizationFilterFactory : IFilterFactory
    {
        public bool IsReusable => false;

        public IFilterMetadata CreateInstance(IServiceProvider serviceProvider) =>
            (IFilterMetadata)serviceProvider.GetService(typeof(AdminAuthorizationFilter))!;
    }
}
