using System.Globalization;
using System.Text;

namespace CivicSite.Engine.Localization;

/// <summary>Reads PO files. What Orchard Core would silently skip is an error here, so that a file means the same on both.</summary>
internal sealed class PoParser
{
    private static readonly UTF8Encoding _strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _file;
    private readonly List<PoEntry> _entries = [];
    private readonly Dictionary<(string? Context, string Id), int> _lines = [];
    private PoEntryBuilder _entry = new();
    private bool _fuzzy;
    private int _line;

    private PoParser(string file) => _file = file;

    /// <summary>All messages but the header, in the order of the file.</summary>
    /// <param name="file">The name for error messages.</param>
    /// <exception cref="PoFormatException">The file breaks the format.</exception>
    public static IReadOnlyList<PoEntry> Parse(string file, ReadOnlySpan<byte> content)
    {
        var parser = new PoParser(file);
        if (content.StartsWith(Encoding.UTF8.Preamble))
            content = content[Encoding.UTF8.Preamble.Length..];
        foreach (var range in content.Split((byte)'\n'))
            parser.Read(content[range]);
        parser.Flush();
        return parser._entries;
    }

    private void Read(ReadOnlySpan<byte> bytes)
    {
        _line++;
        string line;
        try
        {
            line = _strictUtf8.GetString(bytes).TrimEnd();
        }
        catch (DecoderFallbackException exception)
        {
            throw new PoFormatException(_file, _line, "the line is not UTF-8", exception);
        }
        if (line.Length == 0)
            return;
        if (line[0] == '#')
            ReadComment(line);
        else if (line[0] == '"')
            Check(_entry.Append(Unquote(line)), "a continued text without a keyword before it");
        else
            ReadKeyword(line);
    }

    private void ReadComment(string line)
    {
        if (_entry.IsComplete)
            Flush();
        if (line.StartsWith("#,", StringComparison.Ordinal) && line.Contains("fuzzy", StringComparison.Ordinal))
            _fuzzy = true;
    }

    private void ReadKeyword(string line)
    {
        var end = line.AsSpan().IndexOfAny(' ', '\t');
        Check(end > 0, $"'{line}' is neither a comment nor a keyword with a text");
        var keyword = line[..end];
        var text = Unquote(line[end..].TrimStart());
        if (keyword is "msgctxt" or "msgid" && _entry.IsComplete)
            Flush();
        if (_entry.IsEmpty)
            _entry = new PoEntryBuilder { Line = _line };
        var accepted = keyword switch
        {
            "msgctxt" => _entry.SetContext(text),
            "msgid" => _entry.SetId(text),
            "msgid_plural" => _entry.SetPluralId(text),
            "msgstr" => _entry.SetTranslation(text),
            _ => AddForm(keyword, text),
        };
        Check(accepted, $"'{keyword}' is out of place");
    }

    private bool AddForm(string keyword, string text)
    {
        Check(keyword.StartsWith("msgstr[", StringComparison.Ordinal) && keyword[^1] == ']', $"'{keyword}' is not a keyword");
        return int.TryParse(keyword.AsSpan(7..^1), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && _entry.AddForm(index, text);
    }

    private void Flush()
    {
        if (_entry.IsEmpty)
            return;
        Check(_entry.IsComplete, "the message has no msgid or no msgstr");
        var entry = _entry.Build(_fuzzy);
        _entry = new PoEntryBuilder();
        _fuzzy = false;
        if (entry.Id.Length == 0 && entry.Context is null)
            return;
        if (!_lines.TryAdd((entry.Context, entry.Id), entry.Line))
            throw new PoFormatException(_file, entry.Line, $"the message \"{entry.Id}\" stands already in line {_lines[(entry.Context, entry.Id)]}");
        _entries.Add(entry);
    }

    private string Unquote(string quoted)
    {
        Check(quoted is ['"', .., '"'], "a text must stand between double quotes");
        var text = quoted.AsSpan(1..^1);
        if (text.IndexOfAny('\\', '"') < 0)
            return text.ToString();
        var builder = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            Check(text[i] != '"', "a double quote inside a text must be written \\\"");
            if (text[i] != '\\')
            {
                builder.Append(text[i]);
                continue;
            }
            Check(++i < text.Length, "the closing quote is escaped");
            builder.Append(Unescape(text[i]));
        }
        return builder.ToString();
    }

    private char Unescape(char escaped) => escaped switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        '\\' or '"' => escaped,
        _ => throw new PoFormatException(_file, _line, $"'\\{escaped}' is not an escape"),
    };

    private void Check(bool condition, string reason)
    {
        if (!condition)
            throw new PoFormatException(_file, _line, reason);
    }
}
