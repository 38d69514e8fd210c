using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CivicSite.UnitTests.Localization.Completeness;

/// <summary>Finds the texts of C# files: calls of localizers, the names and messages of data annotations, and what manifests say of features.</summary>
internal sealed class CSharpTexts(string moduleId, TypeNames types, UsedTexts used)
{
    private static readonly string[] _manifestAttributes = ["Module", "Feature", "Theme"];
    private static readonly string[] _manifestProperties = ["Name", "Description", "Category"];
    private static readonly string[] _displayProperties = ["Name", "ShortName", "Description", "Prompt", "GroupName"];

    public void Scan(string file, SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes())
        {
            if (TextCalls.LocalizerOf(node) is { } localizer)
                AddCall(file, node, localizer);
            else if (node is AttributeSyntax attribute)
                AddAnnotation(file, attribute);
            else if (node is FieldDeclarationSyntax field && field.Declaration.Type.ToString() == "Permission")
                AddPermission(file, root, field);
        }
    }

    private void AddCall(string file, SyntaxNode call, string localizer)
    {
        var texts = TextCalls.Read(call);
        if (texts.Count == 0)
            used.Faults.Add($"{PlaceOf(file, call)}: the text of {call} is not written in the call");
        if (ContextOf(call, localizer) is { } context)
            used.Texts.AddRange(texts.Select(text => new UsedText(context, text.Id, text.PluralId, PlaceOf(file, call))));
        else
            used.Faults.Add($"{PlaceOf(file, call)}: the type that {localizer} is of is not known");
    }

    /// <summary>The type argument of the localizer, which is the class itself as a rule.</summary>
    private string? ContextOf(SyntaxNode call, string localizer)
    {
        var type = call.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>();
        if (type is null)
            return null;
        var kind = localizer == "H" ? "IHtmlLocalizer" : "IStringLocalizer";
        string[] arguments = [.. type.DescendantNodes().OfType<GenericNameSyntax>()
            .Where(name => name.Identifier.Text == kind && name.TypeArgumentList.Arguments.Count == 1)
            .Select(name => name.TypeArgumentList.Arguments[0].ToString())
            .Distinct(StringComparer.Ordinal)];
        return arguments switch
        {
            [] => TypeNames.FullNameOf(type),
            [var own] when own == type.Identifier.Text => TypeNames.FullNameOf(type),
            [var other] => types.Resolve(other),
            _ => null,
        };
    }

    private void AddAnnotation(string file, AttributeSyntax attribute)
    {
        if (attribute.ArgumentList is null)
            return;
        if (attribute.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() is not { } type)
        {
            AddManifest(file, attribute);
            return;
        }

        var name = attribute.Name.ToString();
        foreach (var argument in attribute.ArgumentList.Arguments)
        {
            var property = argument.NameEquals?.Name.Identifier.Text;
            var isText = property == "ErrorMessage"
                || (name == "Display" && property is not null && _displayProperties.Contains(property, StringComparer.Ordinal))
                || (name == "DisplayName" && property is null);
            if (!isText)
                continue;
            foreach (var id in TextCalls.Constants(argument.Expression))
                used.Texts.Add(new UsedText(TypeNames.FullNameOf(type), id, PluralId: null, PlaceOf(file, attribute)));
        }
    }

    private void AddManifest(string file, AttributeSyntax attribute)
    {
        if (!_manifestAttributes.Contains(attribute.Name.ToString().Split('.')[^1], StringComparer.Ordinal))
            return;
        foreach (var argument in attribute.ArgumentList!.Arguments)
        {
            if (argument.NameEquals is { } property && _manifestProperties.Contains(property.Name.Identifier.Text, StringComparer.Ordinal))
                used.Texts.AddRange(TextCalls.Constants(argument.Expression).Select(id => new UsedText(moduleId + ".Manifest", id, PluralId: null, PlaceOf(file, attribute))));
        }
    }

    // What permissions of modules allow is translated in the context of the provider beside them; the engine has a list of its own.
    private void AddPermission(string file, SyntaxNode root, FieldDeclarationSyntax field)
    {
        if (root.DescendantNodes().OfType<ClassDeclarationSyntax>().FirstOrDefault(type => type.Identifier.Text == "PermissionProvider") is not { } provider)
            return;
        foreach (var permission in field.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>())
        {
            if (permission.ArgumentList is { Arguments: { Count: > 1 } arguments })
                used.Texts.AddRange(TextCalls.Constants(arguments[1].Expression).Select(id => new UsedText(TypeNames.FullNameOf(provider), id, PluralId: null, PlaceOf(file, field))));
        }
    }

    private static string PlaceOf(string file, SyntaxNode node) => $"{file}({node.GetLocation().GetLineSpan().StartLinePosition.Line + 1})";
}
