using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CivicSite.Engine.Audit;
using CivicSite.Engine.Data;
using CivicSite.Engine.Recipes;
using CivicSite.Engine.Security.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace CivicSite.Engine.Security.Roles;

/// <summary>A role in the <c>Roles</c> step of a recipe.</summary>
internal sealed class RoleStepEntry
{
    public string? Name { get; set; }

    public string? Description { get; set; }

    public string[] Permissions { get; set; } = [];

    public PermissionBehavior PermissionBehavior { get; set; }
}

/// <summary>What the step's permissions do to those that the role has.</summary>
internal enum PermissionBehavior
{
    Replace,
    Add,
    Remove,
}

/// <summary>Makes and changes roles as a recipe describes them.</summary>
internal sealed class RoleImporter(
    RoleManager<SiteRole> roles,
    RolePermissions permissions,
    RoleDefaults defaults,
    PermissionCatalog catalog,
    IAuditTrail audit,
    IStringLocalizer<RoleImporter> S)
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Carries out the <c>Roles</c> array of a step. The caller commits.</summary>
    /// <param name="report">Takes a line for each role that was made or changed.</param>
    /// <returns>What is wrong; then nothing has changed.</returns>
    public async Task<IReadOnlyList<string>> ApplyAsync(JsonArray roles, RecipeReport? report = null)
    {
        ArgumentNullException.ThrowIfNull(roles);
        var (entries, errors) = await ReadAsync(roles);
        if (errors.Count > 0)
        {
            return errors;
        }

        foreach (var entry in entries)
        {
            if (await ApplyAsync(entry) is { } change)
            {
                report?.Add(change);
            }
        }

        return [];
    }

    private async Task<(List<RoleStepEntry> Entries, List<string> Errors)> ReadAsync(JsonArray array)
    {
        var known = await catalog.GetAllAsync();
        var entries = new List<RoleStepEntry>();
        var errors = new List<string>();
        foreach (var node in array)
        {
            if (Parse(node, errors) is not { } entry)
            {
                continue;
            }

            var unknown = entry.Permissions.Where(name => entry.PermissionBehavior != PermissionBehavior.Remove && !known.ContainsKey(name));
            errors.AddRange(unknown.Select(name => S["Role “{0}”: there is no permission “{1}”.", entry.Name!, name].Value));
            entry.Permissions = [.. entry.Permissions.Select(name => known.TryGetValue(name, out var permission) ? permission.Name : name)];
            entries.Add(entry);
        }

        return (entries, errors);
    }

    private RoleStepEntry? Parse(JsonNode? node, List<string> errors)
    {
        try
        {
            var entry = node.Deserialize<RoleStepEntry>(_json);
            var name = entry?.Name?.Trim();
            if (!string.IsNullOrEmpty(name) && entry!.Permissions is not null)
            {
                entry.Name = name;
                return entry;
            }

            errors.Add(S["A role without a name."]);
        }
        catch (JsonException exception)
        {
            errors.Add(S["A role that cannot be read: {0}", exception.Message]);
        }

        return null;
    }

    // What has changed, in a line of the report; null where the role was already as the recipe wants it.
    private async Task<string?> ApplyAsync(RoleStepEntry entry)
    {
        var role = await roles.FindByNameAsync(entry.Name!);
        var before = role is null ? null : await DescribeAsync(role);
        var isNew = role is null;
        role ??= new SiteRole { Name = entry.Name };
        role.Description = entry.Description ?? role.Description;
        var result = isNew ? await roles.CreateAsync(role) : await roles.UpdateAsync(role);
        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"The role '{entry.Name}' could not be stored: {result}");
        }

        // The administrator has all permissions without being given any.
        if (!SystemRoles.IsAdministrator(role.Name))
        {
            await SetPermissionsAsync(role, entry, isNew);
        }

        if (!isNew && string.Equals(before, await DescribeAsync(role), StringComparison.Ordinal))
        {
            return null;
        }

        await audit.RecordAsync(AuditCategories.Role, isNew ? AuditEvents.Created : AuditEvents.Updated, role.Id, role.Name);
        return $"{(isNew ? "+" : "~")} {role.Name}";
    }

    private async Task<string> DescribeAsync(SiteRole role) =>
        string.Join('\n', [role.Description, .. await permissions.GetAsync(role)]);

    private async Task SetPermissionsAsync(SiteRole role, RoleStepEntry entry, bool isNew)
    {
        if (isNew)
        {
            await defaults.ApplyToNewAsync(role, entry.PermissionBehavior == PermissionBehavior.Remove ? [] : entry.Permissions);
            return;
        }

        var current = await permissions.GetAsync(role);
        await permissions.SetAsync(role, entry.PermissionBehavior switch
        {
            PermissionBehavior.Add => [.. current, .. entry.Permissions],
            PermissionBehavior.Remove => current.Except(entry.Permissions, StringComparer.OrdinalIgnoreCase),
            _ => entry.Permissions,
        });
    }
}
