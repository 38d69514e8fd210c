using OrchardCore.Navigation;

namespace CivicSite.Engine.Admin;

/// <summary>A link of the admin's menu. Its icon comes from a class such as <c>icon-media</c>, or from its id.</summary>
internal sealed record AdminMenuLink(MenuItem Item, string? CurrentHref)
{
    private const string IconPrefix = "icon-";

    public string Icon => Item.Classes.Find(name => name.StartsWith(IconPrefix, StringComparison.Ordinal)) is { } name ? name[IconPrefix.Length..]
        : Item.Id switch
        {
            "users" => "users",
            "roles" => "shield",
            "auditTrail" => "history",
            "media" => "media",
            _ => "content",
        };

    public string? AriaCurrent => Item.Href == CurrentHref ? "page" : null;
}
