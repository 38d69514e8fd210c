using System.Security.Claims;
using CivicSite.Engine.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CivicSite.Engine.Security.SignIn;

/// <summary>Keeps disabled users out.</summary>
internal sealed class SiteSignInManager(
    UserManager<SiteUser> users,
    IHttpContextAccessor accessor,
    IUserClaimsPrincipalFactory<SiteUser> principals,
    IOptions<IdentityOptions> options,
    ILoggerFactory loggers,
    IAuthenticationSchemeProvider schemes)
    : SignInManager<SiteUser>(users, accessor, principals, options, loggers.CreateLogger<SignInManager<SiteUser>>(), schemes, new DefaultUserConfirmation<SiteUser>())
{
    public override async Task<bool> CanSignInAsync(SiteUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.IsEnabled && await base.CanSignInAsync(user);
    }

    // Asked every minute for every signed-in user: a disabled one is out then.
    public override async Task<SiteUser?> ValidateSecurityStampAsync(ClaimsPrincipal? principal) =>
        await base.ValidateSecurityStampAsync(principal) is { IsEnabled: true } user ? user : null;
}

/// <summary>Puts the names of the user's roles into the cookie; their permissions stay in the database, where a change takes effect at once.</summary>
internal sealed class SitePrincipalFactory(UserManager<SiteUser> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<SiteUser>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(SiteUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        foreach (var role in await UserManager.GetRolesAsync(user))
        {
            identity.AddClaim(new Claim(Options.ClaimsIdentity.RoleClaimType, role));
        }

        return identity;
    }
}
