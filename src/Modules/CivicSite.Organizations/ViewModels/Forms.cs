using CivicSite.Organizations.Models;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CivicSite.Organizations.ViewModels;

// Models of shapes are not sealed: the display manager derives shapes from them.

/// <summary>Whether the organisation is registered, in the editor.</summary>
public class RegistrationForm
{
    public Registration Registration { get; set; }
}

/// <summary>Office-only contacts in the editor.</summary>
public class OfficeContactsForm
{
    public string? Person { get; set; }

    public string? Phones { get; set; }

    public string? Email { get; set; }

    public string? Note { get; set; }
}

/// <summary>The agreements in the editor of an organisation.</summary>
public class JoinedAgreementsForm
{
    public List<JoinedAgreementForm> Agreements { get; set; } = [];
}

/// <summary>One agreement, joined or not.</summary>
public sealed class JoinedAgreementForm
{
    public string Id { get; set; } = "";

    /// <summary>Only shown.</summary>
    [BindNever]
    public string Name { get; set; } = "";

    public bool Joined { get; set; }

    public DateTime? JoinedOn { get; set; }
}

/// <summary>Leads from the editor to the confirmations of the record.</summary>
public class ConfirmationLinkModel
{
    public string ContentItemId { get; set; } = "";
}
