using CivicSite.Events.Models;
using CivicSite.News;
using CivicSite.Search.Documents;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.Html.Models;

namespace CivicSite.Events.Search;

/// <summary>Events by what their public pages say.</summary>
internal sealed class EventSearchSource(IContentManager contents, IStringLocalizer<EventSearchSource> S) : ISearchSource
{
    private const string Settlement = "settlement";
    private const string KindFacet = "event-kind";
    private const int Tab = 20;

    private TermBook? _settlements;
    private TermBook? _kinds;

    public IReadOnlyList<SearchContentType> ContentTypes => [new(EventTypes.Event, "events", S["Events"], Tab)];

    public IReadOnlyList<SearchFacet> Facets => [new(Settlement, S["Settlement"], 1), new(KindFacet, S["Kind of event"], 8)];

    public IReadOnlyList<SearchSection> Sections =>
    [
        new("events", S["Events"], S["Coming events of the town: forums, meetings, readings, sport and culture."], S["What is on, calendar of events, bill"]),
        new("events/month", S["Calendar of events"], S["Events of the month, day by day."], S["Calendar, month"]),
        new("events/archive", S["Archive of events"], S["Events of past years."]),
        new("events/meetings", S["Meetings of commissions"], S["Meetings of the commission for ethnic and religious matters and of the Public Chamber with their decisions."], S["Minutes, decisions, agenda"]),
    ];

    public async ValueTask<SearchDocument?> DescribeAsync(ContentItem item)
    {
        var part = item.Part<EventPart>();
        var (programme, meeting) = (item.Part<EventProgrammePart>(), item.Part<EventMeetingPart>());
        return new SearchDocument
        {
            ContentItemId = item.ContentItemId,
            ContentType = item.ContentType,
            Title = item.DisplayText ?? "",
            Keywords = [part.Place.TextOrEmpty(), .. part.OtherOrganizers.Lines(), .. part.OtherParticipants.Lines()],
            Body = string.Join('\n',
            [
                HtmlText.ToPlain(item.As<HtmlBodyPart>()?.Html), .. programme.Programme.Lines(), .. meeting.Agenda.Lines(),
                .. meeting.Decisions.Select(static decision => decision.Text), .. programme.Results.Lines(),
            ]),
            Url = SearchUrls.Of(item),
            DateUtc = part.StartUtc,
            Facets = await FacetsAsync(part),
            IsDemonstration = item.Part<EventRecordPart>().Demonstration?.Value == true,
        };
    }

    public bool DependsOn(ContentItem item) => item.ContentItemId is NewsTypes.SettlementsTaxonomyId or EventTypes.KindsTaxonomyId;

    private async Task<IReadOnlyList<SearchFacetValue>> FacetsAsync(EventPart part)
    {
        var settlements = _settlements ??= await ReadAsync(NewsTypes.SettlementsTaxonomyId);
        var kinds = _kinds ??= await ReadAsync(EventTypes.KindsTaxonomyId);
        return
        [
            .. part.Settlement.TermIds().Select(settlements.ById).OfType<Term>().Select(static term => new SearchFacetValue(Settlement, term.Slug, term.Name)),
            .. part.Kind.TermIds().Select(kinds.ById).OfType<Term>().Select(static term => new SearchFacetValue(KindFacet, term.Slug, term.Name)),
        ];
    }

    private async Task<TermBook> ReadAsync(string taxonomyId) => TermBook.From(await contents.GetAsync(taxonomyId, VersionOptions.Published));
}
