using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CivicSite.UnitTests.Localization.Completeness;

/// <summary>Reads one call of a localizer: <c>S["…"]</c>, <c>S.Plural(n, "…", "…")</c>, <c>Translatable("…")</c>.</summary>
internal static class TextCalls
{
    private static readonly string[] _localizers = ["S", "T", "H"];

    /// <summary>The localizer's name where the node is a call of one.</summary>
    public static string? LocalizerOf(SyntaxNode node) => node switch
    {
        ElementAccessExpressionSyntax access => NameOf(access.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Plural" } member } => NameOf(member.Expression),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Translatable" } } => "S",
        _ => null,
    };

    /// <summary>The texts that the call may ask for; none where they are not written in the call itself.</summary>
    public static IReadOnlyList<(string Id, string? PluralId)> Read(SyntaxNode call)
    {
        var arguments = call switch
        {
            ElementAccessExpressionSyntax access => access.ArgumentList.Arguments,
            InvocationExpressionSyntax invocation => invocation.ArgumentList.Arguments,
            _ => default,
        };
        if (call is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax })
            return arguments.Count > 0 ? [.. Constants(arguments[0].Expression).Select(id => (id, (string?)null))] : [];
        if (arguments.Count < 3)
            return [];
        var singular = Constants(arguments[1].Expression);
        var plural = Constants(arguments[2].Expression);
        return singular.Length == 1 && plural.Length == 1 ? [(singular[0], plural[0])] : [];
    }

    /// <summary>The values of an expression of literals, such as <c>x ? "a" : "b"</c>; none where there is anything else in it.</summary>
    public static string[] Constants(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => [literal.Token.ValueText],
        ParenthesizedExpressionSyntax inner => Constants(inner.Expression),
        ConditionalExpressionSyntax choice => All(choice.WhenTrue, choice.WhenFalse),
        SwitchExpressionSyntax choice => All([.. choice.Arms.Select(arm => arm.Expression).Where(arm => arm is not ThrowExpressionSyntax)]),
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => (Constants(sum.Left), Constants(sum.Right)) is ([var left], [var right]) ? [left + right] : [],
        _ => [],
    };

    private static string[] All(params ExpressionSyntax[] branches)
    {
        var values = Array.ConvertAll(branches, Constants);
        return Array.TrueForAll(values, value => value.Length > 0) ? [.. values.SelectMany(value => value)] : [];
    }

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name when _localizers.Contains(name.Identifier.Text, StringComparer.Ordinal) => name.Identifier.Text,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } member => NameOf(member.Name),
        _ => null,
    };
}
