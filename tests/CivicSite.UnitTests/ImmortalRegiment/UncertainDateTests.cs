using System.Globalization;
using CivicSite.ImmortalRegiment.Dates;

namespace CivicSite.UnitTests.ImmortalRegiment;

/// <summary>Dates as people and as sources write them.</summary>
public sealed class UncertainDateTests
{
    private static readonly CultureInfo Russian = new("ru");
    private static readonly CultureInfo English = new("en");

    [Theory]
    [InlineData("1923", "1923")]
    [InlineData("1923 г.", "1923")]
    [InlineData("в 1923 году", "1923")]
    [InlineData("12.03.1943", "1943-03-12")]
    [InlineData("2.3.1943 г.", "1943-03-02")]
    [InlineData("12/03/1943", "1943-03-12")]
    [InlineData("12 марта 1943", "1943-03-12")]
    [InlineData("12-го марта 1943 года", "1943-03-12")]
    [InlineData("March 12, 1943", "1943-03-12")]
    [InlineData("12 March 1943", "1943-03-12")]
    [InlineData("март 1943", "1943-03")]
    [InlineData("в марте 1943 г.", "1943-03")]
    [InlineData("МАРТ 1943", "1943-03")]
    [InlineData("03.1943", "1943-03")]
    [InlineData("сент. 1943", "1943-09")]
    [InlineData("осень 1942", "1942-23")]
    [InlineData("осенью 1942 года", "1942-23")]
    [InlineData("зима 1943", "1943-24")]
    [InlineData("начало 1942", "1942-37")]
    [InlineData("в конце 1944 года", "1944-39")]
    [InlineData("первая половина 1943", "1943-40")]
    [InlineData("mid-1943", "1943-38")]
    [InlineData("ок. 1920", "1920~")]
    [InlineData("около 1920 г.", "1920~")]
    [InlineData("примерно март 1943", "1943-03~")]
    [InlineData("1920?", "1920?")]
    [InlineData("1920 (?)", "1920?")]
    [InlineData("предположительно 1920", "1920?")]
    [InlineData("ок. 1920 (?)", "1920%")]
    [InlineData("до 12.03.1943", "../1943-03-12")]
    [InlineData("не позднее марта 1943", "../1943-03")]
    [InlineData("после 1941", "1941/..")]
    [InlineData("с 1941 г.", "1941/..")]
    [InlineData("не ранее осени 1942", "1942-23/..")]
    [InlineData("между 1941 и 1943", "[1941..1943]")]
    [InlineData("между мартом 1942 и маем 1943", "[1942-03..1943-05]")]
    [InlineData("1941–1945", "1941/1945")]
    [InlineData("1941-1945 гг.", "1941/1945")]
    [InlineData("1941—45", "1941/1945")]
    [InlineData("с 1941 по 1945", "1941/1945")]
    [InlineData("март–май 1943", "1943-03/1943-05")]
    [InlineData("5–12 марта 1943", "1943-03-05/1943-03-12")]
    [InlineData("12.03.1943 – 15.04.1943", "1943-03-12/1943-04-15")]
    [InlineData("1920-е", "192X")]
    [InlineData("1920-е годы", "192X")]
    [InlineData("в 1920-х гг.", "192X")]
    [InlineData("1920s", "192X")]
    public void Words_are_understood(string text, string edtf) => Assert.Equal(edtf, Parse(text).Edtf);

    [Theory]
    [InlineData("1923")]
    [InlineData("1943-03")]
    [InlineData("1943-03-12")]
    [InlineData("1942-23")]
    [InlineData("1920~")]
    [InlineData("1920?")]
    [InlineData("1943-03-12%")]
    [InlineData("../1943-03-12")]
    [InlineData("1941/..")]
    [InlineData("1941/1943")]
    [InlineData("[1941..1943]")]
    [InlineData("192X")]
    [InlineData("192X~/1945?")]
    public void Edtf_stays_as_it_is(string edtf)
    {
        Assert.Equal(edtf, Parse(edtf).Edtf);
        Assert.Equal(edtf, UncertainDate.FromEdtf(edtf)?.Edtf);
    }

    [Theory]
    [InlineData("1943-XX-XX", "1943")]
    [InlineData("1943-03-XX", "1943-03")]
    [InlineData("[..1943]", "../1943")]
    [InlineData("/1943", "../1943")]
    public void Edtf_has_one_form(string edtf, string written) => Assert.Equal(written, Parse(edtf).Edtf);

    [Theory]
    [InlineData("", DateFault.Empty)]
    [InlineData("   ", DateFault.Empty)]
    [InlineData("давно", DateFault.NotADate)]
    [InlineData("весной", DateFault.NotADate)]
    [InlineData("../..", DateFault.NotADate)]
    [InlineData("31.02.1943", DateFault.NoSuchDay)]
    [InlineData("29 февраля 1943", DateFault.NoSuchDay)]
    [InlineData("12.13.1943", DateFault.NoSuchDay)]
    [InlineData("12.03.43", DateFault.ShortYear)]
    [InlineData("март 43", DateFault.ShortYear)]
    [InlineData("до 12.03.43", DateFault.ShortYear)]
    [InlineData("1543", DateFault.YearOutOfRange)]
    [InlineData("12.03.2543", DateFault.YearOutOfRange)]
    [InlineData("1945–1941", DateFault.WrongOrder)]
    [InlineData("между 1943 и 1941", DateFault.WrongOrder)]
    public void What_is_no_date_is_explained(string text, DateFault fault)
    {
        Assert.False(UncertainDate.TryParse(text, out var value, out var found));
        Assert.Null(value);
        Assert.Equal(fault, found);
    }

    [Theory]
    [InlineData("1943-03-12", "12.03.1943", "12 March 1943")]
    [InlineData("1943-03", "март 1943", "March 1943")]
    [InlineData("1942-23", "осень 1942", "autumn 1942")]
    [InlineData("1943-37", "начало 1943", "early 1943")]
    [InlineData("1920~", "ок. 1920", "c. 1920")]
    [InlineData("1943-03~", "ок. марта 1943", "c. March 1943")]
    [InlineData("1920?", "1920 (?)", "1920 (?)")]
    [InlineData("../1943-03-12", "до 12.03.1943", "before 12 March 1943")]
    [InlineData("../1942-22", "до лета 1942", "before summer 1942")]
    [InlineData("1941/..", "после 1941", "after 1941")]
    [InlineData("[1942-03..1943-05]", "между мартом 1942 и маем 1943", "between March 1942 and May 1943")]
    [InlineData("1941/1945", "1941–1945", "1941–1945")]
    [InlineData("1943-03/1945", "март 1943 – 1945", "March 1943 – 1945")]
    [InlineData("192X", "1920-е", "1920s")]
    [InlineData("../192X", "до 1920-х", "before 1920s")]
    public void Dates_are_said_in_two_languages(string edtf, string russian, string english)
    {
        var date = Parse(edtf);

        Assert.Equal(russian, date.ToText(Russian));
        Assert.Equal(english, date.ToText(English));
    }

    [Theory]
    [InlineData("1943", "1943-01-01", "1943-12-31")]
    [InlineData("1944-02", "1944-02-01", "1944-02-29")]
    [InlineData("1942-23", "1942-09-01", "1942-11-30")]
    [InlineData("1943-24", "1943-01-01", "1944-02-29")]
    [InlineData("1943-39", "1943-09-01", "1943-12-31")]
    [InlineData("1943-41", "1943-07-01", "1943-12-31")]
    [InlineData("192X", "1920-01-01", "1929-12-31")]
    [InlineData("1920~", "1918-01-01", "1922-12-31")]
    [InlineData("../1943-03-12", null, "1943-03-12")]
    [InlineData("1941/..", "1941-01-01", null)]
    [InlineData("[1941..1943]", "1941-01-01", "1943-12-31")]
    [InlineData("1941-06-22/1945-05-09", "1941-06-22", "1945-05-09")]
    public void Bounds_enclose_all_days_that_are_meant(string edtf, string? earliest, string? latest)
    {
        Assert.Equal(earliest, Parse(edtf).Earliest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(latest, Parse(edtf).Latest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Lists_stand_in_the_order_of_time()
    {
        string[] order = ["191X", "../1920", "1920-03", "../1943", "1943", "1943-24", "1943-03", "../1943-03-12", "1943-03-12", "1943-22", "1943/..", "1944?"];

        Assert.Equal(order, order.Reverse().Select(Parse).Order().Select(static date => date.Edtf));
    }

    [Theory]
    [InlineData("1943", "1943-03-12", true)]
    [InlineData("1943", "1944", false)]
    [InlineData("1920~", "1922", true)]
    [InlineData("1920~", "1923", false)]
    [InlineData("../1943", "1920", true)]
    [InlineData("1941/..", "1940", false)]
    [InlineData("[1941..1943]", "1942-05", true)]
    [InlineData("1941/1945", "1943", false)]
    [InlineData("1941/1945", "1941-06-22/1945-05-09", true)]
    [InlineData("1941/1945", "1942/1945", false)]
    public void Two_dates_may_be_the_same(string one, string other, bool same)
    {
        Assert.Equal(same, Parse(one).MayEqual(Parse(other)));
        Assert.Equal(same, Parse(other).MayEqual(Parse(one)));
    }

    [Theory]
    [InlineData("1943-03-12", 3, 12)]
    [InlineData("1943-03", 0, 0)]
    [InlineData("1943-03-12?", 0, 0)]
    [InlineData("../1943-03-12", 0, 0)]
    public void A_day_of_the_year_is_known_only_without_doubt(string edtf, int month, int day) =>
        Assert.Equal(month == 0 ? null : (month, day), Parse(edtf).Anniversary);

    [Theory]
    [InlineData("1943-03-12", "1943", 1943)]
    [InlineData("1920-03~", "ок. 1920", 1920)]
    [InlineData("1941-06-22/1945-05-09", "1941–1945", 1941)]
    [InlineData("[1943-03..1943-05]", "1943", null)]
    [InlineData("../1943-03-12", "до 1943", null)]
    [InlineData("192X", "1920-е", null)]
    public void Lists_show_years(string edtf, string text, int? year)
    {
        Assert.Equal(text, Parse(edtf).ToYearText(Russian));
        Assert.Equal(year, Parse(edtf).Year);
    }

    private static UncertainDate Parse(string text)
    {
        Assert.True(UncertainDate.TryParse(text, out var date, out var fault), $"{text}: {fault}");
        return date;
    }
}
