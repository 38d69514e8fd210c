namespace CivicSite.Engine.Search.Analysis.Queries;

/// <summary>How a query is read.</summary>
public sealed record QueryOptions
{
    public static QueryOptions Default { get; } = new();

    /// <summary>The query is still being typed: its last word may be the beginning of one.</summary>
    public bool LastWordIsPrefix { get; init; }

    /// <summary>The words are a person's name: they match in their cases only, and single letters are initials.</summary>
    public bool ExactSurname { get; init; }
}
