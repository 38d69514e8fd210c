using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CivicSite.Printing;

/// <summary>Views as text: documents that are printed are written as pages are.</summary>
public sealed class ViewText(ICompositeViewEngine engine, ITempDataDictionaryFactory tempData)
{
    /// <summary>Renders a view of the controller at work, without the site's layout.</summary>
    /// <exception cref="InvalidOperationException">There is no such view.</exception>
    public async Task<string> RenderAsync(ActionContext action, string view, object model)
    {
        var found = engine.FindView(action, view, isMainPage: false).View ?? throw new InvalidOperationException($"There is no view \"{view}\".");
        await using var text = new StringWriter(System.Globalization.CultureInfo.CurrentCulture);
        var data = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model };
        await found.RenderAsync(new ViewContext(action, found, data, tempData.GetTempData(action.HttpContext), text, new HtmlHelperOptions()));
        return text.ToString();
    }
}
