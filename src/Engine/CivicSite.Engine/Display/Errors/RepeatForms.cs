using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace CivicSite.Engine.Display.Errors;

/// <summary>Gives back what a form sent that could not be dealt with, so that nothing that somebody typed is lost.</summary>
internal sealed class RepeatForms(IAntiforgery antiforgery, IStringLocalizer<RepeatForms> S)
{
    /// <summary>A form with the same values for the same address; null where no form was sent, or not from a page of the site.</summary>
    public async Task<IHtmlContent?> BuildAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || !await IsOwnAsync(context))
        {
            return null;
        }

        var tokens = antiforgery.GetAndStoreTokens(context);
        var sent = await request.ReadFormAsync(context.RequestAborted);
        var fields = sent.Where(field => field.Key != tokens.FormFieldName && !field.Key.Contains("Password", StringComparison.OrdinalIgnoreCase))
            .SelectMany(field => field.Value.Select(value => (Name: field.Key, Value: value ?? ""))).ToList();
        var path = context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? request.Path.Value;
        var form = new TagBuilder("form");
        form.Attributes["method"] = "post";
        form.Attributes["action"] = request.PathBase + new PathString(path).ToUriComponent() + request.QueryString;
        form.Attributes["enctype"] = sent.Files.Count > 0 ? "multipart/form-data" : "application/x-www-form-urlencoded";
        form.InnerHtml.AppendHtml(Hidden(tokens.FormFieldName, tokens.RequestToken ?? ""));
        fields.ForEach(field => form.InnerHtml.AppendHtml(Hidden(field.Name, field.Value)));
        form.InnerHtml.AppendHtml(Element("p", S["Nothing of what you typed is lost: it is kept in this page. Files and passwords have to be given again."]));
        form.InnerHtml.AppendHtml(Element("p", Element("button", S["Send it again"].Value, "button btn btn-primary")));
        form.InnerHtml.AppendHtml(Typed(fields));
        return Element("div", form, "wrap form-narrow");
    }

    private async Task<bool> IsOwnAsync(HttpContext context)
    {
        try
        {
            return await antiforgery.IsRequestValidAsync(context);
        }
        catch (AntiforgeryValidationException)
        {
            // The form broke off on its way: whoever sent it has left the page.
            return false;
        }
    }

    private TagBuilder Typed(List<(string Name, string Value)> fields)
    {
        var details = new TagBuilder("details");
        details.InnerHtml.AppendHtml(Element("summary", S["What you typed"].Value));
        var list = new TagBuilder("dl");
        foreach (var (name, value) in fields.Where(field => !string.IsNullOrWhiteSpace(field.Value)))
        {
            list.InnerHtml.AppendHtml(Element("dt", name)).AppendHtml(Element("dd", value));
        }

        details.InnerHtml.AppendHtml(list);
        return details;
    }

    private static TagBuilder Hidden(string name, string value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        (input.Attributes["type"], input.Attributes["name"], input.Attributes["value"]) = ("hidden", name, value);
        return input;
    }

    private static TagBuilder Element(string name, object content, string? classes = null)
    {
        var element = new TagBuilder(name);
        _ = content is IHtmlContent html ? element.InnerHtml.AppendHtml(html) : element.InnerHtml.Append(content.ToString()!);
        if (classes is not null)
        {
            element.Attributes["class"] = classes;
        }

        return element;
    }
}
