using System.Text;
using CivicSite.Engine.Localization;

namespace CivicSite.UnitTests.Localization;

public sealed class PoParserTests
{
    [Fact]
    public void Reads_contexts_plurals_long_texts_and_comments()
    {
        var entries = Parse("""
            # Translators
            msgid ""
            msgstr "Language: ru\n"

            #. Shown at the top
            #: Views/Index.cshtml:1
            msgctxt "News.Index"
            msgid "First\tline\n"
            "second \"quoted\" \\ line"
            msgstr ""
            "Первая\n"
            "вторая"

            #~ msgid "gone"
            #~ msgstr "ушло"
            msgid "{0} book"
            msgid_plural "{0} "
            "books"
            msgstr[0] "{0} книга"
            msgstr[1] "{0} книги"
            msgstr[2] "{0} книг"
            """);

        Assert.Equal(2, entries.Count);
        Assert.Equal(("News.Index", "First\tline\nsecond \"quoted\" \\ line", "Первая\nвторая", 7),
            (entries[0].Context, entries[0].Id, entries[0].Translations[0], entries[0].Line));
        Assert.Equal((null, "{0} book", "{0} books"), (entries[1].Context, entries[1].Id, entries[1].PluralId));
        Assert.Equal(["{0} книга", "{0} книги", "{0} книг"], entries[1].Translations);
    }

    [Fact]
    public void Reads_a_file_with_a_byte_order_mark_and_Windows_line_ends()
    {
        var entry = Assert.Single(PoParser.Parse("ru.po", [.. Encoding.UTF8.Preamble, .. "msgid \"a\"\r\nmsgstr \"б\"\r\n"u8]));
        Assert.Equal("б", entry.Translations[0]);
    }

    [Fact]
    public void A_fuzzy_mark_belongs_to_one_message()
    {
        var entries = Parse("#, c-format, fuzzy\nmsgid \"a\"\nmsgstr \"б\"\n\nmsgid \"b\"\nmsgstr \"в\"\n");
        Assert.Equal([true, false], entries.Select(entry => entry.IsFuzzy));
        Assert.Equal([false, true], entries.Select(entry => entry.IsTranslated));
    }

    [Fact]
    public void An_empty_file_has_no_messages() => Assert.Empty(Parse(""));

    [Theory]
    [InlineData("msgid \"a\"\nmsgid \"b\"\nmsgstr \"c\"", 2, "out of place")]
    [InlineData("msgid \"a\"\n", 2, "no msgstr")]
    [InlineData("msgstr \"a\"", 1, "out of place")]
    [InlineData("msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"", 3, "out of place")]
    [InlineData("msgid \"a\"\nmsgstr[0] \"b\"", 2, "out of place")]
    [InlineData("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr \"c\"", 3, "out of place")]
    [InlineData("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[1] \"c\"", 3, "out of place")]
    [InlineData("msgid \"a\"\nmsgctxt \"b\"\nmsgstr \"c\"", 2, "out of place")]
    [InlineData("msgid a\nmsgstr \"b\"", 1, "between double quotes")]
    [InlineData("msgid \"a\nmsgstr \"b\"", 1, "between double quotes")]
    [InlineData("msgid \"\nmsgstr \"b\"", 1, "between double quotes")]
    [InlineData("msgid \"a\\\"\nmsgstr \"b\"", 1, "closing quote")]
    [InlineData("msgid \"a\"b\"\nmsgstr \"b\"", 1, "must be written")]
    [InlineData("msgid \"a\\x41\"\nmsgstr \"b\"", 1, "not an escape")]
    [InlineData("\"a\"", 1, "without a keyword")]
    [InlineData("  msgid \"a\"", 1, "neither a comment nor a keyword")]
    [InlineData("text", 1, "neither a comment nor a keyword")]
    [InlineData("msgfoo \"a\"", 1, "not a keyword")]
    [InlineData("msgid \"a\"\nmsgstr \"b\"\nmsgid \"a\"\nmsgstr \"c\"", 3, "already in line 1")]
    public void A_malformed_file_is_refused_with_its_line(string po, int line, string reason)
    {
        var exception = Assert.Throws<PoFormatException>(() => Parse(po));
        Assert.Equal(line, exception.Line);
        Assert.StartsWith($"ru.po({line}): ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_another_encoding_is_refused_with_its_line()
    {
        var exception = Assert.Throws<PoFormatException>(() => PoParser.Parse("ru.po", [.. "msgid \"a\"\nmsgstr \""u8, 0xCF, 0xF0, (byte)'"']));
        Assert.Equal(2, exception.Line);
    }

    private static IReadOnlyList<PoEntry> Parse(string po) => PoParser.Parse("ru.po", Encoding.UTF8.GetBytes(po));
}
