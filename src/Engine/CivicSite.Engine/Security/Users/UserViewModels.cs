using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CivicSite.Engine.Admin;
using CivicSite.Engine.Data;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CivicSite.Engine.Security.Users;

internal enum UserState
{
    All,
    Enabled,
    Disabled,
}

/// <summary>What the list of users is narrowed to.</summary>
internal sealed class UserFilter
{
    public string? Text { get; set; }

    public string? Role { get; set; }

    public UserState State { get; set; }

    public int Page { get; set; } = 1;
}

internal sealed record UserEntry(SiteUser User, IReadOnlyList<string> Roles)
{
    public bool IsLockedOut { get; init; }

    public bool IsSelf { get; init; }

    public bool MayManage { get; init; }
}

internal sealed class UserListViewModel
{
    public required UserFilter Filter { get; init; }

    public required IReadOnlyList<UserEntry> Users { get; init; }

    public required IReadOnlyList<string> AllRoles { get; init; }

    public int Page { get; init; }

    public bool HasMore { get; init; }
}

internal sealed record RoleChoice(string Name, bool IsAllowed);

internal class EditUserViewModel : StoredForm
{
    [JsonIgnore]
    public string Id { get; set; } = "";

    [Required]
    [StringLength(Limits.Name)]
    [Display(Name = "User name")]
    public string UserName { get; set; } = "";

    [StringLength(Limits.Email)]
    [Display(Name = "Display name")]
    public string? DisplayName { get; set; }

    [EmailAddress]
    [StringLength(Limits.Email)]
    [Display(Name = "E-mail")]
    public string? Email { get; set; }

    [Display(Name = "Roles")]
    public IList<string> Roles { get; set; } = [];

    [BindNever]
    [JsonIgnore]
    public IReadOnlyList<RoleChoice> AllRoles { get; set; } = [];

    public UserInput ToInput() => new(UserName, DisplayName, Email, [.. Roles]);
}

/// <summary>A new password, entered twice.</summary>
internal class NewPasswordViewModel
{
    [Required]
    [StringLength(Limits.Password)]
    [DataType(DataType.Password)]
    [Display(Name = "New password")]
    public string Password { get; set; } = "";

    [Required]
    [Compare(nameof(Password))]
    [DataType(DataType.Password)]
    [Display(Name = "New password again")]
    public string PasswordConfirmation { get; set; } = "";
}

internal sealed class CreateUserViewModel : EditUserViewModel
{
    public NewPasswordViewModel NewPassword { get; set; } = new();
}

internal sealed class EditPasswordViewModel : NewPasswordViewModel
{
    [BindNever]
    public string Id { get; set; } = "";

    [BindNever]
    public string UserName { get; set; } = "";
}

internal sealed record DeleteUserViewModel(string Id, string UserName);
