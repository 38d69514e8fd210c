using System.Net;
using System.Net.Sockets;

namespace CivicSite.Registers;

/// <summary>Tells subscribers of the Internet apart, so that each can be limited.</summary>
public static class ClientNetwork
{
    private const int NetworkBytes = 8;

    /// <summary>One key for all addresses of a subscriber, who has a whole /64 of IPv6.</summary>
    public static string KeyOf(IPAddress? address) =>
        address is null ? ""
        : address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes))
        : address.MapToIPv4().ToString();
}
