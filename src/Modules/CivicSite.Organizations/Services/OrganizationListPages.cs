using System.Globalization;
using System.Text.Json.Nodes;
using CivicSite.Organizations.Models;
using CivicSite.Organizations.Rules;
using CivicSite.Organizations.ViewModels;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;

namespace CivicSite.Organizations.Services;

/// <inheritdoc cref="IOrganizationListPages"/>
internal sealed class OrganizationListPages(
    IContentManager contents,
    OrganizationContexts contexts,
    OrganizationTexts texts,
    ListHead head,
    IStringLocalizer<OrganizationListPages> S) : IOrganizationListPages
{
    public const int PageSize = 20;

    private const int MaxText = 100;
    private const int MaxWords = 8;
    private const string Yes = "yes";

    public async Task<OrganizationListViewModel?> ListAsync(OrganizationQuery query, int page)
    {
        var context = await contexts.GetAsync();
        var asked = query with { Text = Shortened(query.Text) };
        if (page < 1 || Filter(asked, context.Directory) is not { } filter)
        {
            return null;
        }

        var selection = OrganizationSelection.Of(context.Directory.Entries, filter);
        var pages = Math.Max(1, (selection.Matches.Count + PageSize - 1) / PageSize);
        if (page > pages)
        {
            return null;
        }

        var values = asked.Values();
        head.List(context.Urls.Absolute(context.Urls.List(asked, page)), context.SiteName, indexed: values.Count <= 1 && asked.Text.Length == 0);
        return new OrganizationListViewModel(
            asked,
            await CardsAsync(selection.Matches.Skip((page - 1) * PageSize).Take(PageSize), context),
            selection.Matches.Count,
            context.Directory.Entries.Count,
            new OrganizationPager(
                page, pages, page > 1 ? context.Urls.List(asked, page - 1) : null, page < pages ? context.Urls.List(asked, page + 1) : null),
            Letters(asked, selection.Counts, context),
            Facets(asked, selection.Counts, context),
            Applied(asked, context),
            context.Directory.Entries.Any(static entry => entry.Demonstration),
            selection.Matches.Count(static entry => entry.Point is not null),
            context.Urls.Points(asked),
            context.Urls.All,
            context.Urls.Agreements,
            context.Urls.OpenData);
    }

    public async Task<JsonObject?> PointsAsync(OrganizationQuery query)
    {
        var context = await contexts.GetAsync();
        var asked = query with { Text = Shortened(query.Text) };
        return Filter(asked, context.Directory) is { } filter
            ? OrganizationPoints.Of(OrganizationSelection.Of(context.Directory.Entries, filter).Matches, context.Urls)
            : null;
    }

    /// <summary>Null where a choice does not exist.</summary>
    internal static OrganizationFilter? Filter(OrganizationQuery query, OrganizationDirectory directory)
    {
        var kind = directory.Kinds.BySlug(query.Kind)?.Id;
        var settlement = directory.Settlements.BySlug(query.Settlement)?.Id;
        var activity = directory.Activities.BySlug(query.Activity)?.Id;
        var agreement = directory.Agreements.BySlug(query.Agreement)?.Id;
        var status = OrganizationTexts.BySlug(query.Status);
        return Known(query.Kind, kind) && Known(query.Settlement, settlement) && Known(query.Activity, activity) && Known(query.Agreement, agreement)
            && (query.Status.Length == 0 || status is not null) && query.Chamber is "" or Yes && query.Letter.Length <= 1
                ? new OrganizationFilter(
                    [.. OrganizationNames.Normalize(query.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MaxWords)],
                    query.Letter.Length > 0 ? query.Letter.ToUpperInvariant() : null,
                    kind, settlement, activity, status, query.Chamber is Yes, agreement)
                : null;
    }

    private static bool Known(string slug, string? id) => slug.Length == 0 || id is not null;

    private static string Shortened(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length > MaxText ? trimmed[..MaxText] : trimmed;
    }

    private async Task<IReadOnlyList<OrganizationCard>> CardsAsync(IEnumerable<OrganizationEntry> entries, OrganizationContext context)
    {
        var ids = entries.Select(static entry => entry.Id).ToList();
        var items = ids.Count == 0 ? [] : await contents.GetAsync(ids, VersionOptions.Published);
        var cards = items.ToDictionary(static item => item.ContentItemId, item => OrganizationCards.Card(item, context, texts), StringComparer.Ordinal);
        return [.. ids.Select(id => cards.GetValueOrDefault(id)).OfType<OrganizationCard>()];
    }

    private static IReadOnlyList<FacetLink> Letters(OrganizationQuery query, FacetCounts counts, OrganizationContext context) =>
        [.. counts.Letters.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(pair =>
        {
            var current = string.Equals(pair.Key, query.Letter, StringComparison.OrdinalIgnoreCase);
            return new FacetLink(pair.Key, context.Urls.List(query with { Letter = current ? "" : pair.Key }), pair.Value, current);
        })];

    private IReadOnlyList<FacetGroup> Facets(OrganizationQuery query, FacetCounts counts, OrganizationContext context)
    {
        FacetLink Link(string name, int count, string slug, string current, Func<string, OrganizationQuery> with)
        {
            var isCurrent = string.Equals(slug, current, StringComparison.Ordinal);
            return new FacetLink(name, context.Urls.List(with(isCurrent ? "" : slug)), count, isCurrent);
        }

        IReadOnlyList<FacetLink> Terms(TermBook book, Dictionary<string, int> counted, string current, Func<string, OrganizationQuery> with) =>
            [.. book.All
                .Where(term => counted.GetValueOrDefault(term.Id) > 0 || string.Equals(term.Slug, current, StringComparison.Ordinal))
                .Select(term => Link(term.Name, counted.GetValueOrDefault(term.Id), term.Slug, current, with))];

        var directory = context.Directory;
        var statuses = Enum.GetValues<OrganizationStatus>().Select(status => (Status: status, Slug: OrganizationTexts.Slug(status)))
            .Where(pair => counts.Statuses.GetValueOrDefault(pair.Status) > 0 || string.Equals(pair.Slug, query.Status, StringComparison.Ordinal));
        FacetGroup[] groups =
        [
            new(S["Kind"], Terms(directory.Kinds, counts.Kinds, query.Kind, slug => query with { Kind = slug })),
            new(S["Settlement"], Terms(directory.Settlements, counts.Settlements, query.Settlement, slug => query with { Settlement = slug })),
            new(S["Field of activity"], Terms(directory.Activities, counts.Activities, query.Activity, slug => query with { Activity = slug })),
            new(S["Status"], [.. statuses.Select(pair =>
                Link(texts.Status(pair.Status), counts.Statuses.GetValueOrDefault(pair.Status), pair.Slug, query.Status, slug => query with { Status = slug }))]),
            new(S["Public Chamber"], counts.PublicChamber > 0 || query.Chamber.Length > 0
                ? [Link(S["Members of the Public Chamber"], counts.PublicChamber, Yes, query.Chamber, slug => query with { Chamber = slug })]
                : []),
            new(S["Agreement of social partnership"], Terms(directory.Agreements, counts.Agreements, query.Agreement, slug => query with { Agreement = slug })),
        ];
        return [.. groups.Where(static group => group.Links.Count > 0)];
    }

    private IReadOnlyList<NamedLink> Applied(OrganizationQuery query, OrganizationContext context)
    {
        var directory = context.Directory;
        (string Name, OrganizationQuery Without)[] filters =
        [
            (query.Text.Length > 0 ? S["“{0}”", query.Text] : "", query with { Text = "" }),
            (query.Letter.Length > 0 ? S["Letter {0}", query.Letter.ToUpper(CultureInfo.CurrentCulture)] : "", query with { Letter = "" }),
            (directory.Kinds.BySlug(query.Kind)?.Name ?? "", query with { Kind = "" }),
            (directory.Settlements.BySlug(query.Settlement)?.Name ?? "", query with { Settlement = "" }),
            (directory.Activities.BySlug(query.Activity)?.Name ?? "", query with { Activity = "" }),
            (OrganizationTexts.BySlug(query.Status) is { } status ? texts.Status(status) : "", query with { Status = "" }),
            (query.Chamber.Length > 0 ? S["Public Chamber"] : "", query with { Chamber = "" }),
            (directory.Agreements.BySlug(query.Agreement) is { } agreement ? S["Agreement {0}", agreement.Name] : "", query with { Agreement = "" }),
        ];
        return [.. filters.Where(static filter => filter.Name.Length > 0).Select(filter => new NamedLink(filter.Name, context.Urls.List(filter.Without)))];
    }
}
