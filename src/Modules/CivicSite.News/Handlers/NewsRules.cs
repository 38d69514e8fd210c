using System.Text.RegularExpressions;
using CivicSite.News.Services;

namespace CivicSite.News.Handlers;

/// <summary>What is wrong with an article.</summary>
internal enum NewsFault
{
    TitleTooLong,
    LeadMissing,
    LeadTooLong,
    TopicMissing,
    CoverWithoutAlt,
    SourceNotWeb,
    RelatedToItself,
    AddressTaken,
    DateInFuture,
}

/// <summary>What the rules look at.</summary>
/// <param name="CoverAlt">Null where there is no cover.</param>
/// <param name="Path">The article's path, empty until one is made.</param>
internal sealed record NewsFacts(
    string Id,
    string Title,
    string Lead,
    bool HasTopic,
    string? CoverAlt,
    string SourceUrl,
    IReadOnlyList<string> RelatedIds,
    string Path,
    DateTime? PublicationUtc);

/// <summary>The rules of the press office. A draft may be incomplete, but never wrong.</summary>
internal static partial class NewsRules
{
    public const int MaxTitle = 250;

    public const int MaxLead = 600;

    /// <param name="forPublication">Also look for what a public article must have.</param>
    /// <param name="utcNow">An article cannot come from the future; scheduling is the PublishLater part's business.</param>
    public static IEnumerable<NewsFault> Check(NewsFacts facts, bool forPublication, DateTime utcNow) =>
        forPublication ? Wrong(facts).Concat(Incomplete(facts, utcNow)) : Wrong(facts);

    private static IEnumerable<NewsFault> Wrong(NewsFacts facts)
    {
        if (facts.Title.Length > MaxTitle)
        {
            yield return NewsFault.TitleTooLong;
        }

        if (facts.Lead.Length > MaxLead)
        {
            yield return NewsFault.LeadTooLong;
        }

        if (facts.SourceUrl.Length > 0 && WebLinks.Parse(facts.SourceUrl) is null)
        {
            yield return NewsFault.SourceNotWeb;
        }

        if (facts.RelatedIds.Contains(facts.Id, StringComparer.Ordinal))
        {
            yield return NewsFault.RelatedToItself;
        }

        if (ReservedPath().IsMatch(facts.Path.Trim('/')))
        {
            yield return NewsFault.AddressTaken;
        }
    }

    private static IEnumerable<NewsFault> Incomplete(NewsFacts facts, DateTime utcNow)
    {
        if (string.IsNullOrWhiteSpace(facts.Lead))
        {
            yield return NewsFault.LeadMissing;
        }

        if (!facts.HasTopic)
        {
            yield return NewsFault.TopicMissing;
        }

        if (facts.CoverAlt is not null && string.IsNullOrWhiteSpace(facts.CoverAlt))
        {
            yield return NewsFault.CoverWithoutAlt;
        }

        if (facts.PublicationUtc > utcNow)
        {
            yield return NewsFault.DateInFuture;
        }
    }

    // Addresses that the module's own pages answer.
    [GeneratedRegex(@"^news(/(rss|atom|media|topic(/.*)?|settlement(/.*)?|\d+(/\d+)?))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ReservedPath();
}
