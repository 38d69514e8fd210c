using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace CivicSite.Testing;

/// <summary>Chooses free ports on the loopback interface.</summary>
public static class LoopbackPort
{
    // Below the ports that Linux gives to outgoing connections, so that none of those takes the port before the site does.
    private const int First = 20_000;
    private const int Count = 10_000;
    private static int _next = RandomNumberGenerator.GetInt32(Count);

    /// <summary>Returns a port that nothing listens on and that this process has not handed out yet.</summary>
    /// <exception cref="InvalidOperationException">No port of the range is free.</exception>
    public static int Next()
    {
        for (var attempt = 0; attempt < Count; attempt++)
        {
            var port = First + (Interlocked.Increment(ref _next) % Count);
            try
            {
                using var probe = new TcpListener(IPAddress.Loopback, port);
                probe.Start();
                return port;
            }
            catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                continue;
            }
        }

        throw new InvalidOperationException("No free loopback port.");
    }
}
