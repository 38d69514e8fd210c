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
    IEnumerable<IPermissionProvider> providers, IFeatureCatalog enabled, FeatureRegistry registry, SecurityTexts texts, IStringLocalizerFactory localizers)
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

    /// <summary>What the permission allows, in the language of the request. Modules translate theirs in the context of their provider.</summary>
    public string Describe(Permission permission)
    {
        var description = permission.Description ?? permission.Name;
        return texts.Permission(permission)
            ?? providers.Select(provider => localizers.Create(provider.GetType())[description]).FirstOrDefault(text => !text.ResourceNotFound)?.Value
            ?? description;
    }

    private string TitleOf(Type provider)
    {
        var id = FeatureOf(provider);
        return texts.Feature(id) ?? (registry.Find(id) is { } feature ? new FeatureTexts(localizers).Name(feature) : id);
    }

    private string FeatureOf(Type provider) =>
        provider.GetCustomAttribute<FeatureAttribute>()?.FeatureName
        ?? enabled.Enabled.FirstOrDefault(feature => feature.Assembly == provider.Assembly)?.Id
        ?? provider.Assembly.GetName().Name!;
}
