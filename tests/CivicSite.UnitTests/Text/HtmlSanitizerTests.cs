using CivicSite.Engine.Text.Html;

namespace CivicSite.UnitTests.Text;

public sealed class HtmlSanitizerTests
{
    private readonly HtmlSanitizerService _sanitizer = new();

    public static TheoryData<string> EditorOutput() =>
    [
        "",
        "Просто текст — без разметки, «в кавычках», №&nbsp;5, 10&nbsp;%, … и 😀.",
        "<p>В декабре 2017&nbsp;г. проведён IV форум <strong>ТОС</strong>&nbsp;— <em>город</em>, посёлки.</p>\n<p>1 &lt; 2 &amp;&amp; 3 &gt; 2 \"и\" 'так'</p>",
        "<h2>Заголовок</h2><h3>Подзаголовок</h3><h4>Ещё</h4><hr><p>a<br>b<wbr>c</p>",
        "<ul><li>один</li><li>два<ol start=\"3\" reversed=\"\" type=\"a\"><li value=\"5\">вложенный</li></ol></li></ul>",
        "<p><a href=\"https://19rus.info/?a=1&amp;b=2#c\" target=\"_blank\" rel=\"noopener\">ссылка</a>, <a href=\"/news/тос\">новость</a>, <a href=\"mailto:a@b.ru\">почта</a>, <a href=\"tel:+73904221234\">телефон</a>, <a href=\"#top\" title=\"Наверх\">вверх</a></p>",
        "<figure class=\"image-wide\"><img src=\"/media/news/a.jpg\" srcset=\"/media/news/a.jpg?width=480 480w, /media/news/a.jpg?width=960 960w\" sizes=\"(max-width: 40em) 100vw, 640px\" alt=\"Участники форума\" width=\"640\" height=\"480\" loading=\"lazy\"><figcaption>Фото: пресс-служба</figcaption></figure>",
        "<img src=\"https://example.org/a.png\" alt=\"\">",
        "<table><caption>Итоги</caption><thead><tr><th scope=\"col\">Год</th><th scope=\"col\" colspan=\"2\">ТОС</th></tr></thead>\n<tbody>\n<tr><th scope=\"row\">2017</th><td rowspan=\"2\">18</td><td><p>x</p></td></tr></tbody></table>",
        "<blockquote cite=\"https://example.org/\"><p>Цитата</p></blockquote><pre><code>a &lt; b\n  c</code></pre>",
        "<details open=\"\"><summary>Подробнее</summary><p>H<sub>2</sub>O, м<sup>2</sup>, <u>u</u> <s>s</s> <mark>m</mark> <small>s</small></p></details>",
        "<dl><dt>ТОС</dt><dd>Самоуправление</dd><dt>ЭКК</dt><dd>Комиссия</dd></dl>",
        "<p class=\"lead align-center\" lang=\"ru\" dir=\"ltr\">Лид <span lang=\"en\">news</span> <abbr title=\"Территориальное\">ТОС</abbr> <time datetime=\"2017-12-01\">1 декабря</time></p>",
    ];

    [Theory]
    [MemberData(nameof(EditorOutput))]
    public void Ordinary_editor_output_is_unchanged(string html) => Assert.Equal(html, _sanitizer.Sanitize(html));

    [Theory]
    [InlineData("<script>alert(1)</script>a", "a")]
    [InlineData("<SCRIPT SRC=//x></SCRIPT >a", "a")]
    [InlineData("<script>if (1 < 2) document.write('</p>')</script>a", "a")]
    [InlineData("<p onclick=\"alert(1)\" style=\"position:fixed\" id=x data-x=y>a</p>", "<p>a</p>")]
    [InlineData("<img src=x onerror=alert(1)>", "")]
    [InlineData("<img src=/media/a.jpg onerror=alert(1)>", "<img src=\"/media/a.jpg\">")]
    [InlineData("<img/src=\"/media/a.jpg\"/onerror=alert(1)>", "<img src=\"/media/a.jpg\">")]
    [InlineData("<img src=\"/media/a.jpg\" alt='\"><script>alert(1)</script>'>", "<img src=\"/media/a.jpg\" alt=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\">")]
    [InlineData("<svg onload=alert(1)><p>x</p></svg>a", "a")]
    [InlineData("<svg/onload=alert(1)>a", "")]
    [InlineData("<svg><style><img src=x onerror=alert(1)></style></svg>a", "a")]
    [InlineData("<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\"></math>a", "")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>a", "a")]
    [InlineData("<template><img src=x onerror=alert(1)></template>a", "a")]
    [InlineData("<style>@import 'x';</style><link rel=stylesheet href=x><meta http-equiv=refresh content=0><base href=//x>a", "a")]
    [InlineData("<iframe src=javascript:alert(1)></iframe><object data=x><embed src=x></object>a", "a")]
    [InlineData("<iframe srcdoc='<script>alert(1)</script>'>a", "")]
    [InlineData("<form action=//x><input name=a><button>Go</button></form>", "<div>Go</div>")]
    [InlineData("<textarea></p><script>alert(1)</script></textarea>a", "a")]
    [InlineData("<title><img src=x onerror=alert(1)></title>a", "a")]
    [InlineData("<plaintext><p>x", "")]
    [InlineData("<xmp><p>x</p></xmp>a", "a")]
    [InlineData("a<!-- <p>x</p> --><!--><img src=x onerror=alert(1)>-->b", "a--&gt;b")]
    [InlineData("<![CDATA[<img src=x onerror=alert(1)>]]>", "]]&gt;")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE html><html><head><title>t</title></head><body onload=x>a</body></html>", "a")]
    [InlineData("<a href=\"javascript:alert(1)\">a</a>", "a")]
    [InlineData("<a href=\" \tJaVa\nScRiPt&colon;alert(1)\">a</a>", "a")]
    [InlineData("<a href=\"&#1;javascript:alert(1)\">a</a>", "a")]
    [InlineData("<a href=\"&#x6A;avascript&#58;alert(1)\">a</a>", "a")]
    [InlineData("<a href=\"\u00A0javascript:alert(1)\">a</a>", "a")]
    [InlineData("<a href=\"data:text/html,<script>alert(1)</script>\">a</a>", "a")]
    [InlineData("<a href=\"vbscript:x\">a</a><a href=\"file:///etc/passwd\">b</a><a href=\"blob:x\">c</a>", "abc")]
    [InlineData("<a href=\"//example.org\">a</a><a href=\"/\\example.org\">b</a><a href=\"\\\\example.org\">c</a>", "abc")]
    [InlineData("<a href=\"https:example.org\">a</a><a href=\"https://gosuslugi.ru@example.org/\">b</a>", "ab")]
    [InlineData("<a href=\"/a\" href=\"javascript:alert(1)\">a</a>", "<a href=\"/a\">a</a>")]
    [InlineData("<a href='/a' target=_blank>a</a>", "<a href=\"/a\" target=\"_blank\" rel=\"noopener\">a</a>")]
    [InlineData("<a href='/a' target=_blank rel='nofollow opener'>a</a>", "<a href=\"/a\" target=\"_blank\" rel=\"nofollow noopener\">a</a>")]
    [InlineData("<a href='/a' target=top>a</a>", "<a href=\"/a\">a</a>")]
    [InlineData("<img src=\"data:image/svg+xml,<svg onload=alert(1)>\"><img src=\"http://x/a.png\"><img src=\"/media/../admin/logout\"><img src=\"/media/%2e%2E/admin\">", "")]
    [InlineData("<img src=\"/media/a.jpg\" srcset=\"javascript:x 1x\" width=\"100%\" sizes=\"x;y\">", "<img src=\"/media/a.jpg\">")]
    [InlineData("<p class=\"lead evil admin-bar\">a</p>", "<p class=\"lead\">a</p>")]
    [InlineData("<table background=javascript:x><tr><td colspan=\"9999999\">a</td></tr></table>", "<table><tr><td>a</td></tr></table>")]
    [InlineData("a<b onclick=x", "a")]
    [InlineData("< p>a</ p>", "&lt; p&gt;a")]
    public void An_attack_leaves_nothing(string html, string expected) => Assert.Equal(expected, _sanitizer.Sanitize(html));

    [Theory]
    [InlineData("<p>a<p>b", "<p>a</p><p>b</p>")]
    [InlineData("<p>a<ul><li>b<li>c</ul>d</p>e", "<p>a</p><ul><li>b</li><li>c</li></ul>de")]
    [InlineData("<b>a<i>b</b>c</i>", "<strong>a<em>b</em></strong>c")]
    [InlineData("</p></div>a</b>", "a")]
    [InlineData("<h1>a</h1><h6>b</h6>", "<h2>a</h2><h4>b</h4>")]
    [InlineData("<section>a</section><article>b</article>", "<div>a</div><div>b</div>")]
    [InlineData("<a href=/x>a<a href=/y>b</a>", "<a href=\"/x\">a</a><a href=\"/y\">b</a>")]
    [InlineData("<span class=nowrap>a<span style=x>b</span>c</span>", "<span class=\"nowrap\">abc</span>")]
    [InlineData("<font color=red>a</font><o:p>b</o:p>", "ab")]
    [InlineData("<li>a</li><dd>b</dd>", "ab")]
    [InlineData("<table><tr><td>a<td>b<tr><th>c</table>d", "<table><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></table>d")]
    [InlineData("<table>x<td>a</td></table>", "<table><tr><td>x</td><td>a</td></tr></table>")]
    [InlineData("<table><colgroup><col span=2></colgroup><p>x</table>", "<table><colgroup><col span=\"2\"></colgroup><tr><td><p>x</p></td></tr></table>")]
    [InlineData("<td>a</td><tr>b", "ab")]
    [InlineData("<table><tr><td><table><tr><td>x</table>y</table>", "<table><tr><td><table><tr><td>x</td></tr></table>y</td></tr></table>")]
    [InlineData("<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>")]
    [InlineData("<h2>a<h3>b</h2>c", "<h2>a</h2><h3>b</h3>c")]
    [InlineData("a<br/>b<hr />c", "a<br>b<hr>c")]
    public void Careless_HTML_becomes_well_formed(string html, string expected) => Assert.Equal(expected, _sanitizer.Sanitize(html));

    [Theory]
    [InlineData("a\u0001\u0008b\r\nc\rd\te&#13;f", "ab\nc\nd\te\nf")]
    [InlineData("a\uFFFEb", "ab")]
    [InlineData("&copy;&mdash;&laquo;&#8470;&#xD800;", "©—«№\uFFFD")]
    public void Broken_characters_are_cleaned(string html, string expected) => Assert.Equal(expected, _sanitizer.Sanitize(html));

    // Not an attribute's data: the compiler would replace the surrogates itself.
    [Fact]
    public void Broken_surrogates_are_replaced()
    {
        Assert.Equal("a\uFFFDb\uFFFDc", _sanitizer.Sanitize("a\uD800b\uDC00c"));
        Assert.Equal("<p title=\"\uFFFD\uFFFD\">😀</p>", _sanitizer.Sanitize("<p title=\"\uDC00\uD800\">😀</p>"));
    }

    [Fact]
    public void Nothing_is_nothing() => Assert.Equal("", _sanitizer.Sanitize(null!));
}
