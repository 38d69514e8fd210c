using System.Security.Claims;
using CivicSite.Engine.Audit;
using CivicSite.Engine.Data;
using Microsoft.AspNetCore.Identity;

namespace CivicSite.Engine.Security.SignIn;

/// <summary>Changes the password of the one who asks. Ends the user's other sessions.</summary>
internal sealed class OwnPassword(
    UserManager<SiteUser> users, SignInManager<SiteUser> signIn, SignInThrottle throttle, Session session, IAuditTrail audit)
{
    /// <returns>Null where the current password was tried too often.</returns>
    public async Task<IdentityResult?> ChangeAsync(ClaimsPrincipal principal, string current, string wanted)
    {
        if (await users.GetUserAsync(principal) is not { } user)
        {
            return IdentityResult.Failed(users.ErrorDescriber.DefaultError());
        }

        // Someone at an unlocked screen must not be able to find the password out.
        if (!throttle.TryEnter("own:" + user.Id))
        {
            return null;
        }

        var result = await users.ChangePasswordAsync(user, current, wanted);
        if (!result.Succeeded)
        {
            await session.CancelAsync();
            return result;
        }

        await audit.RecordAsync(AuditCategories.User, AuditEvents.PasswordChanged, user.Id, user.UserName);
        await session.SaveChangesAsync();
        await signIn.RefreshSignInAsync(user);
        return result;
    }
}
