using System.Buffers;
using System.Text;

namespace CivicSite.Engine.Text.Html;

/// <summary>Writes tags and escaped text, and replaces what neither HTML nor XML (feeds) may contain.</summary>
internal sealed class HtmlOutput(int capacity)
{
    // Escapes of HTML's own serialisation, characters to clean, and surrogates, whose pairs are to be checked.
    private static readonly SearchValues<char> _special = SearchValues.Create(
        [.. "&<>\"\u00A0\uFFFE\uFFFF", .. Enumerable.Range(0, 0x20).Select(code => (char)code).Where(character => character is not ('\t' or '\n')),
         .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code)]);

    private readonly StringBuilder _html = new(capacity);

    public void Start(string name, List<(string Name, string Value)> attributes)
    {
        _html.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            _html.Append(' ').Append(attribute).Append("=\"");
            Escape(value, inAttribute: true);
            _html.Append('"');
        }
        _html.Append('>');
    }

    public void End(string name) => _html.Append("</").Append(name).Append('>');

    public void Text(string text) => Escape(text, inAttribute: false);

    public override string ToString() => _html.ToString();

    private void Escape(ReadOnlySpan<char> text, bool inAttribute)
    {
        while (text.IndexOfAny(_special) is var index and >= 0)
        {
            _html.Append(text[..index]);
            if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
                _html.Append(text.Slice(index++, 2));
            else
                _html.Append(Replacement(text[index], inAttribute));
            text = text[(index + 1)..];
        }
        _html.Append(text);
    }

    private static string Replacement(char character, bool inAttribute) => character switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => inAttribute ? "&quot;" : "\"",
        '\u00A0' => "&nbsp;",
        '\r' => "\n",
        _ when char.IsSurrogate(character) => "\uFFFD",
        _ => "",
    };
}
