using System.Text.RegularExpressions;
using CivicSite.Maps.Geometry;
using CivicSite.Tos.Models;
using CivicSite.Tos.Rules;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.Media.Fields;

namespace CivicSite.Tos.Handlers;

/// <summary>The rules of the section. A draft may be incomplete, but never wrong.</summary>
internal static partial class TosRules
{
    public const int MaxName = 300;

    public const int MaxSummary = 600;

    public const int MaxResidents = 1_000_000;

    public const long MaxBudget = 100_000_000_000;

    public const int MaxPlace = 99;

    /// <param name="forPublication">Also look for what a public record must have.</param>
    /// <param name="today">The day on the site's clock.</param>
    public static IEnumerable<TosFault> Check(ContentItem item, bool forPublication, DateTime today) =>
        Common(item).Concat(item.ContentType switch
        {
            TosTypes.Tos => Profile(item, forPublication, today),
            TosTypes.Project => Project(item.Part<TosProjectPart>(), forPublication),
            TosTypes.Forum => Forum(item.Part<TosForumPart>(), forPublication),
            TosTypes.Contest => Contest(item.Part<TosContestPart>(), forPublication),
            TosTypes.Entry => Entry(item.Part<TosContestEntryPart>(), forPublication),
            _ => [],
        });

    private static IEnumerable<TosFault> Common(ContentItem item)
    {
        if ((item.DisplayText ?? "").Length > MaxName)
        {
            yield return new(TosFaultKind.NameTooLong, "TitlePart.Title");
        }

        if (ReservedPath().IsMatch((item.As<AutoroutePart>()?.Path ?? "").Trim('/')))
        {
            yield return new(TosFaultKind.AddressTaken, "AutoroutePart.Path");
        }
    }

    private static IEnumerable<TosFault> Profile(ContentItem item, bool forPublication, DateTime today)
    {
        var part = item.Part<TosPart>();
        if (part.Summary.TextOrEmpty().Length > MaxSummary)
        {
            yield return new(TosFaultKind.SummaryTooLong, "TosPart.Summary.Text");
        }

        if (forPublication && part.Settlement.TermIds().Count == 0)
        {
            yield return new(TosFaultKind.SettlementMissing, "TosPart.Settlement.TermContentItemIds");
        }

        if (IsNoNumber(part.Residents, MaxResidents))
        {
            yield return new(TosFaultKind.NotWholeNumber, "TosPart.Residents.Text");
        }

        if (part.DecisionOn?.Value > today)
        {
            yield return new(TosFaultKind.DateInFuture, "TosPart.DecisionOn.Value");
        }

        if (Chronicle.FirstFault(part.Chronicle?.Text) is { } line)
        {
            yield return new(TosFaultKind.ChronicleLine, "TosPart.Chronicle.Text", line);
        }

        foreach (var fault in Area(item.Part<TosAreaPart>()).Concat(Council(item.Part<TosCouncilPart>(), today)))
        {
            yield return fault;
        }
    }

    private static IEnumerable<TosFault> Area(TosAreaPart part)
    {
        if (!string.IsNullOrWhiteSpace(part.Borders) && GeoJson.Read(part.Borders) is { Fault: { } fault } reading)
        {
            yield return new(TosFaultKind.Borders, "TosAreaPart.Borders", Borders: fault, At: reading.At);
        }

        if (StreetList.FirstFault(part.Addresses?.Text) is { } line)
        {
            yield return new(TosFaultKind.AddressLine, "TosAreaPart.Addresses.Text", line);
        }
    }

    private static IEnumerable<TosFault> Council(TosCouncilPart part, DateTime today)
    {
        for (var i = 0; i < part.Members.Count; i++)
        {
            var member = part.Members[i];
            var row = FormattableString.Invariant($"TosCouncilPart.Members[{i}].");
            if (string.IsNullOrWhiteSpace(member.Name) || member.Name.Length > MaxName)
            {
                yield return new(TosFaultKind.MemberName, row + nameof(TosMember.Name), i + 1);
            }

            if (!string.IsNullOrWhiteSpace(member.Phone) && PhoneNumbers.Parse(member.Phone) is null)
            {
                yield return new(TosFaultKind.MemberPhone, row + nameof(TosMember.Phone), i + 1);
            }

            if (!string.IsNullOrWhiteSpace(member.Email) && EmailAddresses.Normalize(member.Email) is null)
            {
                yield return new(TosFaultKind.MemberEmail, row + nameof(TosMember.Email), i + 1);
            }

            if (member.ConsentOn > today)
            {
                yield return new(TosFaultKind.DateInFuture, row + nameof(TosMember.ConsentOn), i + 1);
            }
        }
    }

    private static IEnumerable<TosFault> Project(TosProjectPart part, bool forPublication)
    {
        if (IsWrongYear(part.Year, forPublication))
        {
            yield return new(TosFaultKind.Year, "TosProjectPart.Year.Text");
        }

        if (forPublication && part.Tos.Ids().Count == 0)
        {
            yield return new(TosFaultKind.TosMissing, "TosProjectPart.Tos.ContentItemIds");
        }

        if (IsNoNumber(part.Budget, MaxBudget))
        {
            yield return new(TosFaultKind.NotWholeNumber, "TosProjectPart.Budget.Text");
        }

        foreach (var (name, field) in new[] { (nameof(part.Before), part.Before), (nameof(part.After), part.After) })
        {
            if (forPublication && LacksAlt(field))
            {
                yield return new(TosFaultKind.PhotographWithoutAlt, $"TosProjectPart.{name}.Paths");
            }
        }
    }

    private static IEnumerable<TosFault> Forum(TosForumPart part, bool forPublication)
    {
        var number = part.Number.TextOrEmpty();
        if ((number.Length > 0 || forPublication) && RomanNumerals.Read(number) is null)
        {
            yield return new(TosFaultKind.ForumNumber, "TosForumPart.Number.Text");
        }

        if (IsWrongYear(part.Year, forPublication))
        {
            yield return new(TosFaultKind.Year, "TosForumPart.Year.Text");
        }

        if (IsNoNumber(part.TosCount, MaxResidents))
        {
            yield return new(TosFaultKind.NotWholeNumber, "TosForumPart.TosCount.Text");
        }

        if (forPublication && LacksAlt(part.Photographs))
        {
            yield return new(TosFaultKind.PhotographWithoutAlt, "TosForumPart.Photographs.Paths");
        }
    }

    private static IEnumerable<TosFault> Contest(TosContestPart part, bool forPublication)
    {
        if (IsWrongYear(part.Year, forPublication))
        {
            yield return new(TosFaultKind.Year, "TosContestPart.Year.Text");
        }

        // Of contests long past the nominations may not be known any more.
        if (forPublication && part.State != ContestState.Closed && part.Nominations.Count == 0)
        {
            yield return new(TosFaultKind.NominationsMissing, "TosContestPart.Nominations[0].Name");
        }

        if (forPublication && part.State == ContestState.Scoring && part.Jury.Lines().Count == 0)
        {
            yield return new(TosFaultKind.JuryMissing, "TosContestPart.Jury.Text");
        }
    }

    private static IEnumerable<TosFault> Entry(TosContestEntryPart part, bool forPublication)
    {
        if (forPublication && (part.ContestId.Length == 0 || part.NominationId.Length == 0))
        {
            yield return new(TosFaultKind.NominationMissing, "TosContestEntryPart.Choice");
        }

        if (forPublication && part.Tos.Ids().Count == 0)
        {
            yield return new(TosFaultKind.TosMissing, "TosContestEntryPart.Tos.ContentItemIds");
        }

        if (part.Place.TextOrEmpty().Length > 0 && Numbers.Whole(part.Place?.Text, MaxPlace) is null or 0)
        {
            yield return new(TosFaultKind.Place, "TosContestEntryPart.Place.Text");
        }

        if (forPublication && LacksAlt(part.Photographs))
        {
            yield return new(TosFaultKind.PhotographWithoutAlt, "TosContestEntryPart.Photographs.Paths");
        }
    }

    private static bool IsWrongYear(TextField? field, bool required)
    {
        var text = field.TextOrEmpty();
        return (text.Length > 0 || required) && Chronicle.Year(text) is null;
    }

    private static bool IsNoNumber(TextField? field, long max) =>
        field.TextOrEmpty().Length > 0 && Numbers.Whole(field?.Text, max) is null;

    private static bool LacksAlt(MediaField? field) =>
        (field?.Paths ?? []).Where((_, index) => string.IsNullOrWhiteSpace(field!.MediaTexts.ElementAtOrDefault(index))).Any();

    // Addresses that the module's own pages answer.
    [GeneratedRegex("^tos(/(map|find|borders|compare|contests|forums|projects|entries|opendata(/.*)?|contests/.*/protocol))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ReservedPath();
}
