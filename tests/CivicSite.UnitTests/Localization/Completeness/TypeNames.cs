using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CivicSite.UnitTests.Localization.Completeness;

/// <summary>The full names of a project's types, as the localizer factory sees them.</summary>
internal sealed class TypeNames(IEnumerable<SyntaxNode> roots)
{
    private readonly ILookup<string, string> _bySimpleName = roots
        .SelectMany(root => root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
        .Select(type => (type.Identifier.Text, FullName: FullNameOf(type)))
        .Distinct()
        .ToLookup(type => type.Text, type => type.FullName, StringComparer.Ordinal);

    public static string FullNameOf(BaseTypeDeclarationSyntax type) => string.Join('.', type.AncestorsAndSelf()
        .Select(node => node switch
        {
            BaseTypeDeclarationSyntax declaration => declaration.Identifier.Text,
            BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
            _ => null,
        })
        .OfType<string>()
        .Reverse());

    /// <summary>The full name of a type named in code, or null where the project has no or several such types.</summary>
    public string? Resolve(string name)
    {
        var simple = name[(name.LastIndexOf('.') + 1)..];
        string[] found = [.. _bySimpleName[simple].Where(full => full == name || full.EndsWith("." + name, StringComparison.Ordinal))];
        return found.Length == 1 ? found[0] : null;
    }
}
