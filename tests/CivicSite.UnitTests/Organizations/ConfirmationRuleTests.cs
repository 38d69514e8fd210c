using System.Net;
using CivicSite.Organizations.Confirmation;
using CivicSite.Organizations.Fields;
using CivicSite.Registers;
using Microsoft.Extensions.Configuration;

namespace CivicSite.UnitTests.Organizations;

public sealed class ConfirmationRuleTests
{
    [Fact]
    public void A_token_has_256_random_bits_and_is_known_by_its_hash_alone()
    {
        var tokens = Enumerable.Range(0, 100).Select(static _ => SecretToken.New()).ToList();

        Assert.Equal(100, tokens.Distinct(StringComparer.Ordinal).Count());
        Assert.All(tokens, static token => Assert.Equal(43, token.Length));
        Assert.All(tokens, static token => Assert.DoesNotContain(token, SecretToken.Hash(token)!, StringComparison.Ordinal));
        Assert.Equal(100, tokens.Select(SecretToken.Hash).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("0123456789012345678901234567890123456789012 ")]
    [InlineData("012345678901234567890123456789012345678901+")]
    [InlineData("Жжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжж")]
    public void What_cannot_be_a_token_is_not_looked_up(string? token) => Assert.Null(SecretToken.Hash(token));

    [Fact]
    public void Requests_of_one_address_are_limited_and_those_of_another_are_not()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("CivicSite:Organizations:LinkRequestsPerMinute", "3")]).Build();
        using var throttle = new ConfirmationThrottle(configuration);
        var (first, neighbour, other) = (IPAddress.Parse("2001:db8::1"), IPAddress.Parse("2001:db8::2"), IPAddress.Parse("192.0.2.1"));

        Assert.True(throttle.TryEnter(first));
        Assert.True(throttle.TryEnter(neighbour));
        Assert.True(throttle.TryEnter(first));
        Assert.False(throttle.TryEnter(neighbour));
        Assert.True(throttle.TryEnter(other));
        Assert.True(throttle.TryEnter(null));
    }

    [Theory]
    [InlineData("  a \r\n\r\nb\t\r\n ", "a\n\nb")]
    [InlineData(null, "")]
    public void Texts_that_look_the_same_are_the_same(string? text, string expected) => Assert.Equal(expected, FieldText.Clean(text));
}
