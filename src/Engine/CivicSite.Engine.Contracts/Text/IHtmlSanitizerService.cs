namespace OrchardCore.Infrastructure.Html;

/// <summary>Makes HTML written by people safe to show as it is.</summary>
public interface IHtmlSanitizerService
{
    /// <summary>The same HTML with nothing in it that is not on the list of allowed elements, attributes and URL schemes.</summary>
    string Sanitize(string html);
}
