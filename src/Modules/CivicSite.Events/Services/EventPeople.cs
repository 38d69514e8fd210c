using CivicSite.Events.ViewModels;
using OrchardCore.ContentManagement;

namespace CivicSite.Events.Services;

/// <summary>Who holds an event and who takes part: bodies of the registers, and others by name.</summary>
internal sealed class EventPeople(IContentManager contents)
{
    /// <summary>Links to the bodies that are public, then the others without an address.</summary>
    public async Task<IReadOnlyList<NamedLink>> NamesAsync(IReadOnlyList<string> ids, IReadOnlyList<string> others, EventUrls urls)
    {
        var items = ids.Count == 0 ? [] : await contents.GetAsync(ids, VersionOptions.Published);
        return [.. items.Select(item => new NamedLink(item.DisplayText ?? "", urls.Item(item))), .. others.Select(static name => new NamedLink(name, ""))];
    }
}
