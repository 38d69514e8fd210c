using OrchardCore.ContentManagement;
using YesSql;

namespace CivicSite.Engine.Parts;

/// <summary>Finds items by <c>alias:name</c> or <c>contentitemid:id</c>.</summary>
internal sealed class ContentHandles(ISession session) : IContentHandleManager
{
    public async Task<string?> GetContentItemIdAsync(string handle)
    {
        var (scheme, value) = handle.IndexOf(':', StringComparison.Ordinal) is var colon and > 0
            ? (handle[..colon].ToLowerInvariant(), handle[(colon + 1)..])
            : ("contentitemid", handle);
        if (scheme == "contentitemid")
        {
            return value;
        }

        var alias = value.ToLowerInvariant();
        return scheme == "alias"
            ? (await session.QueryIndex<AliasPartIndex>(row => row.Alias == alias && row.Published).FirstOrDefaultAsync())?.ContentItemId
            : null;
    }
}
