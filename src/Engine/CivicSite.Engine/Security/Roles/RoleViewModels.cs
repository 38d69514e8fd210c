using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CivicSite.Engine.Admin;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CivicSite.Engine.Security.Roles;

internal sealed record RoleEntry(string Id, string Name, string? Description, int Users, bool IsSystem);

internal sealed record PermissionGroupViewModel(string Title, IReadOnlyList<PermissionEntry> Permissions);

/// <param name="IsGiven">The role has been given the permission itself.</param>
/// <param name="IsEffective">The role has the permission, be it through another one or through a role that everyone has.</param>
internal sealed record PermissionEntry(string Name, string Description, bool IsGiven, bool IsEffective, bool IsSecurityCritical);

internal sealed class CreateRoleViewModel
{
    [Required]
    [StringLength(64)]
    [RegularExpression("[^/<>\"']+")]
    [Display(Name = "Name")]
    public string RoleName { get; set; } = "";

    [StringLength(500)]
    [Display(Name = "Description")]
    public string? RoleDescription { get; set; }
}

internal sealed class EditRoleViewModel : StoredForm
{
    [BindNever]
    [JsonIgnore]
    public string Id { get; set; } = "";

    [BindNever]
    [JsonIgnore]
    public string Name { get; set; } = "";

    [StringLength(500)]
    [Display(Name = "Description")]
    public string? RoleDescription { get; set; }

    /// <summary>Names of the permissions that are ticked.</summary>
    [Display(Name = "Permissions")]
    public IList<string> Permissions { get; set; } = [];

    [BindNever]
    [JsonIgnore]
    public bool IsAdministrator { get; set; }

    [BindNever]
    [JsonIgnore]
    public IReadOnlyList<PermissionGroupViewModel> Groups { get; set; } = [];
}

internal sealed record DeleteRoleViewModel(string Id, string Name);
