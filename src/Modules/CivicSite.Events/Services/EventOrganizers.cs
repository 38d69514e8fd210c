using CivicSite.Events.ViewModels;
using Microsoft.Extensions.Caching.Memory;
using OrchardCore.ContentManagement;
using OrchardCore.Environment.Cache;
using OrchardCore.Modules;

namespace CivicSite.Events.Services;

/// <summary>Who can be chosen as an organiser: read once for each change of the section.</summary>
internal sealed class EventOrganizers(EventRows rows, IContentManager contents, IMemoryCache cache, ISignal signal, IClock clock)
{
    /// <summary>Sent when an event was changed, or the terms of events.</summary>
    public const string Changed = "CivicSite.Events";

    private const int YearsBack = 3;
    private const int MaxChoices = 200;

    private static readonly TimeSpan LongestAge = TimeSpan.FromHours(6);

    /// <summary>The organisers of the last years, by name.</summary>
    public async Task<IReadOnlyList<NamedLink>> GetAsync()
    {
        if (cache.TryGetValue(Changed, out IReadOnlyList<NamedLink>? known) && known is not null)
        {
            return known;
        }

        // The token is taken before reading: a change made meanwhile expires what was read.
        using var entry = cache.CreateEntry(Changed);
        entry.AddExpirationToken(signal.GetToken(Changed));
        entry.AbsoluteExpirationRelativeToNow = LongestAge;
        var ids = await rows.OrganizersAsync(clock.UtcNow.AddYears(-YearsBack));
        var items = await contents.GetAsync(ids.Take(MaxChoices), VersionOptions.Published);
        IReadOnlyList<NamedLink> organizers =
            [.. items.Select(static item => new NamedLink(item.DisplayText ?? "", item.ContentItemId)).OrderBy(static link => link.Name, StringComparer.CurrentCulture)];
        entry.Value = organizers;
        return organizers;
    }
}
