using CivicSite.Engine.Text;
using CivicSite.Engine.Text.Patterns;

namespace CivicSite.UnitTests.Text;

public sealed class PatternTemplateTests
{
    private static readonly Dictionary<string, object?> _item = new(StringComparer.Ordinal)
    {
        ["DisplayText"] = "Форум ТОС",
        ["ContentItemId"] = "4abc",
        ["PublishedUtc"] = new DateTime(2017, 12, 31, 18, 5, 9, DateTimeKind.Utc),
        ["CreatedUtc"] = "2017-03-04T00:00:00Z",
        ["Published"] = true,
        ["Content.NewsArticlePart.Lead.Text"] = "Лид | статьи",
        ["Content.Route.Number.Value"] = 12.5m,
    };

    [Theory]
    [InlineData("{{ ContentItem | display_text | slugify }}", "forum-tos")]
    [InlineData("news/{{ContentItem.DisplayText|slugify}}", "news/forum-tos")]
    [InlineData("{{ ContentItem.DisplayText }}", "Форум ТОС")]
    [InlineData("{{ Model.ContentItem.ContentItemId }}", "4abc")]
    [InlineData("{{ Model.ContentItem | display_text }}", "Форум ТОС")]
    [InlineData("{{ ContentItem.PublishedUtc | date: '%Y/%m' }}/x", "2017/12/x")]
    [InlineData("{{ ContentItem.PublishedUtc | local | date: \"%Y-%-m-%-d %H:%M:%S %j %y %%\" }}", "2018-1-1 01:05:09 001 18 %")]
    [InlineData("{{ ContentItem.CreatedUtc | date: '%d.%m.%Y' }}", "04.03.2017")]
    [InlineData("{{ ContentItem.CreatedUtc | date: '}}|%Y' }}", "}}|2017")]
    [InlineData("{{ ContentItem.Content.NewsArticlePart.Lead.Text }}", "Лид | статьи")]
    [InlineData("{{ ContentItem.Content.Route.Number.Value }} {{ ContentItem.Published }}", "12.5 true")]
    [InlineData("{{ ContentItem.Missing | slugify }}", "")]
    [InlineData("{{ ContentItem.Missing | date: '%Y' }}-a", "-a")]
    [InlineData("plain { text }", "plain { text }")]
    [InlineData("", "")]
    public void A_pattern_becomes_a_text(string pattern, string expected)
    {
        var context = new PatternContext(path => _item.GetValueOrDefault(path), new SlugService(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Krasnoyarsk"));
        Assert.Equal(expected, PatternTemplate.Parse(pattern).Evaluate(context));
    }

    [Theory]
    [InlineData("a {{ ContentItem.DisplayText", nameof(PatternErrorKind.Unclosed), 2, "{{")]
    [InlineData("{{ ContentItem.PublishedUtc | date: '%Y }}", nameof(PatternErrorKind.Unclosed), 0, "{{")]
    [InlineData("a }} b", nameof(PatternErrorKind.UnexpectedEnd), 2, "}}")]
    [InlineData("a {% if true %}", nameof(PatternErrorKind.Tag), 2, "{%")]
    [InlineData("{{ ContentItem }}", nameof(PatternErrorKind.Path), 3, "ContentItem")]
    [InlineData("{{ User.Name }}", nameof(PatternErrorKind.Path), 3, "User.Name")]
    [InlineData("{{ }}", nameof(PatternErrorKind.Path), 3, "")]
    [InlineData("{{ 'x' }}", nameof(PatternErrorKind.Path), 3, "'x'")]
    [InlineData("{{- ContentItem.DisplayText -}}", nameof(PatternErrorKind.Path), 2, "- ContentItem.DisplayText -")]
    [InlineData("{{ ContentItem.Content[0] }}", nameof(PatternErrorKind.Path), 3, "ContentItem.Content[0]")]
    [InlineData("{{ ContentItem | container | display_text }}", nameof(PatternErrorKind.Filter), 17, "container")]
    [InlineData("{{ ContentItem | slugify }}", nameof(PatternErrorKind.Filter), 17, "slugify")]
    [InlineData("{{ ContentItem.DisplayText | upcase }}", nameof(PatternErrorKind.Filter), 29, "upcase")]
    [InlineData("{{ ContentItem.DisplayText | display_text }}", nameof(PatternErrorKind.Filter), 29, "display_text")]
    [InlineData("{{ ContentItem.DisplayText | }}", nameof(PatternErrorKind.Filter), 29, "")]
    [InlineData("{{ ContentItem.DisplayText | slugify: 'x' }}", nameof(PatternErrorKind.Argument), 29, "slugify")]
    [InlineData("{{ ContentItem.PublishedUtc | date }}", nameof(PatternErrorKind.Argument), 30, "date")]
    [InlineData("{{ ContentItem.PublishedUtc | date: '%B %Y' }}", nameof(PatternErrorKind.DateFormat), 37, "%B %Y")]
    [InlineData("{{ ContentItem.PublishedUtc | date: '%' }}", nameof(PatternErrorKind.DateFormat), 37, "%")]
    public void Anything_else_is_refused_with_its_place(string pattern, string kind, int position, string text)
    {
        Assert.False(PatternTemplate.TryParse(pattern, out var template, out var error));
        Assert.Null(template);
        Assert.Equal(new PatternError(Enum.Parse<PatternErrorKind>(kind), position, text), error);
        var exception = Assert.Throws<PatternFormatException>(() => PatternTemplate.Parse(pattern));
        Assert.Contains($"character {position + 1}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_names_the_properties_it_reads() =>
        Assert.Equal(["PublishedUtc", "DisplayText"], PatternTemplate.Parse("{{ ContentItem.PublishedUtc | date: '%Y' }}/{{ ContentItem | display_text }}").Paths);
}
