using System.Globalization;
using CivicSite.Organizations.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace CivicSite.UnitTests.Organizations;

public sealed class RegistrationNumberTests
{
    [Theory]
    [InlineData("1027700132195")]
    [InlineData("1027700229193")]
    [InlineData("1027700070518")]
    public void Numbers_of_the_register_are_valid(string ogrn) =>
        Assert.Equal(NumberFault.None, RegistrationNumbers.CheckOgrn(ogrn));

    [Theory]
    [InlineData("102770013219", NumberFault.Length)]
    [InlineData("10277001321955", NumberFault.Length)]
    [InlineData("", NumberFault.Length)]
    [InlineData("10277001З2195", NumberFault.NotDigits)]
    [InlineData("1027700132-95", NumberFault.NotDigits)]
    [InlineData("１０２７７００１３２１９５", NumberFault.NotDigits)]
    [InlineData("3027700132195", NumberFault.Kind)]
    [InlineData("2027700132195", NumberFault.Kind)]
    [InlineData("1027700132196", NumberFault.CheckDigit)]
    [InlineData("1027700132915", NumberFault.CheckDigit)]
    public void A_wrong_ogrn_names_its_rule(string ogrn, object fault) =>
        Assert.Equal(fault, RegistrationNumbers.CheckOgrn(ogrn));

    [Theory]
    [InlineData("7707083893")]
    [InlineData("7736207543")]
    [InlineData("7736050003")]
    public void Numbers_of_the_tax_service_are_valid(string inn) =>
        Assert.Equal(NumberFault.None, RegistrationNumbers.CheckInn(inn));

    [Theory]
    [InlineData("770708389", NumberFault.Length)]
    [InlineData("500100732259", NumberFault.Length)]
    [InlineData("77070838x3", NumberFault.NotDigits)]
    [InlineData("7707083894", NumberFault.CheckDigit)]
    [InlineData("7707038893", NumberFault.CheckDigit)]
    public void A_wrong_inn_names_its_rule(string inn, object fault) =>
        Assert.Equal(fault, RegistrationNumbers.CheckInn(inn));

    [Fact]
    public void Blanks_between_groups_do_not_count() =>
        Assert.Equal("1027700132195", RegistrationNumbers.Normalize(" 1 02 77\u00a0 0013219 5 "));

    [Fact]
    public void One_mistyped_digit_of_an_inn_is_nearly_always_found()
    {
        var digits = Gen.Choose(0, 999_999_999).Select(static number => number.ToString("D9", CultureInfo.InvariantCulture)).ToArbitrary();
        Prop.ForAll(digits, static nine =>
        {
            var valid = Enumerable.Range(0, 10).Count(digit => RegistrationNumbers.CheckInn(nine + digit.ToString(CultureInfo.InvariantCulture)) == NumberFault.None);
            return valid == 1;
        }).QuickCheckThrowOnFailure();
    }
}
