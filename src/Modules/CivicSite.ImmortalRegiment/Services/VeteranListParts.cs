using CivicSite.ImmortalRegiment.Directory;
using CivicSite.ImmortalRegiment.ViewModels;
using Microsoft.Extensions.Localization;

namespace CivicSite.ImmortalRegiment.Services;

/// <summary>What stands around a list: letters, facets, orders, the filters in force.</summary>
internal sealed class VeteranListParts(FacetBook facets, VeteranSections sections, IStringLocalizer<VeteranListParts> S)
{
    private const string ByBirth = "birth";
    private const string ByAdded = "added";

    public static VeteranLinks Links(VeteranContext context) => new(context.Urls.All, context.Urls.OpenData);

    /// <summary>Null for an order that does not exist.</summary>
    public static VeteranOrder? Order(VeteranQuery query) => query.Order switch
    {
        "" => VeteranOrder.Name,
        ByBirth => VeteranOrder.Birth,
        ByAdded => VeteranOrder.Added,
        _ => null,
    };

    public VeteranSection Section(VeteranContext context, VeteranQuery query) =>
        sections.Section(context, context.Urls.List(new VeteranQuery { View = query.View }));

    public IReadOnlyList<FacetLink> Letters(VeteranQuery query, VeteranSelection selection, VeteranContext context) =>
        [.. selection.Counts[Facet.Letter].OrderBy(static pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => Link(Facet.Letter, pair.Key, pair.Key, pair.Value, query, context))];

    public IReadOnlyList<FacetGroup> Facets(VeteranQuery query, VeteranSelection selection, VeteranContext context) =>
        [.. FacetBook.Shown.Select(facet => Group(facet, query, selection, context)).Where(static group => group.Links.Count > 0)];

    public IReadOnlyList<NamedLink> Applied(VeteranQuery query, VeteranContext context)
    {
        var filters = new List<NamedLink>();
        if (query.Text.Length > 0)
        {
            filters.Add(new(S["“{0}”", query.Text], context.Urls.List(query with { Text = "" })));
        }

        foreach (var (facet, code) in FacetBook.Chosen(query, context.Directory) ?? new Dictionary<Facet, string>())
        {
            var name = facets.Name(facet, code, context.Directory) ?? code;
            filters.Add(new(
                facet switch { Facet.Letter => S["Letter {0}", name], Facet.CallUpYear => S["Called up in {0}", name], _ => name },
                context.Urls.List(FacetBook.With(query, facet, ""))));
        }

        return filters;
    }

    public IReadOnlyList<FacetLink> Orders(VeteranQuery query, VeteranContext context)
    {
        (string Name, string Slug)[] orders = [(S["By name"], ""), (S["By date of birth"], ByBirth), (S["Recently added"], ByAdded)];
        return [.. orders.Select(order => new FacetLink(
            order.Name, context.Urls.List(query with { Order = order.Slug }), 0, string.Equals(order.Slug, query.Order, StringComparison.Ordinal)))];
    }

    private static FacetLink Link(Facet facet, string code, string name, int count, VeteranQuery query, VeteranContext context)
    {
        var slug = FacetBook.Slug(facet, code, context.Directory);
        var current = string.Equals(slug, FacetBook.Asked(query, facet), StringComparison.Ordinal);
        return new FacetLink(name, context.Urls.List(FacetBook.With(query, facet, current ? "" : slug)), count, current);
    }

    private FacetGroup Group(Facet facet, VeteranQuery query, VeteranSelection selection, VeteranContext context)
    {
        var counts = selection.Counts[facet];
        var current = FacetBook.Asked(query, facet);
        return new FacetGroup(facets.Heading(facet),
        [
            .. FacetBook.Choices(facet, context.Directory)
                .Where(code => counts.ContainsKey(code) || string.Equals(FacetBook.Slug(facet, code, context.Directory), current, StringComparison.Ordinal))
                .Select(code => Link(facet, code, facets.Name(facet, code, context.Directory) ?? code, counts.GetValueOrDefault(code), query, context)),
        ]);
    }
}
