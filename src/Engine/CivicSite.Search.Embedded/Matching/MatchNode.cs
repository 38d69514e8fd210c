namespace CivicSite.Search.Embedded.Matching;

/// <summary>A condition on the words of a document, which each database writes in its own way.</summary>
internal abstract record MatchNode;

/// <summary>A term, or the mark and a form; as the beginning of a word where <paramref name="IsPrefix"/>.</summary>
internal sealed record TokenNode(string Key, bool IsPrefix = false) : MatchNode;

/// <summary>Terms one after the other.</summary>
internal sealed record PhraseNode(IReadOnlyList<string> Terms) : MatchNode;

internal sealed record AllNode(IReadOnlyList<MatchNode> Nodes) : MatchNode;

internal sealed record AnyNode(IReadOnlyList<MatchNode> Nodes) : MatchNode;

/// <summary>What matches <paramref name="Wanted"/> and not <paramref name="Unwanted"/>.</summary>
internal sealed record ExceptNode(MatchNode Wanted, MatchNode Unwanted) : MatchNode;
