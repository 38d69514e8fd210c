namespace CivicSite.Engine.Admin;

/// <param name="Others">Drafts of others; null for those who may not edit them.</param>
/// <param name="Scheduled">Null where the site schedules nothing.</param>
internal sealed record DashboardModel(
    IReadOnlyList<DashboardLink> Create,
    DashboardList Own,
    DashboardList? Others,
    DashboardList? Scheduled,
    DashboardList Published);

internal sealed record DashboardLink(string Text, string Href);

internal sealed record DashboardList(IReadOnlyList<DashboardItem> Items, bool HasMore);

/// <param name="Time">On the site's clock.</param>
/// <param name="Href">The editor; null for those who may not edit the item.</param>
internal sealed record DashboardItem(string Title, string TypeName, string? Author, DateTimeOffset? Time, string? Href);
