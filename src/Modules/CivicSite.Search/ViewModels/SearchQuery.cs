using CivicSite.Search.Index;

namespace CivicSite.Search.ViewModels;

/// <summary>What an address asks of the search.</summary>
/// <param name="Text">The query as typed.</param>
/// <param name="Type">The slug of a content type; empty for all.</param>
/// <param name="IsName">The words are a person's name.</param>
/// <param name="IsAsTyped">Nothing is to be corrected.</param>
/// <param name="Choices">Chosen values of facets.</param>
public sealed record SearchQuery(string Text, string Type, bool IsName, bool IsAsTyped, IReadOnlyList<SearchChoice> Choices)
{
    public const string TextKey = "q";
    public const string TypeKey = "type";
    public const string NameKey = "name";
    public const string AsTypedKey = "astyped";
    public const string PageKey = "page";

    /// <summary>What is given, by parameter name, always in the same order.</summary>
    public IEnumerable<(string Name, string Value)> Values() =>
        new[] { (TextKey, Text), (TypeKey, Type), (NameKey, IsName ? "1" : ""), (AsTypedKey, IsAsTyped ? "1" : "") }
            .Concat(Choices.Select(static choice => (choice.Facet, choice.Value))).Where(static pair => pair.Item2.Length > 0);

    public SearchQuery Without(SearchChoice choice) => this with { Choices = [.. Choices.Where(other => other != choice)] };
}
