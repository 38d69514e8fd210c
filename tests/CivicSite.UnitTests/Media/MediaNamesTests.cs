using CivicSite.Engine.Media.Storage;
using CivicSite.Engine.Text;

namespace CivicSite.UnitTests.Media;

public sealed class MediaNamesTests
{
    private readonly MediaNames _names = new(new SlugService());

    [Theory]
    [InlineData("Форум ТОС 2017.JPG", "forum-tos-2017.jpg")]
    [InlineData("Щёлкни ещё раз!.png", "shchelkni-eshche-raz.jpg")]
    [InlineData("Ӧӱрӱ чир, Іскір ғур.jpg", "ouru-chir-iskir-ghur.jpg")]
    [InlineData("Ångström–Čapek ß.jpg", "angstrom-capek-ss.jpg")]
    [InlineData("photo.php.jpg", "photo-php.jpg")]
    [InlineData("../../etc/passwd", "passwd.jpg")]
    [InlineData("..%2f..%2fweb.config", "2f-2fweb.jpg")]
    [InlineData(@"C:\Users\Мария\фото.jpeg", "foto.jpg")]
    [InlineData("CON.jpg", "con-file.jpg")]
    [InlineData("lpt1", "lpt1-file.jpg")]
    [InlineData("photo\u202Egpj.exe", "photogpj.jpg")]
    [InlineData("a\0b.jpg", "a-b.jpg")]
    [InlineData("😀🎉.png", "file.jpg")]
    [InlineData("\ud800broken.png", "broken.jpg")]
    [InlineData("<script>alert(1)</script>.jpg", "script.jpg")]
    [InlineData("\"><img src=x onerror=alert(1)>.jpg", "img-src-x-onerror-alert-1.jpg")]
    [InlineData(".htaccess", "htaccess.jpg")]
    [InlineData("---", "file.jpg")]
    [InlineData("", "file.jpg")]
    [InlineData(null, "file.jpg")]
    public void An_uploaded_name_becomes_plain_ascii(string? sent, string kept)
        => Assert.Equal(kept, _names.ForFile(sent, ".jpg"));

    [Fact]
    public void A_long_name_is_cut()
        => Assert.Equal(84, _names.ForFile(new string('ы', 10_000) + ".jpg", ".jpg").Length);

    [Theory]
    [InlineData("Новости 2026", "novosti-2026")]
    [InlineData("..", "folder")]
    [InlineData("nul", "nul-folder")]
    public void A_folder_name_becomes_plain_ascii(string sent, string kept)
        => Assert.Equal(kept, _names.ForFolder(sent));

    [Theory]
    [InlineData("")]
    [InlineData("news/forum-2017.jpg")]
    [InlineData("/news/")]
    [InlineData("Новости/Фото (2), №3.jpg")]
    [InlineData("a_b+c.tar.jpg")]
    public void Ordinary_paths_are_allowed(string path) => Assert.True(MediaPath.TryNormalize(path, out _));

    [Theory]
    [InlineData("..")]
    [InlineData("a/../b.jpg")]
    [InlineData("a/./b.jpg")]
    [InlineData("a//b.jpg")]
    [InlineData("..%2fb.jpg")]
    [InlineData("%2e%2e/b.jpg")]
    [InlineData(@"..\b.jpg")]
    [InlineData(@"a\b.jpg")]
    [InlineData("c:b.jpg")]
    [InlineData(".tmp/x.jpg")]
    [InlineData(".hidden")]
    [InlineData("-rf.jpg")]
    [InlineData("a.jpg ")]
    [InlineData("a.")]
    [InlineData("a\0.jpg")]
    [InlineData("a\n.jpg")]
    [InlineData("a\u202Egpj.exe")]
    [InlineData("a\u200b.jpg")]
    [InlineData("a[n=-1]")]
    [InlineData("a*.jpg")]
    [InlineData("aux.jpg")]
    [InlineData("news/COM1")]
    [InlineData("\ud800.jpg")]
    public void Other_paths_are_refused(string path) => Assert.False(MediaPath.TryNormalize(path, out _));

    [Fact]
    public void Overlong_paths_are_refused()
    {
        Assert.False(MediaPath.TryNormalize(new string('я', 101), out _));
        Assert.False(MediaPath.TryNormalize(string.Join('/', Enumerable.Repeat("abcdefgh", 200)), out _));
    }
}
