using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CivicSite.UnitTests.Architecture;

/// <summary>The size limits. Each rule takes a file's text and gives what breaks the limit.</summary>
internal static class SizeRules
{
    public const int FileLines = 300;
    public const int MethodLines = 40;
    public const int Dependencies = 6;

    public static IEnumerable<string> LongFile(string text)
    {
        var lines = CountLines(text);
        return lines < FileLines ? [] : [$"{lines} lines"];
    }

    public static int CountLines(string text) => text.AsSpan().TrimEnd('\n').Count('\n') + 1;

    /// <summary>Lines with something to read: no blank ones, no comments, no lone braces.</summary>
    public static int CountCode(string text) => text.Split('\n').Select(line => line.Trim())
        .Count(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal) && line.AsSpan().ContainsAnyExcept("{}();,"));

    public static IEnumerable<string> LongMethods(string text)
    {
        var root = Parse(text);
        var methods = root.DescendantNodes().Where(IsBody).Select(node => (Name: NameOf(node), Lines: LinesOf(node)));
        var topLevel = root.Members.OfType<GlobalStatementSyntax>()
            .Where(statement => statement.Statement is not LocalFunctionStatementSyntax)
            .Sum(LinesOf);
        return methods.Append((Name: "top-level statements", Lines: topLevel))
            .Where(method => method.Lines >= MethodLines)
            .Select(method => $"{method.Name}: {method.Lines} lines");
    }

    /// <summary>Constructors with too many dependencies. Records carry data and attributes take constants: neither counts.</summary>
    public static IEnumerable<string> WideConstructors(string text)
    {
        foreach (var type in Parse(text).DescendantNodes().OfType<TypeDeclarationSyntax>())
        {
            if (type is RecordDeclarationSyntax || type.Identifier.ValueText.EndsWith("Attribute", StringComparison.Ordinal))
            {
                continue;
            }

            var widest = type.Members.OfType<ConstructorDeclarationSyntax>().Select(constructor => constructor.ParameterList)
                .Append(type.ParameterList)
                .Max(parameters => parameters?.Parameters.Count ?? 0);
            if (widest > Dependencies)
            {
                yield return $"{type.Identifier.ValueText}: {widest} constructor parameters";
            }
        }
    }

    private static CompilationUnitSyntax Parse(string text) =>
        CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview)).GetCompilationUnitRoot();

    private static bool IsBody(SyntaxNode node) =>
        node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
            or PropertyDeclarationSyntax { ExpressionBody: not null };

    // From the signature to the closing brace: comments and attributes above the signature do not count.
    private static int LinesOf(SyntaxNode node)
    {
        var lines = node.SyntaxTree.GetLineSpan(node.Span);
        var attributes = node is MemberDeclarationSyntax { AttributeLists.Count: > 0 } member
            ? node.SyntaxTree.GetLineSpan(member.AttributeLists.Span)
            : default;
        var first = attributes.IsValid ? attributes.EndLinePosition.Line + 1 : lines.StartLinePosition.Line;
        return lines.EndLinePosition.Line - Math.Min(first, lines.EndLinePosition.Line) + 1;
    }

    private static string NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText + " constructor",
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        AccessorDeclarationSyntax accessor => $"{accessor.Keyword.ValueText} accessor in line {accessor.GetLocation().GetLineSpan().StartLinePosition.Line + 1}",
        _ => node.Kind().ToString(),
    };
}
