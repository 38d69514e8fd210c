using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OrchardCore.DisplayManagement.TagHelpers;

/// <summary><c>asp-validation-class-for</c> marks the element when the value of that name is not valid.</summary>
[HtmlTargetElement("*", Attributes = AttributeName)]
public class ValidationMessageTagHelper : TagHelper
{
    private const string AttributeName = "asp-validation-class-for";
    private const string ErrorClasses = "has-validation-error is-invalid";

    public override int Order => -1000;

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    [HtmlAttributeName(AttributeName)]
    public ModelExpression? For { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (For is null)
        {
            return;
        }

        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        if (ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) && entry.Errors.Count > 0)
        {
            var classes = output.Attributes.TryGetAttribute("class", out var attribute) ? $"{attribute.Value} {ErrorClasses}" : ErrorClasses;
            output.Attributes.SetAttribute("class", classes);
        }
    }
}
