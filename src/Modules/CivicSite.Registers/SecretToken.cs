using System.Buffers.Text;
using System.Security.Cryptography;

namespace CivicSite.Registers;

/// <summary>The secret in a link: 256 random bits. The site keeps its hash alone, so that nobody who reads the database can use the link.</summary>
public static class SecretToken
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <returns>Null where the text cannot be such a secret.</returns>
    public static string? Hash(string? token)
    {
        Span<byte> secret = stackalloc byte[Bytes];
        return token is { Length: (Bytes * 8 + 5) / 6 }
            && Base64Url.IsValid(token)
            && Base64Url.TryDecodeFromChars(token, secret, out var written)
            && written == Bytes
                ? Convert.ToHexString(SHA256.HashData(secret))
                : null;
    }
}
