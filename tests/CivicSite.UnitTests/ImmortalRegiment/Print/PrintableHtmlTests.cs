using System.Text.Encodings.Web;
using CivicSite.ImmortalRegiment.Print;
using Microsoft.AspNetCore.Html;

namespace CivicSite.UnitTests.ImmortalRegiment.Print;

public sealed class PrintableHtmlTests
{
    [Theory]
    [InlineData("<p>Рассказ <em>дочери</em></p>", "<p>Рассказ <em>дочери</em></p>")]
    [InlineData("<p>До<img src=\"http://127.0.0.1/x.png\" alt=\"\">после</p>", "<p>Допосле</p>")]
    [InlineData("<p><a href=\"file:///etc/passwd\">ссылка</a></p>", "<p>ссылка</p>")]
    [InlineData("<p class=\"x\" style=\"background:url(http://a)\">текст</p>", "<p>текст</p>")]
    [InlineData("<div><p>внутри</p></div>", "<p>внутри</p>")]
    [InlineData("<p>a</p><style>@import 'http://a'</style><svg><image href=\"http://a\"/></svg>", "<p>a</p>")]
    [InlineData("<figure><img src=\"a\"><figcaption>Подпись</figcaption></figure>", "Подпись")]
    [InlineData("&lt;img src=x&gt;", "&lt;img src=x&gt;")]
    [InlineData("", "")]
    public void Nothing_that_the_printer_would_fetch_is_left(string html, string expected)
    {
        using var text = new StringWriter();
        PrintableHtml.Of(new HtmlString(html)).WriteTo(text, HtmlEncoder.Default);
        Assert.Equal(expected, text.ToString());
    }
}
