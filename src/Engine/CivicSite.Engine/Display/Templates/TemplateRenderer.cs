using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.DisplayManagement.Razor;
using OrchardCore.DisplayManagement.Shapes;

namespace CivicSite.Engine.Display.Templates;

/// <summary>Draws a shape with a compiled view. One a request.</summary>
internal sealed class TemplateRenderer(
    IHtmlHelper html,
    PageContext page,
    IHttpContextAccessor httpContextAccessor,
    ITempDataDictionaryFactory tempData,
    IModelMetadataProvider metadata)
{
    public Task<IHtmlContent> RenderAsync(string path, DisplayContext context)
    {
        var viewContext = page.ViewContext ??= Detached();
        var viewData = new ViewDataDictionary<object?>(viewContext.ViewData);
        viewData.TemplateInfo.HtmlFieldPrefix = context.HtmlFieldPrefix ?? "";
        object model = context.Value is ModelShape shape ? shape.Model : context.Value;

        // The helper reads its context before the first await, so a template within this one may use it too.
        ((IViewContextAware)html).Contextualize(viewContext);
        return html.PartialAsync(path, model, viewData);
    }

    // A shape may be drawn where no view is: by an action, for a mail.
    private ViewContext Detached()
    {
        var http = httpContextAccessor.HttpContext ?? throw new InvalidOperationException("Shapes can be drawn only within a request.");
        var action = http.GetEndpoint()?.Metadata.GetMetadata<ActionDescriptor>() ?? new ActionDescriptor();
        return new ViewContext(
            new ActionContext(http, http.GetRouteData(), action),
            NoView.Instance,
            new ViewDataDictionary<object?>(metadata, new ModelStateDictionary()),
            tempData.GetTempData(http),
            TextWriter.Null,
            new HtmlHelperOptions());
    }

    private sealed class NoView : IView
    {
        public static readonly NoView Instance = new();

        public string Path => "";

        public Task RenderAsync(ViewContext context) => Task.CompletedTask;
    }
}
