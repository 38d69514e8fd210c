using System.Reflection;
using CivicSite.Engine.Modules;
using Microsoft.Extensions.Localization;
using OrchardCore.Modules;
using OrchardCore.Security.Permissions;

namespace CivicSite.Engine.Security.Authorization;

/// <summary>Permissions under one heading of the admin.</summary>
internal sealed record PermissionGroup(string Title, IReadOnlyList<Permission> Permissions);

/// <summary>All permissions of the enabled features.</summary>
internal sealed class PermissionCatalog(
    IEnumerable<IPermissionProvider> providers, IFeatureCatalog enabled, FeatureRegistry registry, IStringLocalizerFactory localizers)
{
    /// <summary>By name; case does not matter.</summary>
    public async Task<IReadOnlyDictionary<string, Permission>> GetAllAsync()
    {
        var all = new Dictionary<string, Permission>(StringComparer.OrdinalIgnoreCase);
        foreach (var provider in providers)
        {
            foreach (var permission in await provider.GetPermissionsAsync())
            {
                all.TryAdd(permission.Name, permission);
            }
        }

        return all;
    }

    /// <summary>For the admin: the permissions of each feature, or of each category that a feature names.</summary>
    public async Task<IReadOnlyList<PermissionGroup>> GetGroupsAsync()
    {
        var groups = new List<(string Title, Permission Permission)>();
        foreach (var provider in providers)
        {
            var title = TitleOf(provider.GetType());
            groups.AddRange((await provider.GetPermissionsAsync())
                .Select(permission => (string.IsNullOrWhiteSpace(permission.Category) ? title : permission.Category, permission)));
        }

        return
        [
            .. groups.DistinctBy(entry => entry.Permission.Name, StringComparer.OrdinalIgnoreCase)
                .GroupBy(entry => entry.Title, entry => entry.Permission, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.CurrentCulture)
                .Select(group => new PermissionGroup(group.Key, [.. group])),
        ];
    }

    /// <summary>The default permissions of a role, from all enabled features.</summary>
    public IEnumerable<string> DefaultsOf(string role) =>
        providers.SelectMany(provider => provider.GetDefaultStereotypes())
            .Where(stereotype => string.Equals(stereotype.Name, role, StringComparison.OrdinalIgnoreCase))
            .SelectMany(stereotype => stereotype.Permissions)
            .Select(permission => permission.Name)
            .Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>The default permissions of each role that one of the features gives, by feature id.</summary>
    public ILookup<string, PermissionStereotype> DefaultsByFeature() =>
        providers
            .SelectMany(provider => provider.GetDefaultStereotypes().Select(stereotype => (Feature: FeatureOf(provider.GetType()), Stereotype: stereotype)))
            .ToLookup(entry => entry.Feature, entry => entry.Stereotype, StringComparer.Ordinal);

    /// <summary>What the permission allows, in the language of the request.</summary>
    public string Describe(Permission permission)
    {
        var text = permission.Description ?? permission.Name;
        foreach (var provider in providers.Select(provider => provider.GetType()).Prepend(typeof(PermissionCatalog)))
        {
            var translated = localizers.Create(provider)[text];
            if (!translated.ResourceNotFound)
            {
                return translated;
            }
        }

        return text;
    }

    private string TitleOf(Type provider)
    {
        var id = FeatureOf(provider);
        var name = registry.Find(id)?.Name ?? id;
        return localizers.Create(typeof(PermissionCatalog))[name];
    }

    private string FeatureOf(Type provider) =>
        provider.GetCustomAttribute<FeatureAttribute>()?.FeatureName
        ?? enabled.Enabled.FirstOrDefault(feature => feature.Assembly == provider.Assembly)?.Id
        ?? provider.Assembly.GetName().Name!;
}
