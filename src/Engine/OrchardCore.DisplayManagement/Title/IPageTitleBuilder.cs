using Microsoft.AspNetCore.Html;

namespace OrchardCore.DisplayManagement.Title;

/// <summary>Collects the parts of the page's title.</summary>
public interface IPageTitleBuilder
{
    void AddSegment(IHtmlContent segment, string position = "0");

    /// <summary>The title, whatever the segments say.</summary>
    void SetFixedTitle(IHtmlContent title);

    /// <summary>The segments in the order of their positions.</summary>
    IHtmlContent GenerateTitle(IHtmlContent? separator);

    void Clear();
}
