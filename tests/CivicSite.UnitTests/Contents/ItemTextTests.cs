using CivicSite.Engine.Contents.Edit;
using CivicSite.Engine.Contents.List;
using CivicSite.Engine.Editors;
using CivicSite.Engine.Editors.Fields;
using OrchardCore.ContentManagement;

namespace CivicSite.UnitTests.Contents;

public sealed class ItemTextTests
{
    [Theory]
    [InlineData("<p>Первый <strong>абзац</strong>.</p><p>Второй.</p>", "Первый **абзац**.\nВторой.")]
    [InlineData("<h2>Заголовок</h2><ul><li>раз</li><li>два</li></ul>", "## Заголовок\n- раз\n- два")]
    [InlineData("<p><a href=\"/news\">новости</a></p><img src=\"/media/a.jpg\" alt=\"река\">", "новости (/news)\n[река: /media/a.jpg]")]
    [InlineData("<table><tr><td>а</td><td>б</td></tr></table>", "а | б |")]
    [InlineData(null, "")]
    public void Html_reads_as_text_with_light_marks(string? html, string text) => Assert.Equal(text, HtmlText.Read(html));

    [Theory]
    [InlineData(" Чёрёмушки ", "ЧЕРЕМУШКИ")]
    [InlineData("форум ТОС", "ФОРУМ ТОС")]
    [InlineData("ﬁlm №1", "FILM NO1")]
    [InlineData(null, "")]
    public void Search_texts_are_folded(string? text, string folded) => Assert.Equal(folded, SearchText.Fold(text));

    [Fact]
    public void A_search_has_its_words_once() => Assert.Equal(["ФОРУМ", "ТОС"], SearchText.Words("форум  ТОС Форум"));

    [Theory]
    [InlineData("https://example.org/a?b=c#d")]
    [InlineData("mailto:a@example.org")]
    [InlineData("~/news")]
    [InlineData("/news/2020")]
    [InlineData("news/2020")]
    [InlineData("")]
    [InlineData(null)]
    public void Harmless_addresses_are_taken(string? url) => Assert.True(LinkAddress.IsAllowed(url));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JavaScript:alert(1)")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData("data:text/html,<script>")]
    [InlineData("vbscript:x")]
    [InlineData("//example.org")]
    [InlineData("\\\\example.org")]
    [InlineData("file:///etc/passwd")]
    public void Other_addresses_are_refused(string url) => Assert.False(LinkAddress.IsAllowed(url));

    [Theory]
    [InlineData(" текст ", "текст")]
    [InlineData("а\0б\u0001в\r\n\tг", "абв\r\n\tг")]
    [InlineData("река\ud83c\udf0a", "река\ud83c\udf0a")]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void Texts_lose_what_cannot_be_stored(string? text, string? clean) => Assert.Equal(clean, FormText.Clean(text));

    [Fact]
    public void Halves_of_characters_are_left_out() => Assert.Equal("аб", FormText.Clean("а" + (char)0xD83C + "б" + (char)0xDF0A));

    [Fact]
    public void A_token_names_the_version_and_its_change()
    {
        var item = new ContentItem { ContentItemVersionId = "v", ModifiedUtc = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc) };
        var token = EditToken.Of(item);
        item.ModifiedUtc = item.ModifiedUtc.Value.AddTicks(1);

        Assert.NotEqual(token, EditToken.Of(item));
        Assert.Equal(EditToken.New, EditToken.Of(null));
    }
}
