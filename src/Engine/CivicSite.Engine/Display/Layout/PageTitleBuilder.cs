using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement.Title;
using OrchardCore.DisplayManagement.Zones;

namespace CivicSite.Engine.Display.Layout;

/// <inheritdoc/>
internal sealed class PageTitleBuilder : IPageTitleBuilder
{
    private static readonly HtmlString DefaultSeparator = new(" - ");

    private readonly List<(IHtmlContent Segment, string Position)> _segments = [];
    private IHtmlContent? _fixed;

    public void AddSegment(IHtmlContent segment, string position = "0") => _segments.Add((segment, position));

    public void SetFixedTitle(IHtmlContent title) => _fixed = title;

    public IHtmlContent GenerateTitle(IHtmlContent? separator)
    {
        if (_fixed is not null)
        {
            return _fixed;
        }

        var title = new HtmlContentBuilder();
        foreach (var (segment, _) in _segments.OrderBy(entry => entry.Position, FlatPositionComparer.Instance))
        {
            if (title.Count > 0)
            {
                title.AppendHtml(separator ?? DefaultSeparator);
            }

            title.AppendHtml(segment);
        }

        return title;
    }

    public void Clear()
    {
        _fixed = null;
        _segments.Clear();
    }
}
