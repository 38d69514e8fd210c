namespace CivicSite.Search.Embedded.Matching;

/// <summary>
/// Takes a condition apart into conditions of which a document has to meet any, with phrases apart from words: where both stand in one condition,
/// PostgreSQL unpacks the row of every document that has the word, to look for the phrase.
/// </summary>
internal static class PhraseSplit
{
    // What would come to more is left together.
    private const int MaxWays = 8;

    public static IReadOnlyList<MatchNode> Of(MatchNode node) => node switch
    {
        AllNode all => [.. all.Nodes.Aggregate(new List<List<MatchNode>> { new() }, With).Select(nodes => new AllNode(nodes))],
        AnyNode any when HasPhrase(any) => Ways(any) is { Count: <= MaxWays } ways ? ways : [node],
        ExceptNode except => [.. Of(except.Wanted).Select(way => new ExceptNode(way, except.Unwanted))],
        _ => [node],
    };

    private static List<List<MatchNode>> With(List<List<MatchNode>> started, MatchNode next)
    {
        var ways = Of(next);
        return [.. from start in started
                   from way in started.Count * ways.Count > MaxWays ? [next] : ways
                   select (List<MatchNode>)[.. start, way]];
    }

    private static List<MatchNode> Ways(AnyNode any)
    {
        List<MatchNode> words = [.. any.Nodes.Where(node => !HasPhrase(node))];
        var phrases = any.Nodes.Where(HasPhrase).SelectMany(Of);
        return words.Count == 0 ? [.. phrases] : [new AnyNode(words), .. phrases];
    }

    private static bool HasPhrase(MatchNode node) => node switch
    {
        PhraseNode => true,
        AllNode all => all.Nodes.Any(HasPhrase),
        AnyNode any => any.Nodes.Any(HasPhrase),
        ExceptNode except => HasPhrase(except.Wanted),
        _ => false,
    };
}
