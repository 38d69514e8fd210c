namespace CivicSite.Events.Registration;

/// <summary>What a visitor sends, or the office for somebody who called.</summary>
public sealed class RegistrationForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    /// <summary>As typed.</summary>
    public string? People { get; set; }

    /// <summary>In the order of the questions.</summary>
    public List<string?> Answers { get; set; } = [];

    public bool Consent { get; set; }

    /// <summary>People do not see this field; programs fill it in.</summary>
    public string? Website { get; set; }

    /// <summary>When the form was shown.</summary>
    public string? Stamp { get; set; }
}

/// <summary>What is wrong with a form.</summary>
public enum RegistrationFault
{
    NameMissing,

    NoEmail,

    NoPhone,

    People,

    TooManyPeople,

    AnswerMissing,

    ConsentMissing,

    TooFast,

    /// <summary>There is no room for so many.</summary>
    Full,
}
