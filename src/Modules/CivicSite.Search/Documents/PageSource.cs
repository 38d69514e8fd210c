using Microsoft.Extensions.Localization;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.Html.Models;

namespace CivicSite.Search.Documents;

/// <summary>Plain pages: a title and a body. Sections of all modules stand in a tab of their own.</summary>
internal sealed class PageSource(IStringLocalizer<PageSource> S) : ISearchSource
{
    private const string Page = "Page";
    private const int Last = 100;

    public IReadOnlyList<SearchContentType> ContentTypes => [new(SearchSection.ContentType, "sections", S["Sections"], 0), new(Page, "pages", S["Pages"], Last)];

    public IReadOnlyList<SearchFacet> Facets => [];

    public ValueTask<SearchDocument?> DescribeAsync(ContentItem item) => ValueTask.FromResult<SearchDocument?>(new SearchDocument
    {
        ContentItemId = item.ContentItemId,
        ContentType = item.ContentType,
        Title = item.DisplayText ?? "",
        Lead = item.Get<ContentPart>(Page)?.Get<TextField>("Lead")?.Text ?? "",
        Body = HtmlText.ToPlain(item.As<HtmlBodyPart>()?.Html),
        Url = SearchUrls.Of(item),
    });

    public bool DependsOn(ContentItem item) => false;
}

/// <summary>Addresses of content items.</summary>
public static class SearchUrls
{
    /// <summary>The item's own path; Orchard Core's general address for items that have none.</summary>
    public static string Of(ContentItem item) =>
        item.As<AutoroutePart>()?.Path is { Length: > 0 } path ? path.TrimStart('/') : $"Contents/ContentItems/{item.ContentItemId}";
}
