using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace CivicSite.Engine.Search.Analysis;

/// <summary>
/// A text as the search compares it, with the way back to the original: compatibility forms resolved, lower case, ё as е,
/// no accents, soft hyphens or other invisible characters. Each character knows the part of the original that it stands for.
/// </summary>
internal sealed class FoldedText
{
    private const char Breve = '\u0306';
    private readonly List<char> _characters;
    private readonly List<int> _starts;
    private readonly List<int> _ends;

    private FoldedText(int capacity)
    {
        _characters = new(capacity);
        _starts = new(capacity);
        _ends = new(capacity);
    }

    public ReadOnlySpan<char> Characters => CollectionsMarshal.AsSpan(_characters);

    /// <summary>Where in the original the character begins.</summary>
    public int Start(int index) => _starts[index];

    /// <summary>Where in the original the character ends, its accents included.</summary>
    public int End(int index) => _ends[index];

    /// <summary>Folds any UTF-16 text, lone surrogates included.</summary>
    public static FoldedText Of(ReadOnlySpan<char> source)
    {
        var folded = new FoldedText(source.Length);
        for (var i = 0; i < source.Length;)
        {
            var length = folded.AddPlain(source[i], i) ? 1 : folded.AddRare(source, i);
            i += length;
        }

        return folded;
    }

    public override string ToString() => new(Characters);

    private bool AddPlain(char c, int at)
    {
        switch (c)
        {
            case >= 'а' and <= 'я':
                break;
            case >= 'А' and <= 'Я':
                c += (char)('а' - 'А');
                break;
            case 'ё' or 'Ё':
                c = 'е';
                break;
            case '`':
                c = Analysis.Characters.Apostrophe;
                break;
            case < '\u0080':
                c = char.ToLowerInvariant(c);
                break;
            default:
                return false;
        }

        Add(c, at, at + 1);
        return true;
    }

    // Gives how many characters of the source were taken.
    private int AddRare(ReadOnlySpan<char> source, int at)
    {
        if (Rune.DecodeFromUtf16(source[at..], out var rune, out var length) != System.Buffers.OperationStatus.Done || rune.Value == 0xFFFE)
        {
            Add(Analysis.Characters.Replacement, at, at + length);
            return length;
        }

        var category = Rune.GetUnicodeCategory(rune);
        if (Analysis.Characters.IsMark(category))
        {
            AddMark(rune.Value, at, at + length);
        }
        else if (category != UnicodeCategory.Format)
        {
            AddDecomposed(rune, source.Slice(at, length), at);
        }

        return length;
    }

    private void AddDecomposed(Rune rune, ReadOnlySpan<char> written, int at)
    {
        var end = at + written.Length;
        if (Analysis.Characters.IsSignOfLetters(rune.Value) || Analysis.Characters.Unify(written[0]) != written[0])
        {
            Add(Analysis.Characters.Unify(written[0]), at, end);
            return;
        }

        var isHangul = rune.Value is >= 0xAC00 and <= 0xD7A3;
        foreach (var part in (isHangul ? written.ToString() : written.ToString().Normalize(NormalizationForm.FormKD)).EnumerateRunes())
        {
            AddPart(part, at, end);
        }
    }

    private void AddPart(Rune part, int at, int end)
    {
        var category = Rune.GetUnicodeCategory(part);
        if (Analysis.Characters.IsMark(category))
        {
            AddMark(part.Value, at, end);
        }
        else if (category != UnicodeCategory.Format)
        {
            Span<char> lower = stackalloc char[2];
            var count = Rune.ToLowerInvariant(part).EncodeToUtf16(lower);
            foreach (var c in lower[..count])
            {
                Add(Analysis.Characters.Unify(c), at, end);
            }
        }
    }

    // Accents fall away; only the breve makes another letter, й.
    private void AddMark(int mark, int at, int end)
    {
        if (_ends.Count == 0 || (_ends[^1] != at && _starts[^1] != at))
        {
            return;
        }

        _ends[^1] = end;
        if (mark == Breve && _characters[^1] == 'и')
        {
            _characters[^1] = 'й';
        }
    }

    private void Add(char c, int start, int end)
    {
        _characters.Add(c);
        _starts.Add(start);
        _ends.Add(end);
    }
}
