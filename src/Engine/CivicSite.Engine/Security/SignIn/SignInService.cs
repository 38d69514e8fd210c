using System.Net;
using System.Security.Cryptography;
using CivicSite.Engine.Audit;
using CivicSite.Engine.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace CivicSite.Engine.Security.SignIn;

/// <summary>How an attempt to sign in ended.</summary>
internal enum SignInOutcome
{
    Succeeded,

    /// <summary>No such user, wrong password, locked out or disabled: which of them, a stranger must not learn.</summary>
    Refused,

    /// <summary>Too many attempts in a minute.</summary>
    Throttled,
}

/// <summary>Signs users in. All outcomes are committed here, whatever the answer to the request will be.</summary>
internal sealed class SignInService(
    UserManager<SiteUser> users,
    SignInManager<SiteUser> signIn,
    SignInThrottle throttle,
    Session session,
    IAuditTrail audit,
    TimeProvider clock)
{
    private static readonly TimeSpan RememberedFor = TimeSpan.FromDays(14);

    // Refusals take this long at least, so that the time does not tell an unknown name from a wrong password.
    private static readonly TimeSpan RefusalTime = TimeSpan.FromMilliseconds(500);

    private static string? _nobodysHash;

    public async Task<SignInOutcome> SignInAsync(string userName, string password, bool remember, IPAddress? address)
    {
        if (!throttle.TryEnter(address, userName))
        {
            return SignInOutcome.Throttled;
        }

        var started = clock.GetTimestamp();
        var user = await users.FindByNameAsync(userName.Trim());
        if (user is not null && await CheckAsync(user, password))
        {
            await signIn.SignInAsync(user, new AuthenticationProperties
            {
                IsPersistent = remember,
                ExpiresUtc = remember ? clock.GetUtcNow() + RememberedFor : null,
            });
            await audit.RecordAsync(AuditCategories.User, AuditEvents.LoggedIn, user.Id, user.UserName);
            await session.SaveChangesAsync();
            return SignInOutcome.Succeeded;
        }

        if (user is null)
        {
            SpendTheTimeOfACheck(password);
        }

        var rest = RefusalTime - clock.GetElapsedTime(started);
        if (rest > TimeSpan.Zero)
        {
            await Task.Delay(rest, clock);
        }

        return SignInOutcome.Refused;
    }

    public Task SignOutAsync() => signIn.SignOutAsync();

    private async Task<bool> CheckAsync(SiteUser user, string password)
    {
        var wasLockedOut = await users.IsLockedOutAsync(user);
        var result = await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
        if (result.IsLockedOut && !wasLockedOut)
        {
            await audit.RecordAsync(AuditCategories.User, AuditEvents.LogInIsLockedOut, user.Id, user.UserName);
        }

        // The count of failures must stand even if the answer fails.
        await session.SaveChangesAsync();
        return result.Succeeded;
    }

    private void SpendTheTimeOfACheck(string password)
    {
        var nobody = new SiteUser();
        _nobodysHash ??= users.PasswordHasher.HashPassword(nobody, RandomNumberGenerator.GetHexString(32));
        users.PasswordHasher.VerifyHashedPassword(nobody, _nobodysHash, password);
    }
}
