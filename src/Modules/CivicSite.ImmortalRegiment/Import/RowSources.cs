using System.Text.RegularExpressions;
using CivicSite.ImmortalRegiment.Handlers;
using CivicSite.ImmortalRegiment.Models;
using CivicSite.Import;

namespace CivicSite.ImmortalRegiment.Import;

/// <summary>Reads where a row is known from.</summary>
internal static partial class RowSources
{
    public static void Read(VeteranImport import, ListRow row, RowPerson person)
    {
        var (text, url) = (ImportCells.Text(import.Cell(row, ImportFields.Source)), ImportCells.Text(import.Cell(row, ImportFields.SourceUrl)));
        var isOwn = text.Length + url.Length > 0;
        var source = person.Source;
        source.Id = "list-" + import.BatchId[..Math.Min(8, import.BatchId.Length)] + (isOwn ? $"-{row.Number}" : "");
        source.Kind = isOwn ? SourceKinds.Other : import.SourceKind;
        Write(source, isOwn ? text : import.Source);
        if (url.Length > 0)
        {
            source.Url = WebAddresses.Normalize(url) ?? "";
            if (source.Url.Length == 0)
            {
                person.Problems.Add(new RowProblem(RowProblemKind.WebAddress, RowReader.ColumnOf(import, ImportFields.SourceUrl), Text: url));
            }
        }

        SetKind(source);
        if (source.Title.Length + source.Url.Length + source.Fund.Length == 0)
        {
            person.Problems.Add(new RowProblem(RowProblemKind.SourceMissing, RowReader.ColumnOf(import, ImportFields.Source)));
        }

        if (ImportCells.Text(import.Cell(row, ImportFields.Certainty)) is { Length: > 0 } certainty)
        {
            person.Certainty = TermNames.Certainty(certainty) ?? person.Certainty;
            if (TermNames.Certainty(certainty) is null)
            {
                person.Problems.Add(new RowProblem(RowProblemKind.Certainty, RowReader.ColumnOf(import, ImportFields.Certainty), Text: certainty));
            }
        }
    }

    // "ЦАМО, фонд 33, опись 690155, дело 12, лист 3": the numbers go where they belong, what is left is the title.
    private static void Write(VeteranSource source, string text)
    {
        if (text.Contains("://", StringComparison.Ordinal) && WebAddresses.Normalize(text) is { } address)
        {
            source.Url = address;
            return;
        }

        (source.Fund, text) = Take(Fund(), text);
        (source.Inventory, text) = source.Fund.Length > 0 ? Take(Inventory(), text) : ("", text);
        (source.File, text) = source.Fund.Length > 0 ? Take(File(), text) : ("", text);
        (source.Sheet, text) = source.Fund.Length > 0 ? Take(Sheet(), text) : ("", text);
        source.Title = text.Trim(' ', ',', '.', ';');
        if (source.Fund.Length > VeteranRules.MaxName)
        {
            (source.Title, source.Fund) = (source.Title + " " + source.Fund, "");
        }
    }

    private static void SetKind(VeteranSource source)
    {
        var host = source.Url.Length > 0 && Uri.TryCreate(source.Url, UriKind.Absolute, out var url) ? url.Host : "";
        source.Kind = source.Kind != SourceKinds.Other ? source.Kind
            : host.EndsWith("pamyat-naroda.ru", StringComparison.OrdinalIgnoreCase) ? SourceKinds.MemoryOfThePeople
            : host.EndsWith("moypolk.ru", StringComparison.OrdinalIgnoreCase) ? SourceKinds.MoyPolk
            : source.Fund.Length > 0 ? SourceKinds.Archive
            : source.Title.StartsWith("газета", StringComparison.OrdinalIgnoreCase) ? SourceKinds.Newspaper
            : SourceKinds.Other;
    }

    private static (string Value, string Left) Take(Regex pattern, string text) =>
        pattern.Match(text) is { Success: true } found ? (found.Groups["value"].Value, text.Remove(found.Index, found.Length)) : ("", text);

    [GeneratedRegex(@"(?<!\w)(фонд|ф\.)\s*№?\s*(?<value>[\w/-]+),?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Fund();

    [GeneratedRegex(@"(?<!\w)(опись|оп\.)\s*№?\s*(?<value>[\w/-]+),?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Inventory();

    [GeneratedRegex(@"(?<!\w)(дело|ед\. хр\.|д\.)\s*№?\s*(?<value>[\w/-]+),?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex File();

    [GeneratedRegex(@"(?<!\w)(листы?|лл?\.)\s*№?\s*(?<value>[\w/-]+),?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Sheet();
}
