using System.ComponentModel.DataAnnotations;

namespace CivicSite.Engine.Security.Users;

internal static class Limits
{
    public const int Name = 64;
    public const int Email = 256;
    public const int Password = 256;
}

internal sealed class LoginViewModel
{
    [Required]
    [StringLength(Limits.Name)]
    [Display(Name = "User name")]
    public string UserName { get; set; } = "";

    [Required]
    [StringLength(Limits.Password)]
    [DataType(DataType.Password)]
    [Display(Name = "Password")]
    public string Password { get; set; } = "";

    [Display(Name = "Remember me on this device for two weeks")]
    public bool RememberMe { get; set; }
}

internal sealed class ChangePasswordViewModel : NewPasswordViewModel
{
    [Required]
    [StringLength(Limits.Password)]
    [DataType(DataType.Password)]
    [Display(Name = "Current password")]
    public string CurrentPassword { get; set; } = "";
}
