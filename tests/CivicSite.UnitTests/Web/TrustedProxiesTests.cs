using System.Net;
using CivicSite.Engine.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace CivicSite.UnitTests.Web;

public sealed class TrustedProxiesTests
{
    [Fact]
    public void Without_configuration_only_this_machine_is_trusted()
    {
        var options = Options(null);

        Assert.Equal([IPAddress.IPv6Loopback], options.KnownProxies);
        Assert.All(options.KnownIPNetworks, network => Assert.True(IPAddress.IsLoopback(network.BaseAddress)));
        Assert.Equal(1, options.ForwardLimit);
    }

    [Fact]
    public void Addresses_and_networks_are_added()
    {
        var options = Options("10.0.0.1, 10.1.0.0/16;fd00::/8");

        Assert.Contains(IPAddress.Parse("10.0.0.1"), options.KnownProxies);
        Assert.Contains(IPNetwork.Parse("10.1.0.0/16"), options.KnownIPNetworks);
        Assert.Contains(IPNetwork.Parse("fd00::/8"), options.KnownIPNetworks);
        Assert.Null(options.ForwardLimit);
    }

    [Theory]
    [InlineData("proxy.example.org")]
    [InlineData("10.1.0.0/64")]
    [InlineData("10.0.0.1,*")]
    public void What_is_neither_is_named(string value) =>
        Assert.Contains(TrustedProxies.Key, Assert.Throws<InvalidOperationException>(() => Options(value)).Message, StringComparison.Ordinal);

    private static ForwardedHeadersOptions Options(string? value)
    {
        var options = new ForwardedHeadersOptions();
        TrustedProxies.Apply(options, new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { [TrustedProxies.Key] = value }).Build());
        return options;
    }
}
