using System.Security.Cryptography;
using System.Text;

namespace CivicSite.Organizations.OpenData;

/// <summary>HSDS wants UUIDs: they are made of our ids and stay the same in every export.</summary>
internal static class HsdsIds
{
    private const string Namespace = "CivicSite.Organizations:";

    /// <summary>A UUID of version 8 (RFC 9562) out of the hash of an id and, for what belongs to it, a name.</summary>
    public static string Of(string contentItemId, string name = "")
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{Namespace}{contentItemId}/{name}"), hash);
        hash[6] = (byte)((hash[6] & 0x0f) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash[..16], bigEndian: true).ToString();
    }
}
