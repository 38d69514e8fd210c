using CivicSite.Testing;

namespace CivicSite.IntegrationTests.Http;

/// <summary>A seeded site of their own for tests that publish, add users or attack.</summary>
public sealed class EditedSite : SiteFixture
{
    protected override bool MayBeExternal => false;

    // Each test signs in from the same address.
    protected override SiteOptions Options => new()
    {
        Environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["CivicSite__SignIn__AttemptsPerMinute"] = "1000" },
    };

    /// <summary>Asks for a path as it stands, without the clean-up that a client would do.</summary>
    internal static HttpRequestMessage Raw(Uri site, string path, HttpMethod? method = null) => new(
        method ?? HttpMethod.Get,
        new Uri(site.GetLeftPart(UriPartial.Authority) + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
}

[CollectionDefinition(Name)]
public sealed class EditedSiteCollection : ICollectionFixture<EditedSite>
{
    public const string Name = "Edited site";
}
