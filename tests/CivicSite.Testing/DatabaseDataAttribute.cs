using System.Reflection;
using Xunit.Sdk;

namespace CivicSite.Testing;

/// <summary>
/// Runs a theory once on SQLite and once on PostgreSQL. The method's first parameter is the <see cref="TestDatabase"/>,
/// empty and dropped afterwards; <paramref name="arguments"/> follow it.
/// </summary>
[DataDiscoverer("CivicSite.Testing." + nameof(DatabaseDataDiscoverer), "CivicSite.Testing")]
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class DatabaseDataAttribute(params object?[] arguments) : DataAttribute
{
    /// <inheritdoc/>
    public override IEnumerable<object?[]> GetData(MethodInfo testMethod)
    {
        // The server first: where it is missing, no file is left behind.
        string[] providers = TestDatabase.PostgresIsOptional ? [TestDatabase.Sqlite] : [TestDatabase.Postgres, TestDatabase.Sqlite];
        return [.. providers.Select(provider => (object?[])[TestDatabase.Create(provider), .. arguments])];
    }
}

/// <summary>Keeps xunit from making databases while it only looks for tests.</summary>
public sealed class DatabaseDataDiscoverer : DataDiscoverer
{
    /// <inheritdoc/>
    public override bool SupportsDiscoveryEnumeration(Xunit.Abstractions.IAttributeInfo dataAttribute, Xunit.Abstractions.IMethodInfo testMethod) => false;
}

/// <summary>A test that needs PostgreSQL: skipped on a developer's machine without a server, failed in continuous integration.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Xunit.Sdk.FactDiscoverer", "xunit.execution.{Platform}")]
public sealed class PostgresFactAttribute : Xunit.FactAttribute
{
    public PostgresFactAttribute()
    {
        if (TestDatabase.PostgresIsOptional)
        {
            Skip = "CIVICSITE_TEST_POSTGRES is not set; ./test.sh starts a server.";
        }
    }
}
