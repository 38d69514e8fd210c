using CivicSite.Museum.Indexes;
using CivicSite.Museum.Models;
using CivicSite.Search.Documents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.Html.Models;
using OrchardCore.Modules;

namespace CivicSite.Museum.Search;

/// <summary>Says what of the section is found, while the search is enabled.</summary>
[RequireFeatures("CivicSite.Search")]
public sealed class SearchStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddScoped<ISearchSource, MuseumSearchSource>();
}

/// <summary>Lessons, by what their public pages say.</summary>
internal sealed class MuseumSearchSource(IContentManager contents, IStringLocalizer<MuseumSearchSource> S) : ISearchSource
{
    private const int Tab = 30;

    private TermBook? _topics;

    public IReadOnlyList<SearchContentType> ContentTypes => [new(MuseumTypes.Lesson, "museum-lessons", S["Museum lessons"], Tab)];

    public IReadOnlyList<SearchFacet> Facets => [];

    public IReadOnlyList<SearchSection> Sections =>
    [
        new("museum/lessons", S["Museum lessons"], S["Lessons of the museum for classes and groups, with free dates and booking."], S["Book a museum lesson, excursion for a class"]),
        new("museum/lessons/year", S["The school year in the museum"], S["All lessons of the school year by months: where there are free places."]),
    ];

    public async ValueTask<SearchDocument?> DescribeAsync(ContentItem item)
    {
        var part = item.Part<MuseumLessonPart>();
        return new SearchDocument
        {
            ContentItemId = item.ContentItemId,
            ContentType = item.ContentType,
            Title = item.DisplayText ?? "",
            Lead = part.Summary.TextOrEmpty(),
            Body = string.Join('\n', [HtmlText.ToPlain(item.As<HtmlBodyPart>()?.Html), .. part.Exhibits.Lines()]),
            Keywords = [.. await TopicsAsync(part), .. part.Curriculum.Lines()],
            Url = SearchUrls.Of(item),
            IsDemonstration = item.IsDemonstration(),
        };
    }

    public bool DependsOn(ContentItem item) => item.ContentItemId is MuseumTypes.TopicsTaxonomyId;

    private async Task<IReadOnlyList<string>> TopicsAsync(MuseumLessonPart part) =>
        (_topics ??= TermBook.From(await contents.GetAsync(MuseumTypes.TopicsTaxonomyId, VersionOptions.Published))).Names(part.Topics.TermIds());
}
