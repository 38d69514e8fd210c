using System.Security.Cryptography;

namespace CivicSite.Engine.Content;

/// <summary>Makes ids of content items and versions: 128 random bits in 26 characters of Crockford's alphabet, lower case.</summary>
internal static class ContentId
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>Characters of an id.</summary>
    public const int Length = 26;

    public static string New() => string.Create(Length, 0, static (span, _) =>
    {
        Span<byte> random = stackalloc byte[Length];
        RandomNumberGenerator.Fill(random);
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = Alphabet[random[i] & 31];
        }

        // The first character carries 3 of the 128 bits.
        span[0] = Alphabet[random[0] & 7];
    });
}
