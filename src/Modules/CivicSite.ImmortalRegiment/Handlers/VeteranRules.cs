using System.Text.RegularExpressions;
using CivicSite.ImmortalRegiment.Dates;
using CivicSite.ImmortalRegiment.Models;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;

namespace CivicSite.ImmortalRegiment.Handlers;

/// <summary>The rules of a record. A draft may be incomplete, but never wrong.</summary>
internal static partial class VeteranRules
{
    public const int MaxName = 100;

    public const int MaxSummary = 1_000;

    /// <summary>Of one line: a unit, a place, a decree.</summary>
    public const int MaxLine = 500;

    /// <summary>Of several sentences.</summary>
    public const int MaxDetail = 4_000;

    /// <param name="forPublication">Also look for what a public record must have.</param>
    /// <param name="today">The day on the site's clock.</param>
    public static IEnumerable<VeteranFault> Check(ContentItem item, bool forPublication, DateOnly today) =>
        Names(item, forPublication)
            .Concat(FactRules.Check(item.Part<VeteranFactsPart>(), today))
            .Concat(Pictures(item.Part<VeteranGalleryPart>(), forPublication))
            .Concat(Ties(item.Part<VeteranKinPart>()));

    /// <summary>The fault of a stored date; null where it is none or empty.</summary>
    internal static VeteranFault? Date(string text, string member, DateOnly today) =>
        text.Length == 0 ? null
        : !UncertainDate.TryParse(text, out var date, out var fault) ? new(VeteranFaultKind.Date, member, Date: fault)
        : date.Earliest > today ? new(VeteranFaultKind.DateInFuture, member)
        : null;

    internal static IEnumerable<VeteranFault> TooLong(string member, params (string Name, string Text, int Limit)[] texts) =>
        texts.Where(static text => text.Text.Length > text.Limit)
            .Select(text => new VeteranFault(VeteranFaultKind.TextTooLong, member + text.Name, Limit: text.Limit));

    private static IEnumerable<VeteranFault> Names(ContentItem item, bool forPublication)
    {
        var part = item.Part<VeteranPart>();
        if (forPublication && part.Surname.Length + part.GivenName.Length == 0)
        {
            yield return new(VeteranFaultKind.NameMissing, "VeteranPart.Surname");
        }

        if (ReservedPath().IsMatch((item.As<AutoroutePart>()?.Path ?? "").Trim('/')))
        {
            yield return new(VeteranFaultKind.AddressTaken, "AutoroutePart.Path");
        }

        var others = part.OtherNames.SelectMany(static (name, i) => TooLong(
            FormattableString.Invariant($"VeteranPart.OtherNames[{i}]."),
            (nameof(VeteranName.Surname), name.Surname, MaxName), (nameof(VeteranName.GivenName), name.GivenName, MaxName), (nameof(VeteranName.Patronymic), name.Patronymic, MaxName)));
        foreach (var fault in TooLong(
            "VeteranPart.",
            (nameof(part.Surname), part.Surname, MaxName), (nameof(part.GivenName), part.GivenName, MaxName), (nameof(part.Patronymic), part.Patronymic, MaxName),
            (nameof(part.Summary), part.Summary, MaxSummary), (nameof(part.Portrait), part.Portrait, MaxLine)).Concat(others))
        {
            yield return fault;
        }
    }

    private static IEnumerable<VeteranFault> Pictures(VeteranGalleryPart part, bool forPublication)
    {
        var rows = part.Photos.Select(static (photo, i) => (Row: FormattableString.Invariant($"VeteranGalleryPart.Photos[{i}]."), photo.Path, Text: photo.Caption, photo.Date, Line: i + 1))
            .Concat(part.Documents.Select(static (document, i) => (Row: FormattableString.Invariant($"VeteranGalleryPart.Documents[{i}]."), document.Path, Text: document.Title, document.Date, Line: i + 1)));
        foreach (var (row, path, text, date, line) in rows)
        {
            if (forPublication && text.Length == 0)
            {
                yield return new(VeteranFaultKind.PictureWithoutCaption, row + "Caption", line);
            }

            if (Date(date, row + "Date", DateOnly.MaxValue) is { } fault)
            {
                yield return fault;
            }

            foreach (var tooLong in TooLong(row, ("Caption", text, MaxLine), ("Path", path, MaxLine)))
            {
                yield return tooLong;
            }
        }
    }

    private static IEnumerable<VeteranFault> Ties(VeteranKinPart part)
    {
        for (var i = 0; i < part.Ties.Count; i++)
        {
            var row = FormattableString.Invariant($"VeteranKinPart.Ties[{i}].");
            if (!TieKinds.All.Contains(part.Ties[i].Kind))
            {
                yield return new(VeteranFaultKind.UnknownChoice, row + nameof(VeteranTie.Kind), i + 1);
            }

            foreach (var fault in TooLong(row, (nameof(VeteranTie.Name), part.Ties[i].Name, MaxLine)))
            {
                yield return fault;
            }
        }
    }

    // Addresses that the module's own pages answer.
    [GeneratedRegex("^veterans(/(about|map|points|today|random|wall|booklet|contribute|id(/.*)?|opendata(/.*)?))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ReservedPath();
}
