using CivicSite.Engine.Content;
using CivicSite.Engine.Data;
using Microsoft.EntityFrameworkCore;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using YesSql;

namespace CivicSite.Engine.Routing;

/// <summary>Where a path leads.</summary>
/// <param name="ContentItemId">The item shown there.</param>
/// <param name="MovedTo">The item's present path, when the path asked for is a former one.</param>
internal sealed record AutorouteTarget(string ContentItemId, string? MovedTo);

/// <summary>Finds items by their address.</summary>
internal sealed class Autoroutes(Session session) : IImportPreparer
{
    // Who has the paths that this unit of work asked for or gave away; null: nobody.
    private readonly Dictionary<string, string?> _owners = new(StringComparer.Ordinal);

    // How many versions that once had a path are looked at for one that is still public.
    private const int MaxFormer = 20;

    public static string Normalize(string path) => path.Trim('/', ' ').ToLowerInvariant();

    /// <summary>The item at the path now, else the one that was there before and is still public, else null.</summary>
    public async Task<AutorouteTarget?> FindAsync(string path)
    {
        var normalized = Normalize(path);
        if (normalized.Length is 0 or > AutoroutePart.MaxPathLength)
        {
            return null;
        }

        var rows = await session.QueryIndex<AutoroutePartIndex>(row => row.Path == normalized && (row.Published || !row.Latest))
            .OrderByDescending(row => row.Published).ThenByDescending(row => row.Id).Take(MaxFormer).ListAsync();
        foreach (var row in rows.DistinctBy(row => row.ContentItemId, StringComparer.Ordinal))
        {
            if (row.Published)
            {
                return new AutorouteTarget(row.ContentItemId, null);
            }

            if (await PathOfAsync(row.ContentItemId) is { } present)
            {
                return new AutorouteTarget(row.ContentItemId, present);
            }
        }

        return null;
    }

    /// <summary>The address of a public item, or null.</summary>
    public async Task<string?> PathOfAsync(string contentItemId) =>
        (await session.QueryIndex<AutoroutePartIndex>(row => row.ContentItemId == contentItemId && row.Published).FirstOrDefaultAsync())?.Path;

    /// <summary>Another item has the path, or has it in its newest draft.</summary>
    public async Task<bool> IsTakenAsync(string path, string contentItemId)
    {
        var normalized = Normalize(path);
        if (!_owners.TryGetValue(normalized, out var owner))
        {
            await PreloadAsync([normalized]);
            owner = _owners[normalized];
        }

        return owner is not null && owner != contentItemId;
    }

    /// <summary>The item has the path from now on.</summary>
    public void Assign(string path, string contentItemId) => _owners[Normalize(path)] = contentItemId;

    public Task PrepareAsync(IReadOnlyList<ContentItem> items) =>
        PreloadAsync([.. items.Select(item => item.As<AutoroutePart>()?.Path).OfType<string>().Select(Normalize).Distinct(StringComparer.Ordinal)]);

    // Past the session's queries: those would write what is pending, for each item anew.
    private async Task PreloadAsync(string[] paths)
    {
        var rows = await session.Context.Set<AutoroutePartIndex>().AsNoTracking()
            .Where(row => paths.Contains(row.Path) && (row.Published || row.Latest))
            .Select(row => new { row.Path, row.ContentItemId }).ToListAsync();
        foreach (var path in paths)
        {
            _owners[path] = rows.Find(row => row.Path == path)?.ContentItemId;
        }
    }
}
