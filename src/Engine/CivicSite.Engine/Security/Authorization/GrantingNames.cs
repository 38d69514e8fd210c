using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using OrchardCore.Security.Permissions;

namespace CivicSite.Engine.Security.Authorization;

/// <summary>The names of the permissions each of which gives a permission: its own and, through any number of steps, those that imply it.</summary>
internal static class GrantingNames
{
    // Permissions are long-lived objects and asked for at every request; what implies them never changes.
    private static readonly ConditionalWeakTable<Permission, FrozenSet<string>> _names = [];

    public static FrozenSet<string> Of(Permission permission) => _names.GetValue(permission, Collect);

    private static FrozenSet<string> Collect(Permission permission)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Add(permission, names);
        return names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    private static void Add(Permission permission, HashSet<string> names)
    {
        if (names.Add(permission.Name))
        {
            foreach (var by in permission.ImpliedBy ?? [])
            {
                Add(by, names);
            }
        }
    }
}
