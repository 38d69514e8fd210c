using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace OrchardCore.Security.Permissions;

/// <summary>A right that roles give. Its name is unique in the whole site.</summary>
public class Permission
{
    /// <summary>Type of the claims that give a permission by its name.</summary>
    public const string ClaimType = "Permission";

    public Permission(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
    }

    public Permission(string name, string description, bool isSecurityCritical = false)
        : this(name)
    {
        Description = description;
        IsSecurityCritical = isSecurityCritical;
    }

    /// <param name="impliedBy">Who has one of these has this one too.</param>
    public Permission(string name, string description, IEnumerable<Permission> impliedBy, bool isSecurityCritical = false)
        : this(name, description, isSecurityCritical) =>
        ImpliedBy = impliedBy;

    public string Name { get; }

    /// <summary>What the permission allows, in English: the admin translates it.</summary>
    public string? Description { get; set; }

    /// <summary>Heading under which the admin shows the permission; empty for the name of its feature.</summary>
    public string? Category { get; set; }

    public IEnumerable<Permission>? ImpliedBy { get; }

    /// <summary>Who has this permission could gain others with it.</summary>
    public bool IsSecurityCritical { get; }

    public static implicit operator Claim(Permission p) => new(ClaimType, p.Name);
}

/// <summary>Tells which permissions a feature has.</summary>
public interface IPermissionProvider
{
    Task<IEnumerable<Permission>> GetPermissionsAsync();

    /// <summary>What the usual roles get when the site is set up.</summary>
    IEnumerable<PermissionStereotype> GetDefaultStereotypes();
}

/// <summary>The permissions that a role gets by default.</summary>
public class PermissionStereotype
{
    /// <summary>Name of the role.</summary>
    public string Name { get; set; } = "";

    public IEnumerable<Permission> Permissions { get; set; } = [];
}

/// <summary>Registers permission providers.</summary>
public static class PermissionsServiceCollectionExtensions
{
    public static IServiceCollection AddPermissionProvider<TProvider>(this IServiceCollection services)
        where TProvider : class, IPermissionProvider
    {
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IPermissionProvider, TProvider>());
        return services;
    }
}
