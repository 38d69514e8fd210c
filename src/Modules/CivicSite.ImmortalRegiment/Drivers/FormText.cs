using System.Globalization;
using System.Security.Cryptography;
using CivicSite.ImmortalRegiment.Dates;
using CivicSite.ImmortalRegiment.Models;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CivicSite.ImmortalRegiment.Drivers;

/// <summary>What the editors of the module have in common.</summary>
internal static class FormText
{
    /// <summary>More rows than any record has; what is posted beyond is not read.</summary>
    public const int MaxRows = 200;

    private const int IdBytes = 8;

    public static string Clean(string? text) => (text ?? "").Trim();

    public static bool IsBlank(params string?[] texts) => Array.TrueForAll(texts, string.IsNullOrWhiteSpace);

    /// <summary>A date as EDTF. What cannot be read is kept as it was typed: the rules say what is wrong with it.</summary>
    public static string Edtf(string? text) => UncertainDate.TryParse(text, out var date, out _) ? date.Edtf : Clean(text);

    public static string DateText(string edtf) => UncertainDate.FromEdtf(edtf)?.ToText(CultureInfo.CurrentUICulture) ?? edtf;

    /// <summary>Ids of the sources with these numbers; a number without a source stands as it is, so that the rules find it.</summary>
    public static List<string> SourceIds(string? numbers, IReadOnlyList<VeteranSource> sources) =>
        [.. Clean(numbers).Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position >= 1 && position <= sources.Count
                ? sources[position - 1].Id
                : number)
            .Distinct(StringComparer.Ordinal)];

    public static string SourceNumbers(IEnumerable<string> ids, IReadOnlyList<VeteranSource> sources) =>
        string.Join(", ", ids.Select(id => sources.ToList().FindIndex(source => string.Equals(source.Id, id, StringComparison.Ordinal)) is var index and >= 0
            ? (index + 1).ToString(CultureInfo.InvariantCulture)
            : id));

    /// <summary>The id that the row had, if the part knows it; otherwise a new one.</summary>
    public static string Id(string? posted, IEnumerable<string> known) =>
        known.Contains(posted, StringComparer.Ordinal) ? posted! : RandomNumberGenerator.GetHexString(IdBytes, lowercase: true);

    /// <summary>Rows were closed up, so what was posted for a number belongs to another row now: the form itself has all texts.</summary>
    public static void Forget(ModelStateDictionary state, string prefix, params string[] lists)
    {
        foreach (var key in state.Keys.Where(key => Array.Exists(lists, list => key.StartsWith($"{prefix}.{list}[", StringComparison.OrdinalIgnoreCase))).ToList())
        {
            state.Remove(key);
        }
    }

    /// <summary>Adds empty rows for more.</summary>
    public static List<TRow> WithEmpty<TRow>(this IEnumerable<TRow> rows, int empty)
        where TRow : new() =>
        [.. rows, .. Enumerable.Range(0, empty).Select(static _ => new TRow())];
}
