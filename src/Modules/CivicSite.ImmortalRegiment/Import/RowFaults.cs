using System.Globalization;
using System.Text.RegularExpressions;
using CivicSite.ImmortalRegiment.Handlers;
using CivicSite.Import;

namespace CivicSite.ImmortalRegiment.Import;

/// <summary>Says what is wrong with a row, beside the column in question.</summary>
internal sealed partial class RowFaults(ImportTexts texts, VeteranFaultTexts faultTexts)
{
    /// <param name="import">Says which column is which field.</param>
    /// <param name="person">What the row says.</param>
    /// <param name="rules">What the rules of the archive have against a record of it.</param>
    public List<RowFault> Of(VeteranImport import, RowPerson person, IEnumerable<VeteranFault> rules)
    {
        var found = person.Problems.Select(problem => new RowFault { Column = problem.Column, Message = texts.Describe(problem) }).ToList();
        foreach (var fault in rules.Where(static fault => fault.Kind is not (VeteranFaultKind.NameMissing or VeteranFaultKind.SourceWithoutTitle)))
        {
            var column = ColumnOf(import, person, fault.Member);
            if (found.TrueForAll(known => column is null || known.Column != column))
            {
                found.Add(new RowFault { Column = column, Message = faultTexts.Describe(fault).Value });
            }
        }

        return found;
    }

    private static int? ColumnOf(VeteranImport import, RowPerson person, string member)
    {
        if (FactMember().Match(member) is { Success: true } fact)
        {
            var (date, other) = person.Columns[int.Parse(fact.Groups["index"].Value, CultureInfo.InvariantCulture)];
            return (fact.Groups["name"].Value == "Date" ? date : other) is >= 0 and var column ? column : Math.Max(date, other);
        }

        var name = member[(member.LastIndexOf('.') + 1)..];
        return member.Contains("Sources[", StringComparison.Ordinal) ? RowReader.ColumnOf(import, ImportFields.Source, ImportFields.SourceUrl)
            : member.Contains("OtherNames[", StringComparison.Ordinal) ? RowReader.ColumnOf(import, ImportFields.OtherNames, ImportFields.MaidenName, ImportFields.Surname, ImportFields.FullName)
            : RowReader.ColumnOf(import, char.ToLowerInvariant(name[0]) + name[1..], ImportFields.FullName);
    }

    [GeneratedRegex(@"Facts\[(?<index>[0-9]+)\]\.(?<name>\w+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex FactMember();
}
