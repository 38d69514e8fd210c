using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OrchardCore.Modules;

namespace CivicSite.Registers;

/// <summary>Tells a person from a program that fills in forms, without asking anything of the person.</summary>
/// <param name="purpose">Names the form, whose stamps are good for it alone.</param>
/// <param name="minimumSeconds">Nobody fills in the form faster.</param>
public abstract class FormClock(IDataProtectionProvider protection, IClock clock, string purpose, int minimumSeconds)
{
    private readonly IDataProtector _protector = protection.CreateProtector(purpose);

    /// <summary>Says when the form was shown, in a form that cannot be forged.</summary>
    public string Stamp() => _protector.Protect(clock.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture));

    /// <summary>Nobody fills in the form that fast, or the stamp is not the site's.</summary>
    public bool IsTooFast(string? stamp)
    {
        try
        {
            var shown = new DateTime(long.Parse(_protector.Unprotect(stamp ?? ""), CultureInfo.InvariantCulture), DateTimeKind.Utc);
            return clock.UtcNow - shown < TimeSpan.FromSeconds(minimumSeconds);
        }
        catch (CryptographicException)
        {
            return true;
        }
    }
}
