using System.Globalization;
using CivicSite.Maps.Geometry;
using CivicSite.Tos.OpenData;
using CivicSite.Tos.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CivicSite.Tos.Services;

/// <inheritdoc cref="ITosListPages"/>
internal sealed class TosListPages(TosContexts contexts, TosSections sections, ListHead head, IStringLocalizer<TosListPages> S) : ITosListPages
{
    private const string Yes = "yes";

    public async Task<TosListViewModel?> ListAsync(TosQuery query)
    {
        var context = await contexts.GetAsync();
        if (TosSelection.Of(context.Directory, query) is not { } selection)
        {
            return null;
        }

        head.List(context.Urls.Absolute(context.Urls.List(query)), context.SiteName, indexed: query.Values().Count <= 1);
        return new TosListViewModel(
            sections.Section(context, context.Urls.All),
            query,
            [.. selection.Matches.Select(entry => TosCards.Card(entry, context))],
            context.Directory.All.Count,
            [.. selection.Letters.Select(pair => Link(pair.Key, pair.Value, pair.Key, query.Letter, letter => query with { Letter = letter }, context))],
            Facets(query, selection, context),
            Applied(query, context),
            context.Directory.HasDemonstration,
            context.Urls.All,
            context.Urls.Find,
            context.Urls.OpenData);
    }

    public async Task<TosMapViewModel> MapAsync()
    {
        var context = await contexts.GetAsync();
        head.List(context.Urls.Absolute(context.Urls.Map), context.SiteName);
        var numbered = Numbered(context.Directory).ToList();
        return new TosMapViewModel(
            sections.Section(context, context.Urls.Map),
            [
                .. numbered.Select(pair => TosCards.Card(pair.Entry, context, pair.Label)),
                .. context.Directory.All.Where(static entry => entry.Area is null).Select(entry => TosCards.Card(entry, context)),
            ],
            [.. numbered.Select(static pair => new MapShape(pair.Entry.Area!, pair.Label))],
            context.Urls.Borders,
            context.Urls.Find,
            context.Directory.HasDemonstration,
            context.Urls.All);
    }

    public async Task<IActionResult?> BordersAsync(string id)
    {
        var context = await contexts.GetAsync();
        if (id.Length == 0)
        {
            return GeoJsonFile.Of(Numbered(context.Directory), context);
        }

        return context.Directory.ById(id) is { } entry ? GeoJsonFile.Of([(entry, "")], context) : null;
    }

    // Numbers are those of the map, which the list beside it repeats.
    private static IEnumerable<(TosEntry Entry, string Label)> Numbered(TosDirectory directory) =>
        directory.All.Where(static entry => entry.Area is not null)
            .Select(static (entry, index) => (entry, (index + 1).ToString(CultureInfo.InvariantCulture)));

    private static FacetLink Link(string name, int count, string slug, string current, Func<string, TosQuery> with, TosContext context)
    {
        var isCurrent = string.Equals(slug, current, StringComparison.OrdinalIgnoreCase);
        return new FacetLink(name, context.Urls.List(with(isCurrent ? "" : slug)), count, isCurrent);
    }

    private IReadOnlyList<FacetGroup> Facets(TosQuery query, TosSelection selection, TosContext context)
    {
        var settlements = context.Directory.Settlements.All
            .Where(term => selection.Settlements.ContainsKey(term.Id) || string.Equals(term.Slug, query.Settlement, StringComparison.Ordinal));
        FacetGroup[] groups =
        [
            new(S["Settlement"], [.. settlements.Select(term =>
                Link(term.Name, selection.Settlements.GetValueOrDefault(term.Id), term.Slug, query.Settlement, slug => query with { Settlement = slug }, context))]),
            new(S["Projects"], selection.WithProjects > 0 || query.Projects.Length > 0
                ? [Link(S["With projects"], selection.WithProjects, Yes, query.Projects, slug => query with { Projects = slug }, context)]
                : []),
            new(S["Year of a project"], [.. selection.Years.OrderByDescending(static pair => pair.Key).Select(pair => (pair.Value, Slug: pair.Key.ToString(CultureInfo.InvariantCulture)))
                .Select(pair => Link(pair.Slug, pair.Value, pair.Slug, query.Year, slug => query with { Year = slug }, context))]),
        ];
        return [.. groups.Where(static group => group.Links.Count > 0)];
    }

    private IReadOnlyList<NamedLink> Applied(TosQuery query, TosContext context)
    {
        (string Name, TosQuery Without)[] filters =
        [
            (query.Letter.Length > 0 ? S["Letter {0}", query.Letter.ToUpper(CultureInfo.CurrentCulture)] : "", query with { Letter = "" }),
            (context.Directory.Settlements.BySlug(query.Settlement)?.Name ?? "", query with { Settlement = "" }),
            (query.Projects.Length > 0 ? S["With projects"] : "", query with { Projects = "" }),
            (query.Year.Length > 0 ? S["Projects of {0}", query.Year] : "", query with { Year = "" }),
        ];
        return [.. filters.Where(static filter => filter.Name.Length > 0).Select(filter => new NamedLink(filter.Name, context.Urls.List(filter.Without)))];
    }
}
