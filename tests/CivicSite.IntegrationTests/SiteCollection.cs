using CivicSite.Testing;

namespace CivicSite.IntegrationTests;

/// <summary>Tests that share one seeded site, one after the other. They leave no change that another test would see.</summary>
[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<SiteFixture>
{
    public const string Name = "Site";
}
