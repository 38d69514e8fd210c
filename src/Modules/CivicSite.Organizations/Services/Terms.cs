using CivicSite.Organizations.Rules;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Taxonomies.Models;

namespace CivicSite.Organizations.Services;

/// <summary>A kind, a settlement, a field of activity or an agreement: something lists are narrowed to.</summary>
/// <param name="Slug">Stands for it in addresses.</param>
internal sealed record Term(string Id, string Name, string Slug);

/// <summary>The terms of one facet, in their own order.</summary>
internal sealed class TermBook
{
    private readonly Dictionary<string, Term> _byId;
    private readonly Dictionary<string, Term> _bySlug;
    private readonly Dictionary<string, Term> _byName;

    public TermBook(IEnumerable<Term> terms)
    {
        All = [.. terms];
        _byId = All.DistinctBy(static term => term.Id, StringComparer.Ordinal).ToDictionary(static term => term.Id, StringComparer.Ordinal);
        _bySlug = All.DistinctBy(static term => term.Slug, StringComparer.Ordinal).ToDictionary(static term => term.Slug, StringComparer.Ordinal);
        _byName = All.DistinctBy(static term => OrganizationNames.Normalize(term.Name), StringComparer.Ordinal)
            .ToDictionary(static term => OrganizationNames.Normalize(term.Name), StringComparer.Ordinal);
    }

    public IReadOnlyList<Term> All { get; }

    public Term? ById(string? id) => id is null ? null : _byId.GetValueOrDefault(id);

    /// <summary>Letter case, ё and punctuation do not count.</summary>
    public Term? ByName(string name) => _byName.GetValueOrDefault(OrganizationNames.Normalize(name));

    public Term? BySlug(string slug) => _bySlug.GetValueOrDefault(slug);

    public IReadOnlyList<string> Names(IEnumerable<string> ids) => [.. ids.Select(ById).OfType<Term>().Select(static term => term.Name)];

    /// <summary>Reads the terms out of a taxonomy; a term without an address of its own is known by its id.</summary>
    public static TermBook From(ContentItem? taxonomy) => new((taxonomy?.As<TaxonomyPart>()?.Terms ?? []).Select(Read));

    private static Term Read(ContentItem term)
    {
        var slug = LastSegment(term.As<AutoroutePart>()?.Path ?? "");
        return new Term(term.ContentItemId, term.DisplayText ?? "", slug.Length > 0 ? slug : term.ContentItemId);
    }

    internal static string LastSegment(string path)
    {
        var trimmed = path.Trim('/');
        return trimmed[(trimmed.LastIndexOf('/') + 1)..];
    }
}
