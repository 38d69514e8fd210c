using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CivicSite.Engine.Search.Analysis.Snippets;

/// <summary>A passage of a text with the words that a query found.</summary>
/// <param name="Parts">The passage in order, spaces made single. The texts are plain: a view must encode them.</param>
/// <param name="IsStartCut">Whether text was left out before.</param>
/// <param name="IsEndCut">Whether text was left out after.</param>
public sealed record Snippet(IReadOnlyList<SnippetPart> Parts, bool IsStartCut, bool IsEndCut)
{
    private const string Ellipsis = "…";
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>A text without anything in it.</summary>
    public static Snippet Empty { get; } = new([], IsStartCut: false, IsEndCut: false);

    /// <summary>The passage as HTML: encoded text, found words in <c>mark</c>, ellipses where it was cut. It has no other markup.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder(IsStartCut ? Ellipsis : "");
        foreach (var part in Parts)
        {
            var text = Encoder.Encode(part.Text);
            html.Append(part.IsMatch ? $"<mark>{text}</mark>" : text);
        }

        return html.Append(IsEndCut ? Ellipsis : "").ToString();
    }

    /// <summary>The passage as plain text, with ellipses where it was cut.</summary>
    public override string ToString() =>
        $"{(IsStartCut ? Ellipsis : "")}{string.Concat(Parts.Select(part => part.Text))}{(IsEndCut ? Ellipsis : "")}";
}

/// <summary>A part of a passage: plain text, either found or around what was found.</summary>
public sealed record SnippetPart(string Text, bool IsMatch);

/// <summary>Why a document was found: what was asked, and what stands in the document.</summary>
/// <param name="Asked">The word or phrase of the query, as typed.</param>
/// <param name="Forms">Different forms in the document, as written there, at most <see cref="MaxForms"/>.</param>
/// <param name="Count">How often any of them stands there.</param>
public sealed record FoundWord(string Asked, IReadOnlyList<string> Forms, int Count)
{
    public const int MaxForms = 5;
}
