using System.Text.RegularExpressions;

namespace CivicSite.Engine.Text.Patterns;

/// <summary>Reads one pattern, or finds the first thing in it that patterns do not have.</summary>
internal sealed partial class PatternParser(string pattern)
{
    private const string Root = "ContentItem";

    private readonly List<PatternTemplate.Segment> _segments = [];

    public PatternError? Error { get; private set; }

    public bool Read(out IReadOnlyList<PatternTemplate.Segment> segments)
    {
        segments = _segments;
        for (var position = 0; position < pattern.Length;)
        {
            if (!ReadLiteral(ref position))
                return false;
            if (position < pattern.Length && !ReadExpression(ref position))
                return false;
        }
        return true;
    }

    private bool ReadLiteral(ref int position)
    {
        var start = position;
        var open = pattern.IndexOf("{{", start, StringComparison.Ordinal);
        position = open < 0 ? pattern.Length : open;
        var literal = pattern[start..position];
        if (literal.IndexOf("{%", StringComparison.Ordinal) is var tag and >= 0)
            return Refuse(PatternErrorKind.Tag, start + tag, "{%");
        if (literal.IndexOf("}}", StringComparison.Ordinal) is var end and >= 0)
            return Refuse(PatternErrorKind.UnexpectedEnd, start + end, "}}");
        if (literal.Length > 0)
            _segments.Add(new PatternTemplate.Segment(literal, Path: null, []));
        return true;
    }

    private bool ReadExpression(ref int position)
    {
        var end = FindEnd(position + 2);
        if (end < 0)
            return Refuse(PatternErrorKind.Unclosed, position, "{{");
        var parts = Split(position + 2, end);
        var (start, text) = parts[0];
        if (!PropertyPath.IsMatch(text))
            return Refuse(PatternErrorKind.Path, start, text);
        var path = text.StartsWith("Model.", StringComparison.Ordinal) ? text["Model.".Length..] : text;
        var filters = new List<PatternFilter>();
        if (path == Root)
        {
            // The item itself is not a text; its display text is.
            if (parts.Count < 2 || parts[1].Text != "display_text")
                return parts.Count < 2 ? Refuse(PatternErrorKind.Path, start, text) : Refuse(PatternErrorKind.Filter, parts[1].Start, parts[1].Text);
            path = $"{Root}.DisplayText";
            parts.RemoveAt(1);
        }
        foreach (var (filterStart, filterText) in parts.Skip(1))
        {
            if (!ReadFilter(filterStart, filterText, filters))
                return false;
        }
        _segments.Add(new PatternTemplate.Segment("", path[(Root.Length + 1)..], filters));
        position = end + 2;
        return true;
    }

    private bool ReadFilter(int start, string text, List<PatternFilter> filters)
    {
        var match = FilterCall.Match(text);
        var name = match.Success ? match.Groups["name"].Value : text;
        var argument = match.Groups["argument"];
        switch (name)
        {
            case "slugify":
                filters.Add(static (value, context) => context.Slugs.Slugify(PatternTemplate.ToText(value)));
                break;
            case "local":
                filters.Add(PatternDate.ToLocal);
                break;
            case "date":
                if (!argument.Success)
                    return Refuse(PatternErrorKind.Argument, start, name);
                if (PatternDate.FindUnknown(argument.Value) is var unknown and >= 0)
                    return Refuse(PatternErrorKind.DateFormat, start + argument.Index + unknown, argument.Value[unknown..]);
                var format = argument.Value;
                filters.Add((value, _) => PatternDate.Format(value, format));
                return true;
            default:
                return Refuse(PatternErrorKind.Filter, start, name);
        }
        return !argument.Success || Refuse(PatternErrorKind.Argument, start, name);
    }

    private int FindEnd(int start)
    {
        var quote = '\0';
        for (var i = start; i < pattern.Length; i++)
        {
            if (quote != '\0')
                quote = pattern[i] == quote ? '\0' : quote;
            else if (pattern[i] is '\'' or '"')
                quote = pattern[i];
            else if (pattern[i] == '}' && i + 1 < pattern.Length && pattern[i + 1] == '}')
                return i;
        }
        return -1;
    }

    /// <summary>The parts between the bars, each with its place in the pattern.</summary>
    private List<(int Start, string Text)> Split(int start, int end)
    {
        var parts = new List<(int Start, string Text)>();
        var quote = '\0';
        for (var i = start; i <= end; i++)
        {
            if (i < end && quote == '\0' && pattern[i] is '\'' or '"')
                quote = pattern[i];
            else if (i < end && pattern[i] == quote)
                quote = '\0';
            if (i < end && (quote != '\0' || pattern[i] != '|'))
                continue;
            var part = pattern[start..i];
            parts.Add((start + part.Length - part.TrimStart().Length, part.Trim()));
            start = i + 1;
        }
        return parts;
    }

    private bool Refuse(PatternErrorKind kind, int position, string text)
    {
        Error = new PatternError(kind, position, text);
        return false;
    }

    [GeneratedRegex(@"^(Model\.)?ContentItem(\.[A-Za-z_][A-Za-z0-9_-]*)*\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PropertyPath { get; }

    [GeneratedRegex(@"^(?<name>[a-z_]+)(\s*:\s*('(?<argument>[^']*)'|""(?<argument>[^""]*)""))?\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FilterCall { get; }
}
