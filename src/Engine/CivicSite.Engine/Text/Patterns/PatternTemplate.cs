using System.Globalization;
using System.Text;
using OrchardCore.Modules.Services;

namespace CivicSite.Engine.Text.Patterns;

/// <summary>What a pattern needs to become a text.</summary>
/// <param name="Resolve">
/// The value of a property by its path from the content item on: <c>DisplayText</c>, <c>ContentItemId</c>,
/// <c>Content.NewsArticlePart.Lead.Text</c>; null where the item has none.
/// </param>
/// <param name="Slugs">For <c>slugify</c>.</param>
/// <param name="TimeZone">The site's, for <c>local</c>.</param>
internal sealed record PatternContext(Func<string, object?> Resolve, ISlugService Slugs, TimeZoneInfo TimeZone);

/// <summary>One step between a property and the text.</summary>
internal delegate object? PatternFilter(object? value, PatternContext context);

/// <summary>
/// A pattern of the Autoroute or Title settings. It is the part of Liquid that such patterns are written in: texts and
/// <c>{{ ContentItem… | filter | filter: 'argument' }}</c>. All else is refused when the pattern is read, not when an item is saved.
/// </summary>
internal sealed class PatternTemplate
{
    private readonly IReadOnlyList<Segment> _segments;

    private PatternTemplate(string pattern, IReadOnlyList<Segment> segments)
    {
        Pattern = pattern;
        _segments = segments;
    }

    public string Pattern { get; }

    /// <summary>The properties that the pattern reads.</summary>
    public IEnumerable<string> Paths => _segments.Where(segment => segment.Path is not null).Select(segment => segment.Path!).Distinct(StringComparer.Ordinal);

    /// <exception cref="PatternFormatException">The pattern is refused.</exception>
    public static PatternTemplate Parse(string pattern) =>
        TryParse(pattern, out var template, out var error) ? template! : throw new PatternFormatException(pattern, error!);

    public static bool TryParse(string pattern, out PatternTemplate? template, out PatternError? error)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var parser = new PatternParser(pattern);
        template = parser.Read(out var segments) ? new PatternTemplate(pattern, segments) : null;
        error = parser.Error;
        return template is not null;
    }

    /// <summary>The text for one item. A property without a value is empty.</summary>
    public string Evaluate(PatternContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var text = new StringBuilder();
        foreach (var segment in _segments)
        {
            if (segment.Path is null)
                text.Append(segment.Literal);
            else
                text.Append(ToText(segment.Filters.Aggregate(context.Resolve(segment.Path), (value, filter) => filter(value, context))));
        }
        return text.ToString();
    }

    internal static string ToText(object? value) => value switch
    {
        null => "",
        bool truth => truth ? "true" : "false",
        DateTime moment => moment.ToString("u", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>Either a literal text or a property and its filters.</summary>
    internal sealed record Segment(string Literal, string? Path, IReadOnlyList<PatternFilter> Filters);
}
