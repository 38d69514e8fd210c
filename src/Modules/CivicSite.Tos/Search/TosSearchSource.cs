using CivicSite.News;
using CivicSite.Search.Documents;
using CivicSite.Tos.Models;
using CivicSite.Tos.Services;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.Html.Models;

namespace CivicSite.Tos.Search;

/// <summary>TOS with their streets, projects, forums and contests, by what their public pages say.</summary>
internal sealed class TosSearchSource(IContentManager contents, IStringLocalizer<TosSearchSource> S) : ISearchSource
{
    private const string Settlement = "settlement";
    private const int FirstTab = 10;

    private TermBook? _settlements;

    public IReadOnlyList<SearchContentType> ContentTypes =>
    [
        new(TosTypes.Tos, "tos", S["TOS"], FirstTab),
        new(TosTypes.Project, "tos-projects", S["Projects of TOS"], FirstTab + 1),
        new(TosTypes.Forum, "tos-forums", S["Forums of TOS"], FirstTab + 2),
        new(TosTypes.Contest, "tos-contests", S["Contests of TOS"], FirstTab + 3),
    ];

    public IReadOnlyList<SearchFacet> Facets => [new(Settlement, S["Settlement"], 1)];

    public IReadOnlyList<SearchSection> Sections =>
    [
        new("tos", S["TOS"], S["Territorial public self-government: who works where and what has been done."], S["Territorial public self-government, list of TOS, register of TOS"]),
        new("tos/map", S["Map of TOS"], S["The borders of all TOS on a map."], S["Borders of TOS"]),
        new("tos/find", S["Whose TOS is this?"], S["Which TOS an address or a point on the map belongs to."], S["My TOS, find a TOS by address"]),
        new("tos/compare", S["TOS over the years"], S["Projects and prizes of TOS, compared over the years."], S["Comparison of TOS"]),
        new("tos/contests", S["Contests of TOS"], S["Contests of TOS with their nominations and winners."], S["Best TOS, winners of the contest"]),
        new("tos/forums", S["Forums of TOS"], S["Forums of TOS with programmes, resolutions and photographs."]),
        new("tos/opendata", S["Open data: TOS"], S["TOS with their borders as files for programs: CSV, JSON and GeoJSON."], S["Download the data of TOS"]),
    ];

    public async ValueTask<SearchDocument?> DescribeAsync(ContentItem item)
    {
        var document = new SearchDocument
        {
            ContentItemId = item.ContentItemId,
            ContentType = item.ContentType,
            Title = item.DisplayText ?? "",
            Body = HtmlText.ToPlain(item.As<HtmlBodyPart>()?.Html),
            Url = SearchUrls.Of(item),
            IsDemonstration = TosReading.IsDemonstration(item),
        };
        return item.ContentType switch
        {
            TosTypes.Tos => Profile(document, item, await SettlementAsync(item.Part<TosPart>())),
            TosTypes.Project => Project(document, item.Part<TosProjectPart>()),
            TosTypes.Forum => Forum(document, item.Part<TosForumPart>()),
            _ => Contest(document, item.Part<TosContestPart>()),
        };
    }

    public bool DependsOn(ContentItem item) => item.ContentItemId is NewsTypes.SettlementsTaxonomyId;

    // Members of the council agreed to stand on the page of their TOS, and nowhere else.
    private static SearchDocument Profile(SearchDocument document, ContentItem item, IReadOnlyList<SearchFacetValue> settlement)
    {
        var part = item.Part<TosPart>();
        return document with
        {
            Lead = part.Summary.TextOrEmpty(),
            Keywords = [.. settlement.Select(static value => value.Label), .. item.Part<TosAreaPart>().Addresses.Lines()],
            Body = string.Join('\n', [document.Body, .. part.Chronicle.Lines()]),
            Facets = settlement,
        };
    }

    private static SearchDocument Project(SearchDocument document, TosProjectPart part) =>
        document with { Keywords = [part.Year.TextOrEmpty(), .. part.Partners.Lines()] };

    private static SearchDocument Forum(SearchDocument document, TosForumPart part) => document with
    {
        Lead = part.When.TextOrEmpty(),
        Keywords = [part.Place.TextOrEmpty(), part.Year.TextOrEmpty(), .. part.Participants.Lines()],
        Body = string.Join('\n', [document.Body, .. part.Programme.Lines(), .. part.Resolution.Lines()]),
    };

    private static SearchDocument Contest(SearchDocument document, TosContestPart part) =>
        document with { Keywords = [part.Year.TextOrEmpty(), .. part.Nominations.Select(static nomination => nomination.Name)] };

    private async Task<IReadOnlyList<SearchFacetValue>> SettlementAsync(TosPart part)
    {
        var book = _settlements ??= TermBook.From(await contents.GetAsync(NewsTypes.SettlementsTaxonomyId, VersionOptions.Published));
        return [.. part.Settlement.TermIds().Select(book.ById).OfType<Term>().Select(static term => new SearchFacetValue(Settlement, term.Slug, term.Name))];
    }
}
