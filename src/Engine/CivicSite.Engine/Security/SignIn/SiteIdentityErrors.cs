using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace CivicSite.Engine.Security.SignIn;

/// <summary>What is wrong with a user, a role or a password, in the language of the request.</summary>
internal sealed class SiteIdentityErrors(IStringLocalizer<SiteIdentityErrors> S) : IdentityErrorDescriber
{
    public IdentityError PasswordObvious() =>
        Error(nameof(PasswordObvious), S["This password is too easy to guess. Avoid common words, names, keyboard rows and repetitions."]);

    public override IdentityError DefaultError() => Error(nameof(DefaultError), S["Something went wrong. Please try again."]);

    public override IdentityError ConcurrencyFailure() =>
        Error(nameof(ConcurrencyFailure), S["Someone else has changed this in the meantime. Open it again and repeat your change."]);

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), S["The current password is wrong."]);

    public override IdentityError PasswordTooShort(int length) =>
        Error(nameof(PasswordTooShort), S["The password must have at least {0} characters.", length]);

    public override IdentityError InvalidUserName(string? userName) =>
        Error(nameof(InvalidUserName), S["The user name “{0}” is not possible: use letters, digits and the signs - . _ @.", userName ?? ""]);

    public override IdentityError DuplicateUserName(string userName) =>
        Error(nameof(DuplicateUserName), S["There is a user “{0}” already.", userName]);

    public override IdentityError InvalidEmail(string? email) => Error(nameof(InvalidEmail), S["“{0}” is not an e-mail address.", email ?? ""]);

    public override IdentityError InvalidRoleName(string? role) => Error(nameof(InvalidRoleName), S["The role name “{0}” is not possible.", role ?? ""]);

    public override IdentityError DuplicateRoleName(string role) => Error(nameof(DuplicateRoleName), S["There is a role “{0}” already.", role]);

    private static IdentityError Error(string code, LocalizedString description) => new() { Code = code, Description = description };
}
