using System.Globalization;

namespace CivicSite.Search.Index;

/// <summary>Answers queries over the published content. Whatever is asked, nothing is an error.</summary>
public interface ISearchIndex
{
    Task<SearchAnswer> SearchAsync(SearchRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Ids of all items of a type that have all words of a query, in no order: for lists that have an order of their own. Words are corrected as in a search;
    /// nothing is ranked and no text is read, so that it costs little however many there are.
    /// </summary>
    /// <param name="text">The query as typed.</param>
    /// <param name="contentType">The type.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the answer any more.</param>
    Task<IReadOnlyList<string>> FindAsync(string text, string contentType, CancellationToken cancellationToken = default);

    /// <summary>What a query that is still being typed may become.</summary>
    /// <param name="text">The query so far.</param>
    /// <param name="limit">How many suggestions at most.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the answer any more.</param>
    Task<IReadOnlyList<SearchSuggestion>> SuggestAsync(string text, int limit, CancellationToken cancellationToken = default);
}

/// <summary>What is asked.</summary>
/// <param name="Text">The query as typed. Any text is accepted; it is cut to a limit.</param>
public sealed record SearchRequest(string Text)
{
    /// <summary>The words are a person's name: only its cases are found, and no word is corrected or left out.</summary>
    public bool IsName { get; init; }

    /// <summary>Nothing is corrected.</summary>
    public bool IsAsTyped { get; init; }

    /// <summary>Only items of this type; null for all.</summary>
    public string? ContentType { get; init; }

    /// <summary>Chosen values of facets: of one facet any, of several facets each.</summary>
    public IReadOnlyList<SearchChoice> Choices { get; init; } = [];

    public int Skip { get; init; }

    public int Take { get; init; } = 10;
}

/// <summary>A chosen value of a facet.</summary>
public sealed record SearchChoice(string Facet, string Value);

/// <summary>What was found.</summary>
public sealed record SearchAnswer
{
    /// <summary>There were no letters or digits to look for, or only exclusions.</summary>
    public bool IsEmptyQuery { get; init; }

    /// <summary>How the query was changed before it was looked for; null where it was not.</summary>
    public SearchCorrection? Correction { get; init; }

    /// <summary>Words, as typed, that were left out because nearly every page has them.</summary>
    public IReadOnlyList<string> IgnoredWords { get; init; } = [];

    /// <summary>Words, as typed, that no page has.</summary>
    public IReadOnlyList<string> UnknownWords { get; init; } = [];

    /// <summary>The query was too long and lost its end.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>All that was found with the type and choices of the request.</summary>
    public int Total { get; init; }

    /// <summary>How many of <see cref="Total"/> have all words of the query. They come first.</summary>
    public int Complete { get; init; }

    public IReadOnlyList<SearchHit> Hits { get; init; } = [];

    /// <summary>How many would be found of each content type with the same choices; types without any are left out.</summary>
    public IReadOnlyDictionary<string, int> ContentTypes { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>How many would be found with each value of each facet and the other choices as they are.</summary>
    public IReadOnlyList<SearchFacetCount> Facets { get; init; } = [];
}

/// <summary>A changed query.</summary>
/// <param name="Original">As typed.</param>
/// <param name="Text">As looked for.</param>
/// <param name="Parts"><paramref name="Text"/> in parts, those that were changed marked.</param>
public sealed record SearchCorrection(string Original, string Text, IReadOnlyList<SearchTextPart> Parts);

/// <summary>A value of a facet and how many items have it.</summary>
public sealed record SearchFacetCount(string Facet, string Value, string Label, int Count);

/// <summary>An item that was found.</summary>
public sealed record SearchHit
{
    public required string ContentItemId { get; init; }

    public required string ContentType { get; init; }

    /// <summary>See <see cref="Documents.SearchDocument.Url"/>.</summary>
    public required string Url { get; init; }

    public required SearchText Title { get; init; }

    /// <summary>The passage that has the most of the query.</summary>
    public required SearchText Passage { get; init; }

    public DateTime? DateUtc { get; init; }

    public bool IsDemonstration { get; init; }

    /// <summary>The words of the query that the item has, and how they stand in it.</summary>
    public IReadOnlyList<SearchReason> Reasons { get; init; } = [];

    /// <summary>The words of the query that the item does not have.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Labels of the item's facets: where and what it is about.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];
}

/// <summary>A text with what was found in it. The parts are plain texts.</summary>
/// <param name="Parts">The text in order.</param>
/// <param name="IsStartCut">Something stands before it.</param>
/// <param name="IsEndCut">Something stands behind it.</param>
/// <param name="IsUi">The text is the site's own, in the language of the page. All others are of the content.</param>
public sealed record SearchText(IReadOnlyList<SearchTextPart> Parts, bool IsStartCut = false, bool IsEndCut = false, bool IsUi = false)
{
    /// <summary>The language of the content.</summary>
    private const string Language = "ru";

    /// <summary>Whether the page has another language than the content.</summary>
    public static bool IsForeign => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName != Language;

    /// <summary>The value of an attribute <c>lang</c>; null where the page's is right.</summary>
    public string? Lang => IsUi ? null : ContentLang;

    /// <summary>The same for other texts of the content.</summary>
    public static string? ContentLang => IsForeign ? Language : null;

    public static SearchText OfUi(string text) => new([new(text, false)], IsUi: true);

    public static SearchText Empty { get; } = new([]);

    public override string ToString() => string.Concat(Parts.Select(static part => part.Text));
}

/// <summary>A part of a text: found or changed, or what stands around that.</summary>
public sealed record SearchTextPart(string Text, bool IsMarked);

/// <summary>Why an item was found.</summary>
/// <param name="Asked">The word or phrase of the query.</param>
/// <param name="Forms">The forms in which it stands in the item.</param>
public sealed record SearchReason(string Asked, IReadOnlyList<string> Forms);

/// <summary>What a query may become.</summary>
/// <param name="Text">The query, or the title of an item.</param>
/// <param name="Url">Where the item is; null for a query.</param>
/// <param name="ContentType">The item's type; null for a query.</param>
public sealed record SearchSuggestion(string Text, string? Url = null, string? ContentType = null);
