using System.Text.RegularExpressions;
using CivicSite.Organizations.Models;
using CivicSite.Organizations.Rules;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;

namespace CivicSite.Organizations.Handlers;

/// <summary>What is wrong with a record.</summary>
internal enum OrganizationFault
{
    NameTooLong,
    ShortNameTooLong,
    SummaryTooLong,
    KindMissing,
    Ogrn,
    OgrnWithoutRegistration,
    OgrnTaken,
    Inn,
    ClosedBeforeFounded,
    FoundedInFuture,
    ClosedInFuture,
    VerifiedInFuture,
    ChamberUntilBeforeSince,
    Phone,
    Email,
    Website,
    Link,
    Point,
    Support,
    LogoWithoutAlt,
    AddressTaken,
    OfficePhone,
    OfficeEmail,
}

/// <param name="Number">The rule that a number of a state register breaks.</param>
/// <param name="Line">The line in question, counted from 1, in fields of several lines.</param>
internal sealed record FaultFound(OrganizationFault Fault, NumberFault Number = NumberFault.None, int Line = 0);

/// <summary>The rules of the register. A draft may be incomplete, but never wrong.</summary>
internal static partial class OrganizationRules
{
    public const int MaxName = 500;

    public const int MaxShortName = 250;

    public const int MaxSummary = 600;

    /// <param name="forPublication">Also look for what a public record must have.</param>
    /// <param name="today">The day on the site's clock.</param>
    public static IEnumerable<FaultFound> Check(ContentItem item, bool forPublication, DateTime today)
    {
        var faults = Names(item).Concat(Numbers(item.Part<OrganizationPart>())).Concat(Dates(item, today)).Concat(Contacts(item)).Concat(Office(item));
        return forPublication ? faults.Concat(Incomplete(item)) : faults;
    }

    private static IEnumerable<FaultFound> Names(ContentItem item)
    {
        if ((item.DisplayText ?? "").Length > MaxName)
        {
            yield return new(OrganizationFault.NameTooLong);
        }

        if (item.Part<OrganizationPart>().ShortName.TextOrEmpty().Length > MaxShortName)
        {
            yield return new(OrganizationFault.ShortNameTooLong);
        }

        if (item.Part<OrganizationProfilePart>().Summary.TextOrEmpty().Length > MaxSummary)
        {
            yield return new(OrganizationFault.SummaryTooLong);
        }

        if (ReservedPath().IsMatch((item.As<AutoroutePart>()?.Path ?? "").Trim('/')))
        {
            yield return new(OrganizationFault.AddressTaken);
        }
    }

    private static IEnumerable<FaultFound> Numbers(OrganizationPart part)
    {
        var ogrn = part.OgrnText();
        if (ogrn.Length > 0 && RegistrationNumbers.CheckOgrn(ogrn) is var ogrnFault && ogrnFault != NumberFault.None)
        {
            yield return new(OrganizationFault.Ogrn, ogrnFault);
        }

        if (ogrn.Length > 0 && part.Registration != Registration.Registered)
        {
            yield return new(OrganizationFault.OgrnWithoutRegistration);
        }

        var inn = part.InnText();
        if (inn.Length > 0 && RegistrationNumbers.CheckInn(inn) is var innFault && innFault != NumberFault.None)
        {
            yield return new(OrganizationFault.Inn, innFault);
        }
    }

    private static IEnumerable<FaultFound> Dates(ContentItem item, DateTime today)
    {
        var part = item.Part<OrganizationPart>();
        var membership = item.Part<OrganizationMembershipPart>();
        if (part.FoundedOn?.Value > today)
        {
            yield return new(OrganizationFault.FoundedInFuture);
        }

        if (part.ClosedOn?.Value > today)
        {
            yield return new(OrganizationFault.ClosedInFuture);
        }

        if (part.ClosedOn?.Value < part.FoundedOn?.Value)
        {
            yield return new(OrganizationFault.ClosedBeforeFounded);
        }

        if (membership.ChamberUntil?.Value < membership.ChamberSince?.Value)
        {
            yield return new(OrganizationFault.ChamberUntilBeforeSince);
        }

        if (item.Part<OrganizationRecordPart>().VerifiedOn?.Value > today)
        {
            yield return new(OrganizationFault.VerifiedInFuture);
        }
    }

    private static IEnumerable<FaultFound> Contacts(ContentItem item)
    {
        var part = item.Part<OrganizationContactsPart>();
        if (FirstWrong(part.Phones?.Text, static line => PhoneNumbers.Parse(line) is not null) is { } phone)
        {
            yield return new(OrganizationFault.Phone, Line: phone);
        }

        if (part.Email.TextOrEmpty().Length > 0 && EmailAddresses.Normalize(part.Email?.Text) is null)
        {
            yield return new(OrganizationFault.Email);
        }

        if (part.Website.TextOrEmpty().Length > 0 && WebAddresses.Normalize(part.Website?.Text) is null)
        {
            yield return new(OrganizationFault.Website);
        }

        if (FirstWrong(part.Links?.Text, static line => WebAddresses.Normalize(line) is not null) is { } link)
        {
            yield return new(OrganizationFault.Link, Line: link);
        }

        if (part.Point.TextOrEmpty().Length > 0 && MapPoint.Parse(part.Point?.Text) is null)
        {
            yield return new(OrganizationFault.Point);
        }

        if (SupportRecords.FirstFault(item.Part<OrganizationMembershipPart>().Support?.Text) is { } support)
        {
            yield return new(OrganizationFault.Support, Line: support);
        }
    }

    private static IEnumerable<FaultFound> Office(ContentItem item)
    {
        var part = item.Part<OrganizationOfficePart>();
        if (FirstWrong(part.Phones, static line => PhoneNumbers.Parse(line) is not null) is { } phone)
        {
            yield return new(OrganizationFault.OfficePhone, Line: phone);
        }

        if (!string.IsNullOrWhiteSpace(part.Email) && EmailAddresses.Normalize(part.Email) is null)
        {
            yield return new(OrganizationFault.OfficeEmail);
        }
    }

    private static IEnumerable<FaultFound> Incomplete(ContentItem item)
    {
        if (item.Part<OrganizationPart>().Kind.TermIds().Count == 0)
        {
            yield return new(OrganizationFault.KindMissing);
        }

        if (Services.OrganizationCards.Image(item.Part<OrganizationProfilePart>().Logo) is { Alt.Length: 0 })
        {
            yield return new(OrganizationFault.LogoWithoutAlt);
        }
    }

    private static int? FirstWrong(string? text, Func<string, bool> isRight)
    {
        var lines = (text ?? "").Split('\n');
        var index = Array.FindIndex(lines, line => !string.IsNullOrWhiteSpace(line) && !isRight(line.Trim()));
        return index < 0 ? null : index + 1;
    }

    // Addresses that the module's own pages answer.
    [GeneratedRegex("^(organizations(/(opendata(/.*)?|confirm|points))?|agreements)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex ReservedPath();
}
