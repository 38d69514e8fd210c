using CivicSite.Engine.Data;
using Microsoft.AspNetCore.Identity;
using OrchardCore.Settings;

namespace CivicSite.Engine.Security.SignIn;

/// <summary>Refuses passwords that are guessed first. Length is checked by Identity itself; no kinds of signs are demanded.</summary>
internal sealed class ObviousPasswordValidator(ISiteService site, SiteIdentityErrors errors) : IPasswordValidator<SiteUser>
{
    public async Task<IdentityResult> ValidateAsync(UserManager<SiteUser> manager, SiteUser user, string? password)
    {
        var siteName = (await site.GetSiteSettingsAsync()).SiteName;
        return ObviousPasswords.Contains(password ?? "", [user.UserName, user.DisplayName, user.Email, siteName])
            ? IdentityResult.Failed(errors.PasswordObvious())
            : IdentityResult.Success;
    }
}
