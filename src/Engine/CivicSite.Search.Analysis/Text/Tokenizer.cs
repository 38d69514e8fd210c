namespace CivicSite.Engine.Search.Analysis;

/// <summary>Finds words and numbers in a text. Runs that are written together make a compound, besides their parts.</summary>
internal sealed class Tokenizer(string source)
{
    private const int MaxCompoundParts = 6;
    private readonly FoldedText _text = FoldedText.Of(source);
    private readonly List<TextToken> _tokens = new(source.Length / 6);
    private readonly List<Part> _parts = [];
    private int _position;

    public List<TextToken> Read()
    {
        var text = _text.Characters;
        for (var i = 0; i < text.Length;)
        {
            if (Characters.ClassAt(text, i) == CharacterClass.Other)
            {
                i++;
                continue;
            }

            i = ReadParts(text, i);
            Emit(text);
        }

        return _tokens;
    }

    private int ReadParts(ReadOnlySpan<char> text, int start)
    {
        _parts.Clear();
        var i = start;
        var joint = '\0';
        while (true)
        {
            var part = ReadRun(text, i, joint);
            _parts.Add(part);
            i = part.End;
            if (i >= text.Length)
            {
                return i;
            }

            joint = Joint(text, i);
            if (joint != '\0')
            {
                i++;
            }
            else if (Characters.ClassAt(text, i) == CharacterClass.Other)
            {
                return i;
            }
        }
    }

    private static Part ReadRun(ReadOnlySpan<char> text, int start, char joint)
    {
        var kind = Characters.ClassAt(text, start);
        var i = start + 1;
        while (i < text.Length && (Characters.ClassAt(text, i) == kind || (kind == CharacterClass.Letter && IsInnerApostrophe(text, i))))
        {
            i++;
        }

        return new(start, i, kind == CharacterClass.Digit, joint);
    }

    private static bool IsInnerApostrophe(ReadOnlySpan<char> text, int index) =>
        text[index] == Characters.Apostrophe && index + 1 < text.Length
        && Characters.ClassAt(text, index - 1) == CharacterClass.Letter && Characters.ClassAt(text, index + 1) == CharacterClass.Letter;

    // The character that joins what is before it to what follows: a hyphen, or a point or comma within a number.
    private static char Joint(ReadOnlySpan<char> text, int index)
    {
        if (index + 1 >= text.Length)
        {
            return '\0';
        }

        var next = Characters.ClassAt(text, index + 1);
        return text[index] switch
        {
            Characters.Hyphen when next != CharacterClass.Other => Characters.Hyphen,
            '.' or ',' when next == CharacterClass.Digit && Characters.ClassAt(text, index - 1) == CharacterClass.Digit => '.',
            _ => '\0',
        };
    }

    private void Emit(ReadOnlySpan<char> text)
    {
        if (_parts.Count is > 1 and <= MaxCompoundParts)
        {
            var whole = Compound.Of(text, _parts);
            _tokens.Add(new(whole.Term, whole.Form, _position, _text.Start(_parts[0].Start), _text.End(_parts[^1].End - 1), whole.Kind, _parts.Count));
        }

        for (var i = 0; i < _parts.Count; i++)
        {
            var part = _parts[i];
            var term = IsInitial(text, part) ? Initial(text, part)
                : i > 0 && _parts[i - 1].IsNumber && Words.IsNumberEnding(text[part.Start..part.End]) ? Words.Stop(text[part.Start..part.End])
                : Words.Term(text[part.Start..part.End], char.IsUpper(source[_text.Start(part.Start)]));
            _tokens.Add(new(term.Term, term.Form, _position++, _text.Start(part.Start), _text.End(part.End - 1), term.Kind));
        }
    }

    private bool IsInitial(ReadOnlySpan<char> text, Part part) =>
        part.End - part.Start == 1 && !part.IsNumber && part.End < text.Length && text[part.End] == '.'
        && char.IsUpper(source[_text.Start(part.Start)]);

    private static AnalyzedWord Initial(ReadOnlySpan<char> text, Part part)
    {
        var letter = text[part.Start..part.End].ToString();
        return new(letter, letter, TokenKind.Initial);
    }
}

/// <summary>A run of letters or of digits in folded text, and the character before it that joins it to another run.</summary>
internal readonly record struct Part(int Start, int End, bool IsNumber, char Joint);

/// <summary>A word with its term.</summary>
internal readonly record struct AnalyzedWord(string Term, string Form, TokenKind Kind);
