using CivicSite.Engine.Taxonomies;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Modules.Services;
using YesSql;

namespace CivicSite.Engine.Editors.Nested;

/// <summary>What ties terms to the rest of the site: the items that use them, and their part of addresses.</summary>
internal sealed class TermUse(ISession session, ISlugService slugs)
{
    /// <summary>Fills in how many items are filed under each term, in their newest versions.</summary>
    public async Task CountAsync(IEnumerable<NestedRow> rows)
    {
        foreach (var row in rows.Where(row => row.Id is { Length: > 0 }))
        {
            var (id, yes) = (row.Id!, true);
            row.Uses = await session.QueryIndex<TaxonomyIndex>(entry => entry.TermContentItemId == id && entry.Latest == yes).CountAsync();
        }
    }

    /// <summary>Gives the term a path that none of <paramref name="others"/> has, where terms of its type have one.</summary>
    public ContentItem Address(ContentItem term, IEnumerable<ContentItem> others)
    {
        if (term.Has<AutoroutePart>())
        {
            var taken = others.Select(other => other.As<AutoroutePart>()?.Path).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
            var slug = slugs.Slugify(term.DisplayText ?? "");
            var path = slug.Length == 0 ? term.ContentItemId : slug;
            for (var number = 2; taken.Contains(path); number++)
            {
                path = $"{slug}-{number}";
            }

            term.Alter<AutoroutePart>(part => part.Path = path);
        }

        return term;
    }
}
