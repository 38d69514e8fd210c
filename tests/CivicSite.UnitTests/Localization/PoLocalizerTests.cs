using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using CivicSite.Engine.Localization;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;

namespace CivicSite.UnitTests.Localization;

public sealed class PoLocalizerTests
{
    private const string Russian = """
        msgctxt "News"
        msgid "Title"
        msgstr "Заголовок"

        msgid "Save"
        msgstr "Сохранить"

        msgid "Title"
        msgstr "Название"

        msgid "By {0} on {1}"
        msgstr "{1}, {0}"

        msgid "{0} news item of {1}"
        msgid_plural "{0} news items of {1}"
        msgstr[0] "{0} новость из {1}"
        msgstr[1] "{0} новости из {1}"
        msgstr[2] "{0} новостей из {1}"
        """;

    [Theory]
    [InlineData("ru", "Заголовок")]
    [InlineData("ru-RU", "Заголовок")]
    [InlineData("en", "Title")]
    [InlineData("", "Title")]
    public void A_text_comes_from_the_culture_or_its_parent(string culture, string expected) => In(culture, () =>
    {
        var text = Localizer("News")["Title"];
        Assert.Equal((expected, expected == "Title"), (text.Value, text.ResourceNotFound));
    });

    [Fact]
    public void A_context_comes_before_the_texts_without_one() => In("ru", () =>
    {
        Assert.Equal("Сохранить", Localizer("News")["Save"]);
        Assert.Equal("Название", Localizer("Other")["Title"]);
        Assert.Equal("Заголовок", new PoStringLocalizer(Catalog(Russian), "Other", "News")["Title"]);
    });

    [Theory]
    [InlineData("ru", 1, "1 новость из 9")]
    [InlineData("ru", 2, "2 новости из 9")]
    [InlineData("ru", 5, "5 новостей из 9")]
    [InlineData("en", 1, "1 news item of 9")]
    [InlineData("en", 0, "0 news items of 9")]
    [InlineData("fr", 2, "2 news items of 9")]
    public void A_number_picks_the_form(string culture, int count, string expected) => In(culture, () =>
    {
        Assert.Equal(expected, Localizer("News").Plural(count, "{0} news item of {1}", "{0} news items of {1}", 9));
        Assert.Equal(expected, Write(new PoHtmlLocalizer(Localizer("News")).Plural(count, "{0} news item of {1}", "{0} news items of {1}", 9)));
    });

    [Theory]
    [InlineData(1, 0), InlineData(21, 0), InlineData(101, 0), InlineData(1001, 0), InlineData(-1, 0)]
    [InlineData(2, 1), InlineData(3, 1), InlineData(4, 1), InlineData(22, 1), InlineData(104, 1)]
    [InlineData(0, 2), InlineData(5, 2), InlineData(11, 2), InlineData(12, 2), InlineData(14, 2), InlineData(20, 2), InlineData(111, 2), InlineData(112, 2), InlineData(int.MinValue, 2)]
    public void Russian_has_three_forms(int count, int form) => Assert.Equal(form, PluralRule.For(CultureInfo.GetCultureInfo("ru")).GetForm(count));

    [Fact]
    public void Arguments_are_formatted_and_in_views_encoded() => In("ru", () =>
    {
        Assert.Equal("2 мая, <b>", Localizer("News")["By {0} on {1}", "<b>", "2 мая"]);
        Assert.Equal("2, &lt;b&gt;", Write(new PoHtmlLocalizer(Localizer("News"))["By {0} on {1}", "<b>", 2]));
    });

    [Fact]
    public void A_later_file_overrides_and_a_culture_is_read_once() => In("ru", () =>
    {
        var source = new Source("msgid \"a\"\nmsgstr \"1\"\n", "msgid \"a\"\nmsgstr \"2\"\n");
        var catalog = new PoCatalog([source]);
        Assert.Equal("2", new PoStringLocalizer(catalog, "x")["a"]);
        Assert.Equal("2", new PoStringLocalizer(catalog, "y")["a"]);
        Assert.Equal(["ru"], source.Asked);
    });

    [Fact]
    public void Unconfirmed_and_empty_translations_do_not_count() => In("ru", () =>
    {
        var localizer = new PoStringLocalizer(Catalog("#, fuzzy\nmsgid \"a\"\nmsgstr \"б\"\n\nmsgid \"c\"\nmsgstr \"\"\n"), "x");
        Assert.Equal(("a", "c"), (localizer["a"].Value, localizer["c"].Value));
    });

    [Theory]
    [InlineData("msgid \"{0} a\"\nmsgid_plural \"{0} b\"\nmsgstr[0] \"{0} а\"\nmsgstr[1] \"{0} б\"\n", "2 plural forms, the language has 3")]
    [InlineData("msgid \"{0} a\"\nmsgstr \"{1} а\"\n", "placeholders")]
    [InlineData("msgid \"{0} a\"\nmsgstr \"{0 а\"\n", "placeholders")]
    public void A_translation_that_would_fail_when_shown_is_refused(string po, string reason) => In("ru", () =>
    {
        var exception = Assert.Throws<PoFormatException>(() => new PoStringLocalizer(Catalog(po), "x")["a"]);
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void Lists_the_texts_of_its_context() => In("ru-RU", () =>
    {
        Assert.Empty(Localizer("News").GetAllStrings(includeParentCultures: false));
        Assert.Equal(["Title"], Localizer("News").GetAllStrings(includeParentCultures: true).Select(text => text.Name));
    });

    [Theory]
    [InlineData("CivicSite.Web.Areas.CivicSite.News.Views.News.Index", "CivicSite.Web", "CivicSite.News.Views.News.Index")]
    [InlineData("CivicSite.Web.Views.Home.Index", "CivicSite.Web", "Views.Home.Index")]
    [InlineData("CivicSite.Webb.Views.Index", "CivicSite.Web", "CivicSite.Webb.Views.Index")]
    [InlineData("Areas.CivicSite.Theme.Views.Content-NewsArticle.Summary", "", "CivicSite.Theme.Views.Content-NewsArticle.Summary")]
    public void The_context_of_a_view_is_its_path_from_the_module_on(string baseName, string location, string expected) =>
        Assert.Equal(expected, PoStringLocalizerFactory.ContextOf(baseName, location));

    [Fact]
    public void The_context_of_a_class_is_its_full_name() =>
        Assert.Equal("CivicSite.UnitTests.Localization.PoLocalizerTests.Source", PoStringLocalizerFactory.ContextOf(typeof(Source)));

    private static PoStringLocalizer Localizer(string context) => new(Catalog(Russian), context);

    private static PoCatalog Catalog(string russian) => new([new Source(russian)]);

    private static string Write(LocalizedHtmlString text)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        text.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    private static void In(string culture, Action test)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            test();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private sealed class Source(params string[] russian) : IPoFileSource
    {
        public List<string> Asked { get; } = [];

        public IEnumerable<PoFile> GetFiles(string cultureName)
        {
            Asked.Add(cultureName);
            return cultureName == "ru" ? russian.Select((po, index) => new PoFile($"{index}.po", () => Encoding.UTF8.GetBytes(po))) : [];
        }
    }
}
