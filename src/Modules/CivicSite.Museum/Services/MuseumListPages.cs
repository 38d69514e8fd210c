using CivicSite.Museum.Models;
using CivicSite.Museum.Sessions;
using CivicSite.Museum.ViewModels;
using Microsoft.Extensions.Localization;

namespace CivicSite.Museum.Services;

/// <inheritdoc cref="IMuseumListPages"/>
internal sealed class MuseumListPages(
    MuseumContexts contexts, SessionStore sessions, LessonCards cards, LessonFacets facets, MuseumYearPages years, ListHead head) : IMuseumListPages
{
    public async Task<LessonListViewModel?> ListAsync(LessonQuery query)
    {
        var context = await contexts.GetAsync();
        if (LessonPeriod.Of(query, context) is not { } period)
        {
            return null;
        }

        // One query for all lessons, whatever was booked.
        var free = (await sessions.FreeBetweenAsync(period.FromUtc, period.ToUtc)).Where(row => row.Free >= period.Pupils).ToLookup(static row => row.LessonId, StringComparer.Ordinal);
        if (LessonSelection.Of(context.Directory, query, free.Select(static group => group.Key).ToHashSet(StringComparer.Ordinal)) is not { } selection)
        {
            return null;
        }

        head.List(context.Urls.Absolute(context.Urls.List(query)), context.SiteName, indexed: query.Values().Count <= 1 && !query.HasPeriod);
        return new LessonListViewModel(
            query,
            [.. selection.Matches.Select(lesson => cards.Card(lesson, [.. free[lesson.Id]], context))],
            context.Directory.All.Count,
            facets.Groups(query, selection, context),
            (query with { From = "", To = "", Pupils = "" }).Values(),
            facets.Applied(query, context),
            context.Directory.HasDemonstration,
            context.Urls.All,
            context.Urls.Year);
    }

    public Task<YearViewModel?> YearAsync(int? year) => years.BuildAsync(year);
}

/// <summary>Builds the facets of the list.</summary>
internal sealed class LessonFacets(MuseumTexts texts, IStringLocalizer<LessonFacets> S)
{
    public IReadOnlyList<FacetGroup> Groups(LessonQuery query, LessonSelection selection, MuseumContext context)
    {
        FacetLink? Link(LessonFacet facet, string name, string value, string counted, string current, Func<string, LessonQuery> with)
        {
            var isCurrent = string.Equals(value, current, StringComparison.Ordinal);
            var count = selection.Count(facet, counted);
            return count > 0 || isCurrent ? new FacetLink(name, context.Urls.List(with(isCurrent ? "" : value)), count, isCurrent) : null;
        }

        FacetGroup Group(string heading, IEnumerable<FacetLink?> links) => new(heading, [.. links.OfType<FacetLink>()]);

        FacetGroup[] groups =
        [
            Group(S["For whom"], LessonAudiences.All.Select(code => Link(LessonFacet.Audience, texts.Audience(code), code, code, query.Audience, value => query with { Audience = value }))),
            Group(S["Grade"], Enumerable.Range(1, LessonDefaults.LastGrade).Select(static grade => grade.ToString(System.Globalization.CultureInfo.InvariantCulture))
                .Select(grade => Link(LessonFacet.Grade, grade, grade, grade, query.Grade, value => query with { Grade = value }))),
            Group(S["Topic"], context.Directory.Topics.All.Select(topic => Link(LessonFacet.Topic, topic.Name, topic.Slug, topic.Id, query.Topic, value => query with { Topic = value }))),
            Group(S["Place"], LessonPlaces.All.Select(code => Link(LessonFacet.Place, texts.Place(code), code, code, query.Place, value => query with { Place = value }))),
            Group(S["Payment"], [Link(LessonFacet.Card, S["Pushkin card"], LessonSelection.Yes, LessonSelection.Yes, query.Card, value => query with { Card = value })]),
        ];
        return [.. groups.Where(static group => group.Links.Count > 0)];
    }

    public IReadOnlyList<NamedLink> Applied(LessonQuery query, MuseumContext context)
    {
        (string Name, LessonQuery Without)[] filters =
        [
            (query.Audience.Length > 0 ? texts.Audience(query.Audience) : "", query with { Audience = "" }),
            (query.Grade.Length > 0 ? S["Grade {0}", query.Grade] : "", query with { Grade = "" }),
            (context.Directory.Topics.BySlug(query.Topic)?.Name ?? "", query with { Topic = "" }),
            (query.Place.Length > 0 ? texts.Place(query.Place) : "", query with { Place = "" }),
            (query.Card.Length > 0 ? S["Pushkin card"] : "", query with { Card = "" }),
            (query.HasPeriod ? S["With free places"] : "", query with { From = "", To = "", Pupils = "" }),
        ];
        return [.. filters.Where(static filter => filter.Name.Length > 0).Select(filter => new NamedLink(filter.Name, context.Urls.List(filter.Without)))];
    }
}
