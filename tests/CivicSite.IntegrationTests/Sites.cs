using System.Collections.Concurrent;
using System.Net;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests;

/// <summary>
/// A seeded site that tests read and change, one after the other, each under names of its own; another test's items may stand
/// beside those of the recipe.
/// </summary>
public abstract class EditedSite : SiteFixture
{
    /// <summary>The password of the users that <see cref="UserAsync"/> makes.</summary>
    public const string Password = "quiet-lamp-9-river";

    /// <summary>More than the other tests ask in a minute, all from one address.</summary>
    public const int SearchesPerMinute = 300;

    private readonly ConcurrentDictionary<string, string> _users = new(StringComparer.Ordinal);

    protected override SiteOptions Options => new()
    {
        Environment = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            // All tests sign in from one address.
            ["CivicSite__SignIn__AttemptsPerMinute"] = "1000",
            ["CivicSite__Organizations__LinkRequestsPerMinute"] = "1000",
            ["CivicSite__ImmortalRegiment__RequestsPerMinute"] = "10000",
            ["CivicSite__ImmortalRegiment__DraftsPerDay"] = "1000",
            ["CivicSite__Events__RequestsPerMinute"] = "10000",
            ["CivicSite__Events__RegistrationsPerDay"] = "10000",
            // Tests type faster than people.
            ["CivicSite__Events__MinimumSeconds"] = "0",
            ["CivicSite__ImmortalRegiment__MinimumSeconds"] = "0",
            ["CivicSite__Museum__RequestsPerMinute"] = "10000",
            ["CivicSite__Museum__BookingsPerDay"] = "1000",
            ["CivicSite__Museum__MinimumSeconds"] = "0",
            ["CivicSite__Search__SearchesPerMinute"] = SearchesPerMinute.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["CivicSite__Search__SuggestionsPerMinute"] = "10000",
            ["DOTNET_TieredPGO"] = "0",
        },
    };

    /// <summary>Signs somebody in who has this role and no other: always the same user.</summary>
    /// <param name="role">Null for a user without a role.</param>
    public async Task<SiteSession> UserAsync(string? role)
    {
        if (!_users.TryGetValue(role ?? "", out var name))
        {
            _users[role ?? ""] = name = await AddUserAsync(role);
        }

        return await SignInAsync(name, Password);
    }

    /// <summary>Makes a new user, with <see cref="Password"/>. Returns the name.</summary>
    /// <exception cref="SiteFaultException">The site did not make the user.</exception>
    public async Task<string> AddUserAsync(string? role = null)
    {
        var name = $"user-{Guid.NewGuid():n}"[..17];
        using var admin = await SignInAsync();
        List<(string, string)> fields =
        [
            ("UserName", name), ("Email", name + "@example.org"), ("NewPassword.Password", Password), ("NewPassword.PasswordConfirmation", Password),
        ];
        if (role is not null)
        {
            fields.Add(("Roles", role));
        }

        var answer = await admin.PostAsync("Admin/Users/Create", fields);
        return answer.Status == HttpStatusCode.Redirect ? name : throw new SiteFaultException("The user was not made: " + string.Join(' ', answer.Texts("form .text-danger")));
    }
}

/// <summary>A test on a seeded site that tests change.</summary>
public abstract class EditedSiteTest(EditedSite site) : SiteTest(site)
{
    protected new EditedSite Site { get; } = site;
}

/// <summary>The seeded site on SQLite.</summary>
public sealed class SiteOnSqlite : EditedSite
{
    public const string Collection = "Site on SQLite";
}

/// <summary>The same site on PostgreSQL.</summary>
public sealed class SiteOnPostgres : EditedSite
{
    public const string Collection = "Site on PostgreSQL";

    private TestDatabase? _database;

    protected override bool MayBeExternal => false;

    protected override SiteOptions Options => base.Options with { Database = _database };

    public override async Task InitializeAsync()
    {
        _database = TestDatabase.Create(TestDatabase.Postgres);
        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        try
        {
            await base.DisposeAsync();
        }
        finally
        {
            _database?.Dispose();
        }
    }
}

[CollectionDefinition(SiteOnSqlite.Collection)]
public sealed class SiteOnSqliteCollection : ICollectionFixture<SiteOnSqlite>;

[CollectionDefinition(SiteOnPostgres.Collection)]
public sealed class SiteOnPostgresCollection : ICollectionFixture<SiteOnPostgres>;
