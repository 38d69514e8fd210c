using System.Collections.Concurrent;
using CivicSite.Testing;
using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Admin;

/// <summary>A seeded site of its own, which tests change through the admin. Each test makes what it needs, under names of its own.</summary>
public sealed class AdminSite : SiteFixture
{
    /// <summary>Sessions by user name: whoever is signed in once need not go through the login page again.</summary>
    internal ConcurrentDictionary<string, IReadOnlyList<BrowserContextCookiesResult>> Sessions { get; } = new(StringComparer.Ordinal);

    // All tests sign in from one address.
    protected override SiteOptions Options => new()
    {
        Environment = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["CivicSite__SignIn__AttemptsPerMinute"] = "1000",
            ["CivicSite__Events__MinimumSeconds"] = "0",
            ["CivicSite__ImmortalRegiment__MinimumSeconds"] = "0",
            ["CivicSite__Museum__MinimumSeconds"] = "0",
        },
    };

    protected override bool MayBeExternal => false;
}

/// <summary>Tests that look at every page, on one site where nothing else is done, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class Tour : ICollectionFixture<AdminSite>
{
    public const string Name = "Tour";
}

/// <summary>Tests of the press office, on one site, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PressOffice : ICollectionFixture<AdminSite>
{
    public const string Name = "Press office";
}

/// <summary>Tests of the site's administration, on one site, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class Administration : ICollectionFixture<AdminSite>
{
    public const string Name = "Administration";
}
