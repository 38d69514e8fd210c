using System.Collections.Frozen;
using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace CivicSite.Accessibility.Models;

/// <summary>The colours of every page. <see cref="Normal"/> follows the reader's system, light or dark.</summary>
public enum ColourScheme
{
    Normal,
    White,
    Black,
    Beige,
    Blue,
}

/// <summary>What becomes of pictures.</summary>
public enum ImageMode
{
    Off,
    On,
    Gray,
}

/// <summary>How a reader wants pages to look. Only the combinations in the allow list exist.</summary>
/// <param name="TextSize">0 is the normal size, 3 is twice as large.</param>
/// <param name="LetterSpacing">0 to 2.</param>
/// <param name="LineSpacing">0 to 2.</param>
public sealed record ViewPreferences(int TextSize, int LetterSpacing, int LineSpacing, ColourScheme Scheme, ImageMode Images)
{
    public const int LargestText = 3;
    public const int WidestSpacing = 2;

    /// <summary>The page as everybody sees it.</summary>
    public static ViewPreferences Default { get; } = new(0, 0, 0, ColourScheme.Normal, ImageMode.On);

    // Every value a cookie may hold. Anything else is treated as no cookie, so a made-up value reaches neither a page nor a cache key.
    private static readonly FrozenDictionary<string, ViewPreferences> Known = All().ToFrozenDictionary(view => view.ToString(), StringComparer.Ordinal);

    /// <summary>Reads a cookie's value; anything but an exact, known value gives <see cref="Default"/>.</summary>
    public static ViewPreferences Parse(string? value) =>
        value is not null && Known.TryGetValue(value, out var view) ? view : Default;

    /// <summary>Whether these values are among those the site offers.</summary>
    public bool IsKnown => Known.ContainsKey(ToString());

    /// <summary>The attributes that the style sheet reads on the page's root element; none for <see cref="Default"/>.</summary>
    public IHtmlContent HtmlAttributes
    {
        get
        {
            var attributes = new HtmlContentBuilder();
            Add("size", TextSize == 0 ? null : TextSize.ToString(CultureInfo.InvariantCulture));
            Add("letter", LetterSpacing == 0 ? null : LetterSpacing.ToString(CultureInfo.InvariantCulture));
            Add("leading", LineSpacing == 0 ? null : LineSpacing.ToString(CultureInfo.InvariantCulture));
            Add("scheme", Scheme == ColourScheme.Normal ? null : Name(Scheme));
            Add("images", Images == ImageMode.On ? null : Name(Images));
            return attributes;

            void Add(string name, string? value)
            {
                if (value is not null)
                    attributes.AppendHtml($"data-{name}=\"{value}\" ");
            }
        }
    }

    /// <summary>The compact value of the cookie, for example <c>s2-l1-h0-cblack-i1</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"s{TextSize}-l{LetterSpacing}-h{LineSpacing}-c{Name(Scheme)}-i{(int)Images}");

    private static string Name<T>(T value)
        where T : struct, Enum =>
        value.ToString().ToLowerInvariant();

    private static IEnumerable<ViewPreferences> All() =>
        from size in Enumerable.Range(0, LargestText + 1)
        from letters in Enumerable.Range(0, WidestSpacing + 1)
        from lines in Enumerable.Range(0, WidestSpacing + 1)
        from scheme in Enum.GetValues<ColourScheme>()
        from images in Enum.GetValues<ImageMode>()
        select new ViewPreferences(size, letters, lines, scheme, images);
}
