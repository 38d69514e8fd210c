using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace CivicSite.UnitTests.Localization.Completeness;

/// <summary>Finds the texts of views. Their context is the path of the view from its module on.</summary>
internal sealed partial class RazorTexts(string moduleId, TypeNames types, UsedTexts used)
{
    public void Scan(string file, string source)
    {
        var view = ContextOf(Path.ChangeExtension(file, null).Replace('\\', '/'));
        // Comments go, their lines stay.
        source = Comment.Replace(source, comment => new string('\n', comment.Value.Count(character => character == '\n')));
        var injected = Injection.Matches(source).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["type"].Value, StringComparer.Ordinal);
        foreach (Match match in Call.Matches(source))
        {
            var place = $"{file}({source.AsSpan(0, match.Index).Count('\n') + 1})";
            var localizer = match.Groups["localizer"].Value;
            var context = injected.TryGetValue(localizer, out var type) ? types.Resolve(type) ?? type : view;
            var call = SyntaxFactory.ParseExpression(source[match.Index..EndOfCall(source, match.Index + match.Length)]);
            var texts = TextCalls.Read(call);
            if (texts.Count == 0)
                used.Faults.Add($"{place}: the text of {call} is not written in the call");
            used.Texts.AddRange(texts.Select(text => new UsedText(context, text.Id, text.PluralId, place)));
        }
    }

    // The engine holds views of several modules, each below Areas/<ModuleId>.
    private string ContextOf(string path) =>
        (path.StartsWith("Areas/", StringComparison.Ordinal) ? path["Areas/".Length..] : $"{moduleId}/{path}").Replace('/', '.');

    /// <summary>The place behind the bracket that closes the one before <paramref name="start"/>.</summary>
    private static int EndOfCall(string source, int start)
    {
        var depth = 1;
        for (var i = start; i < source.Length; i++)
        {
            if (source[i] == '"')
                i = EndOfString(source, i);
            else if (source[i] is '[' or '(')
                depth++;
            else if (source[i] is ']' or ')' && --depth == 0)
                return i + 1;
        }
        return source.Length;
    }

    private static int EndOfString(string source, int quote)
    {
        var verbatim = quote > 0 && source[quote - 1] == '@';
        for (var i = quote + 1; i < source.Length; i++)
        {
            if (source[i] == '\\' && !verbatim)
                i++;
            else if (source[i] == '"')
                return i;
        }
        return source.Length - 1;
    }

    [GeneratedRegex(@"(?<![\w.])(?<localizer>[STH])(\[|\.Plural\()", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Call { get; }

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment { get; }

    [GeneratedRegex(@"@inject\s+I(String|Html)Localizer<(?<type>[\w.]+)>\s+(?<name>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Injection { get; }
}
