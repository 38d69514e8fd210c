using Microsoft.AspNetCore.Identity;

namespace CivicSite.Engine.Security;

/// <summary>Why a change of a user or a role was refused.</summary>
internal enum Refusal
{
    None,
    NotFound,

    /// <summary>The actor lacks the permission.</summary>
    Forbidden,

    /// <summary>The site would be left without an administrator.</summary>
    LastAdministrator,

    /// <summary>Nobody may do this to the own account.</summary>
    OwnAccount,

    /// <summary>The role is one that the site needs.</summary>
    SystemRole,

    /// <summary>The values are wrong; the errors tell how.</summary>
    Invalid,
}

/// <summary>How a change ended. Where it was refused, nothing has changed.</summary>
internal sealed record Outcome(Refusal Refusal, IReadOnlyList<IdentityError> Errors)
{
    public static readonly Outcome Done = new(Refusal.None, []);

    public bool Succeeded => Refusal == Refusal.None;

    public static implicit operator Outcome(Refusal refusal) => new(refusal, []);

    public static Outcome Of(IdentityResult result) =>
        result.Succeeded ? Done : new Outcome(Refusal.Invalid, [.. result.Errors]);
}
