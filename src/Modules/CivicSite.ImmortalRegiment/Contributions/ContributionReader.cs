using CivicSite.ImmortalRegiment.Dates;
using CivicSite.ImmortalRegiment.Models;

namespace CivicSite.ImmortalRegiment.Contributions;

/// <summary>What is wrong with a value.</summary>
internal enum ContributionFault
{
    NameMissing,
    Date,
    NoEmail,
    NoPhone,
    ContactNameMissing,
    ConsentMissing,
    TooFast,
    ChoiceMissing,
}

/// <summary>Reads what steps of the form send. Nothing that was typed is thrown away because of a fault.</summary>
internal static class ContributionReader
{
    private const int MaxContact = 200;

    /// <summary>Names of the inputs that are no fields of the person.</summary>
    public const string ContactName = "contact-name";

    /// <inheritdoc cref="ContactName"/>
    public const string Email = "contact-email";

    /// <inheritdoc cref="ContactName"/>
    public const string Phone = "contact-phone";

    /// <inheritdoc cref="ContactName"/>
    public const string Consent = "contact-consent";

    /// <inheritdoc cref="ContactName"/>
    public const string Chosen = "chosen";

    /// <summary>Writes the step's values over those that are there.</summary>
    /// <returns>What is wrong, by key of the field.</returns>
    public static IReadOnlyDictionary<string, ContributionFault> Read(ContributionForm form, IDictionary<string, string> values)
    {
        var faults = new Dictionary<string, ContributionFault>(StringComparer.Ordinal);
        foreach (var field in ContributionFields.Of(form.Step))
        {
            var value = Value(form, field);
            values[field.Key] = value;
            if (field.Input == ContributionInput.Date && DateFaultOf(value) != DateFault.None)
            {
                faults[field.Key] = ContributionFault.Date;
            }
        }

        if (form.Step == ContributionStep.Who && values[ContributionFields.Surname].Length == 0)
        {
            faults[ContributionFields.Surname] = ContributionFault.NameMissing;
        }

        return faults;
    }

    /// <summary>A date in words that are not understood is no fault: it is kept as it was typed.</summary>
    public static DateFault DateFaultOf(string value) =>
        value.Length == 0 || UncertainDate.TryParse(value, out _, out var fault) || fault == DateFault.NotADate ? DateFault.None : fault;

    /// <summary>Reads who the contributor is.</summary>
    public static IReadOnlyDictionary<string, ContributionFault> Read(ContributionForm form, ContributionContact contact, bool hasConsent)
    {
        (contact.Name, contact.Email, contact.Phone) = (Clean(form.ContactName, MaxContact), Clean(form.Email, MaxContact), Clean(form.Phone, MaxContact));
        var faults = new Dictionary<string, ContributionFault>(StringComparer.Ordinal);
        if (contact.Name.Length == 0)
        {
            faults[ContactName] = ContributionFault.ContactNameMissing;
        }

        if (contact.Email.Length > 0 && EmailAddresses.Normalize(contact.Email) is null)
        {
            faults[Email] = ContributionFault.NoEmail;
        }

        if (contact.Phone.Length > 0 && contact.Phone.Count(char.IsAsciiDigit) < 5)
        {
            faults[Phone] = ContributionFault.NoPhone;
        }

        if (!form.Consent && !hasConsent)
        {
            faults[Consent] = ContributionFault.ConsentMissing;
        }

        return faults;
    }

    /// <summary>Without control characters, with one kind of line ends, and no longer than it may be.</summary>
    public static string Clean(string? text, int maxLength)
    {
        var clean = string.Concat((text ?? "").ReplaceLineEndings("\n").Where(static letter => letter == '\n' || !char.IsControl(letter))).Trim();
        return clean.Length <= maxLength ? clean : clean[..(char.IsHighSurrogate(clean[maxLength - 1]) ? maxLength - 1 : maxLength)];
    }

    private static string Value(ContributionForm form, ContributionField field)
    {
        if (field.Input == ContributionInput.Several)
        {
            return string.Join(' ', form.Categories.Intersect(VeteranCategories.All, StringComparer.Ordinal));
        }

        var value = Clean(form.Values.GetValueOrDefault(field.Key), field.MaxLength);
        return field.Input switch
        {
            ContributionInput.Choice => ContributionFields.Choices(field.Key).Any(term => string.Equals(term.Code, value, StringComparison.Ordinal)) ? value : "",
            ContributionInput.Text => value,
            _ => value.ReplaceLineEndings(" "),
        };
    }
}
