using System.Globalization;
using System.Text.RegularExpressions;
using CivicSite.ImmortalRegiment.Dates;
using CivicSite.ImmortalRegiment.Handlers;
using CivicSite.ImmortalRegiment.Models;
using CivicSite.Import;

namespace CivicSite.ImmortalRegiment.Import;

/// <summary>Reads rows of a list as people. Nothing is guessed into a fact: what no closed list has stays in the words of the list.</summary>
internal static partial class RowReader
{
    private static readonly HashSet<string> Affirmative = new(StringComparer.Ordinal) { "1", "да", "yes", "true", "+" };

    public static RowPerson Read(VeteranImport import, ListRow row)
    {
        var person = new RowPerson { Certainty = import.Certainty };
        RowSources.Read(import, row, person);
        for (var column = 0; column < Math.Min(import.Fields.Count, row.Cells.Count); column++)
        {
            if (ImportFields.Find(import.Fields[column]) is not { } field || ImportCells.Text(row.Cells[column]) is not { Length: > 0 } text)
            {
                continue;
            }

            if (field.Part == FieldPart.None)
            {
                ReadWho(person, field.Key, text, column);
            }
            else
            {
                ReadFacts(person, field, text, column);
            }
        }

        if (person.Name.Length == 0)
        {
            person.Problems.Add(new RowProblem(RowProblemKind.NameMissing, ColumnOf(import, ImportFields.Surname, ImportFields.FullName)));
        }

        foreach (var fact in person.Facts)
        {
            (fact.Certainty, fact.SourceIds) = (person.Certainty, [person.Source.Id]);
        }

        return person;
    }

    /// <summary>The first column that holds one of the fields; null where none does.</summary>
    public static int? ColumnOf(VeteranImport import, params string[] keys) =>
        keys.Select(key => import.Fields.IndexOf(key)).Where(static column => column >= 0).Select(static column => (int?)column).FirstOrDefault();

    private static void ReadWho(RowPerson person, string key, string text, int column)
    {
        var who = person.Who;
        switch (key)
        {
            case ImportFields.Surname:
                ReadSurname(who, text);
                break;
            case ImportFields.GivenName:
                who.GivenName = Name(text);
                break;
            case ImportFields.Patronymic:
                who.Patronymic = Name(text);
                break;
            case ImportFields.FullName:
                ReadFullName(who, text);
                break;
            case ImportFields.MaidenName:
                who.OtherNames.Add(new VeteranName { Kind = NameKinds.Maiden, Surname = Name(text) });
                break;
            case ImportFields.OtherNames:
                who.OtherNames.AddRange(Pieces(text).Select(OtherName));
                break;
            case ImportFields.Categories:
                ReadCategories(person, text, column);
                break;
            case ImportFields.Summary:
                who.Summary = text;
                break;
            case ImportFields.Demonstration:
                person.IsDemonstration = Affirmative.Contains(text.ToLowerInvariant());
                break;
            case ImportFields.RecordId:
                person.RecordId = text;
                break;
        }
    }

    private static void ReadCategories(RowPerson person, string text, int column)
    {
        foreach (var piece in text.Split([';', ',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (TermNames.Category(piece) is { } code)
            {
                person.Who.Categories = [.. person.Who.Categories.Union([code], StringComparer.Ordinal)];
            }
            else
            {
                person.Problems.Add(new RowProblem(RowProblemKind.Category, column, Text: piece));
            }
        }
    }

    // "Петрова (Иванова)": the name in brackets is an earlier one.
    private static void ReadSurname(VeteranPart who, string text)
    {
        if (Brackets().Match(text) is { Success: true } other)
        {
            who.OtherNames.Add(new VeteranName { Kind = NameKinds.Former, Surname = Name(other.Groups["other"].Value) });
            text = text.Remove(other.Index, other.Length);
        }

        who.Surname = Name(text);
    }

    private static void ReadFullName(VeteranPart who, string text)
    {
        var brackets = Brackets().Match(text);
        var words = Words(brackets.Success ? text.Remove(brackets.Index, brackets.Length) : text);
        ReadSurname(who, words.FirstOrDefault("") + brackets.Value);
        (who.GivenName, who.Patronymic) = (Name(words.ElementAtOrDefault(1) ?? ""), Name(string.Join(' ', words.Skip(2))));
    }

    private static VeteranName OtherName(string text) => Words(text) switch
    {
        [var surname] => new VeteranName { Surname = surname },
        [var surname, var given] => new VeteranName { Surname = surname, GivenName = given },
        [var surname, var given, .. var rest] => new VeteranName { Surname = surname, GivenName = given, Patronymic = string.Join(' ', rest) },
        _ => new VeteranName(),
    };

    private static void ReadFacts(RowPerson person, ImportField field, string text, int column)
    {
        if (field.Part == FieldPart.Date)
        {
            ReadDate(person, field, text, column);
            return;
        }

        if (!field.IsSeveral)
        {
            var (fact, index) = FactOf(person, field.Kind);
            Fill(fact, field, text);
            person.Columns[index] = (person.Columns[index].Date, column);
            return;
        }

        foreach (var piece in Pieces(text))
        {
            var fact = new VeteranFact { Kind = field.Kind };
            Fill(fact, field, Dated(fact, piece));
            person.Facts.Add(fact);
            person.Columns.Add((column, column));
        }
    }

    private static void ReadDate(RowPerson person, ImportField field, string text, int column)
    {
        if (!UncertainDate.TryParse(BirthMark().Replace(text, ""), out var date, out var fault))
        {
            person.Problems.Add(new RowProblem(RowProblemKind.Date, column, fault, text));
            return;
        }

        var (fact, index) = FactOf(person, field.Kind);
        fact.Date = date.Edtf;
        person.Columns[index] = (column, person.Columns[index].Other);
    }

    // Date and place of birth are one fact.
    private static (VeteranFact Fact, int Index) FactOf(RowPerson person, string kind)
    {
        if (person.Facts.FindIndex(fact => string.Equals(fact.Kind, kind, StringComparison.Ordinal)) is >= 0 and var index)
        {
            return (person.Facts[index], index);
        }

        person.Facts.Add(new VeteranFact { Kind = kind });
        person.Columns.Add((-1, -1));
        return (person.Facts[^1], person.Facts.Count - 1);
    }

    // "1943, Курск": what stands before the first comma is the date if it reads as one.
    private static string Dated(VeteranFact fact, string piece)
    {
        if (piece.IndexOf(',', StringComparison.Ordinal) is not (> 0 and var comma) || !UncertainDate.TryParse(piece[..comma], out var date, out _))
        {
            return piece;
        }

        fact.Date = date.Edtf;
        return piece[(comma + 1)..].Trim();
    }

    private static void Fill(VeteranFact fact, ImportField field, string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (field.Part == FieldPart.Place)
        {
            fact.Place = line;
        }
        else if (TermNames.Code(field.Kind, line, out var isExact) is { } code)
        {
            (fact.Code, fact.Value) = (code, isExact ? "" : line);
        }
        else if (line is [.., ')'] && line.IndexOf(" (", StringComparison.Ordinal) is > 0 and var open && TermNames.Code(field.Kind, line[..open], out _) is { } term)
        {
            // As open data write a term with the words of its source.
            (fact.Code, fact.Value) = (term, line[(open + 2)..^1]);
        }
        else if (line.Length > VeteranRules.MaxLine)
        {
            fact.Detail = text;
        }
        else
        {
            fact.Value = line;
        }
    }

    private static string[] Pieces(string text) => text.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // Initials without a blank between them are two words.
    private static string[] Words(string text) => text.Replace(".", ". ", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    // Names in capitals alone are written as names.
    private static string Name(string text)
    {
        var name = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return name.Length > 2 && !name.Any(char.IsLower) ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant()) : name;
    }

    [GeneratedRegex(@"\s*\((?<other>[^()]+)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Brackets();

    // "1923 г.р."
    [GeneratedRegex(@"(г\.?\s*р\.?|(года?\s+)?рожд\w*\.?)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex BirthMark();
}
