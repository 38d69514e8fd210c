using CivicSite.Organizations.Rules;
using CivicSite.Registers;

namespace CivicSite.UnitTests.Organizations;

public sealed class ContactTests
{
    [Theory]
    [InlineData("2-12-34", "+7 (39042) 2-12-34")]
    [InlineData("8 (39042) 2-12-34", "+7 (39042) 2-12-34")]
    [InlineData("+7 39042 2 12 34", "+7 (39042) 2-12-34")]
    [InlineData("83904221234", "+7 (39042) 2-12-34")]
    [InlineData("8-923-123-45-67", "+7 (923) 123-45-67")]
    [InlineData("+7\u00a0(923)\u00a0123\u201345\u201367", "+7 (923) 123-45-67")]
    [InlineData("9231234567", "+7 (923) 123-45-67")]
    public void Telephones_are_read_as_people_write_them(string text, string display) =>
        Assert.Equal(display, PhoneNumbers.Parse(text)?.Display);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("212")]
    [InlineData("приёмная 2-12-34")]
    [InlineData("+1 (202) 456-1111")]
    [InlineData("8 (039) 422-12-34")]
    [InlineData("=2+12-34-5")]
    public void Other_texts_are_no_telephones(string? text) => Assert.Null(PhoneNumbers.Parse(text));

    [Fact]
    public void A_telephone_is_written_for_links_and_for_spreadsheets()
    {
        var phone = PhoneNumbers.Parse("21234")!.Value;

        Assert.Equal(("tel:+73904221234", "8 (39042) 2-12-34"), (phone.Link, phone.Domestic));
    }

    [Theory]
    [InlineData(" Sovet@Example.ORG ", "Sovet@example.org")]
    [InlineData("mailto:info@example.org", "info@example.org")]
    [InlineData("совет@пример.рф", "совет@пример.рф")]
    public void Mail_addresses_are_normalised(string text, string address) => Assert.Equal(address, EmailAddresses.Normalize(text));

    [Theory]
    [InlineData("")]
    [InlineData("example.org")]
    [InlineData("a@b")]
    [InlineData("a@example.org.")]
    [InlineData("a b@example.org")]
    [InlineData("Совет <a@example.org>")]
    [InlineData("a@example.org, b@example.org")]
    [InlineData("a@example.org?cc=b@example.org&body=<script>")]
    public void Other_texts_are_no_mail_addresses(string text) => Assert.Null(EmailAddresses.Normalize(text));

    [Theory]
    [InlineData("example.org", "https://example.org/")]
    [InlineData("vk.com/sayan_club", "https://vk.com/sayan_club")]
    [InlineData(" http://www.example.org/a?b=1 ", "http://www.example.org/a?b=1")]
    [InlineData("example.org:8080/a", "https://example.org:8080/a")]
    public void Web_addresses_are_completed(string text, string address) => Assert.Equal(address, WebAddresses.Normalize(text));

    [Theory]
    [InlineData("")]
    [InlineData("javascript:alert(1)")]
    [InlineData("javascript://example.org/%0aalert(1)")]
    [InlineData("data:text/html,a.b")]
    [InlineData("ftp://example.org")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("https://admin:secret@example.org/")]
    [InlineData("mailto:a@example.org")]
    [InlineData("localhost")]
    public void Other_texts_are_no_web_addresses(string text) => Assert.Null(WebAddresses.Normalize(text));

    [Theory]
    [InlineData("https://www.example.org/a", "example.org")]
    [InlineData("https://xn--e1afmkfd.xn--p1ai/", "пример.рф")]
    public void Hosts_are_shown_as_people_know_them(string address, string host) => Assert.Equal(host, WebAddresses.Host(address));

    [Theory]
    [InlineData("53.1006, 91.4122", 53.1006, 91.4122)]
    [InlineData("53.1006;91.4122", 53.1006, 91.4122)]
    [InlineData("-33.5 151", -33.5, 151)]
    public void Points_are_read_as_maps_copy_them(string text, double latitude, double longitude) =>
        Assert.Equal(new MapPoint(latitude, longitude), MapPoint.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("53.1006")]
    [InlineData("91.4, 191.4")]
    [InlineData("153.1, 91.4")]
    [InlineData("NaN, 91.4")]
    [InlineData("53,1006, 91,4122")]
    public void Other_texts_are_no_points(string text) => Assert.Null(MapPoint.Parse(text));
}
