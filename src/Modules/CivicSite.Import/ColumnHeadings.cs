using System.Text;

namespace CivicSite.Import;

/// <summary>Guesses which field a column holds by its heading.</summary>
public static class ColumnHeadings
{
    /// <param name="headers">The headings of a file.</param>
    /// <param name="known">Fields with the beginnings of words that their headings have, the more particular before the more general.</param>
    /// <returns>The field of each column; null where none fits, or where an earlier column has it.</returns>
    public static IReadOnlyList<string?> Fields(IReadOnlyList<string> headers, IReadOnlyList<(string Field, string[] Words)> known)
    {
        var guesses = new string?[headers.Count];
        var folded = headers.Select(Fold).ToList();
        foreach (var (field, words) in known)
        {
            var column = Enumerable.Range(0, headers.Count).FirstOrDefault(index => guesses[index] is null && Array.Exists(words, word => Fits(folded[index], word)), -1);
            if (column >= 0)
            {
                guesses[column] = field;
            }
        }

        return guesses;
    }

    /// <summary>Lower case, ё as е, words apart by one blank, nothing else.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter))
            {
                folded.Append(letter == 'ё' ? 'е' : letter);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    private static bool Fits(string header, string words)
    {
        var inHeader = header.Split(' ');
        return Fold(words).Split(' ').All(word => Array.Exists(inHeader, part => part.StartsWith(word, StringComparison.Ordinal)));
    }
}

/// <summary>Cleans cells, as spreadsheets and open data have them.</summary>
public static class ImportCells
{
    private const string Formulas = "=+-@＝＋－＠";

    /// <summary>Without blanks around, and without the apostrophe that keeps a cell from being a formula; empty for a dash.</summary>
    public static string Text(string cell)
    {
        var text = (cell is ['\'', .. var rest] && rest.TrimStart() is [var sign, ..] && Formulas.Contains(sign, StringComparison.Ordinal) ? rest : cell).Trim();
        return text is "-" or "—" or "–" ? "" : text;
    }
}

/// <summary>Takes uploaded files in.</summary>
public static class ImportFiles
{
    /// <returns>The table, or why the file is none that is taken.</returns>
    public static async Task<(ImportTable? Table, TableFault Fault)> ReadAsync(Stream? file, long length)
    {
        if (file is null || length == 0)
        {
            return (null, TableFault.Empty);
        }

        if (length > ImportTables.MaxBytes)
        {
            return (null, TableFault.Size);
        }

        try
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content);
            return (ImportTables.Read(content.ToArray()), TableFault.None);
        }
        catch (TableException refused)
        {
            return (null, refused.Fault);
        }
    }
}
