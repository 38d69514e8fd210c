using System.Security.Cryptography;
using System.Text;

namespace CivicSite.PersonalData;

/// <summary>By what a person is found: an e-mail address or a telephone number, each in its one normal form.</summary>
public sealed record PersonKey
{
    /// <summary>Length of <see cref="Hash"/>, for columns of index tables.</summary>
    public const int HashLength = 64;

    private PersonKey(string value) => Hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(value)));

    /// <summary>SHA-256 of what it was made of: all that may stand in an index table. It goes when the document goes.</summary>
    public string Hash { get; }

    /// <summary>An address, or else a telephone number; null where the text is neither.</summary>
    public static PersonKey? Of(string? text) => OfEmail(text) ?? OfPhone(text);

    /// <summary>Null where the text is no address. Capitals make no other person.</summary>
    public static PersonKey? OfEmail(string? text) =>
        EmailAddresses.Normalize(text) is { } address ? new PersonKey("mailto:" + address.ToLowerInvariant()) : null;

    /// <summary>Null where the text is no telephone number of Russia.</summary>
    public static PersonKey? OfPhone(string? text) => PhoneNumbers.Parse(text) is { } phone ? new PersonKey(phone.Link) : null;

    /// <summary>The hashes by which somebody with this address and number is found.</summary>
    public static IEnumerable<string> HashesOf(string? email, string? phone) =>
        new[] { OfEmail(email), OfPhone(phone) }.OfType<PersonKey>().Select(static key => key.Hash);

    /// <summary>It must not get into a log by chance.</summary>
    public override string ToString() => nameof(PersonKey);
}
