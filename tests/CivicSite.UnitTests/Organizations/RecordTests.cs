using CivicSite.Organizations.Rules;

namespace CivicSite.UnitTests.Organizations;

public sealed class RecordTests
{
    private static readonly DateTime Today = new(2021, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(null, Freshness.NeverVerified)]
    [InlineData("2020-02-29", Freshness.Stale)]
    [InlineData("2020-03-01", Freshness.Fresh)]
    [InlineData("2021-03-01", Freshness.Fresh)]
    public void A_record_is_stale_after_a_year(string? verified, object expected) =>
        Assert.Equal(expected, FreshnessRule.Of(verified is null ? null : DateTime.Parse(verified, System.Globalization.CultureInfo.InvariantCulture), Today));

    [Fact]
    public void Support_is_read_from_typed_lines_and_from_pasted_tables()
    {
        const string Text = "Финансовая; 120 000 ₽; 2020; Администрация\r\n\r\nИмущественная\t42 м²\t2019–2023\tАдминистрация\n";

        Assert.Equal(
            [new("Финансовая", "120 000 ₽", "2020", "Администрация"), new("Имущественная", "42 м²", "2019–2023", "Администрация")],
            SupportRecords.Parse(Text));
        Assert.Null(SupportRecords.FirstFault(Text));
        Assert.Equal([2020, 2023], SupportRecords.Parse(Text).Select(static record => SupportRecords.Year(record)!.Value));
    }

    [Theory]
    [InlineData("Финансовая; 1; 2020; Администрация\nФинансовая; 1; 2020", 2)]
    [InlineData("\n; 1; 2020; Администрация", 2)]
    [InlineData("Финансовая; 1; 2020;", 1)]
    public void A_line_that_is_no_support_is_named(string text, int line) => Assert.Equal(line, SupportRecords.FirstFault(text));
}
