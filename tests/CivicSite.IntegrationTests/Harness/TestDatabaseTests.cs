using CivicSite.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CivicSite.IntegrationTests.Harness;

public sealed class TestDatabaseTests
{
    [Theory]
    [DatabaseData]
    public async Task Each_test_gets_an_empty_database(TestDatabase database)
    {
        await using var context = Open(database);

        await context.Database.ExecuteSqlRawAsync("CREATE TABLE proof (id integer PRIMARY KEY, word varchar(50) NOT NULL)");
        await context.Database.ExecuteSqlRawAsync("INSERT INTO proof (id, word) VALUES (1, 'Саяногорск')");

        Assert.Equal(["Саяногорск"], await context.Database.SqlQueryRaw<string>("SELECT word FROM proof").ToListAsync());
    }

    [Theory]
    [DatabaseData(1, "one")]
    [DatabaseData(2, "two")]
    public void Further_arguments_follow_the_database(TestDatabase database, int number, string word)
    {
        Assert.NotEmpty(database.ConnectionString);
        Assert.Equal(number == 1 ? "one" : "two", word);
    }

    [PostgresFact]
    public async Task A_disposed_database_is_dropped_even_while_it_is_in_use()
    {
        var database = TestDatabase.Create(TestDatabase.Postgres);
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var open = await source.OpenConnectionAsync();

        database.Dispose();

        var error = await Assert.ThrowsAsync<PostgresException>(async () =>
        {
            await using var other = NpgsqlDataSource.Create(database.ConnectionString);
            await using var connection = await other.OpenConnectionAsync();
        });
        Assert.Equal(PostgresErrorCodes.InvalidCatalogName, error.SqlState);
    }

    [Fact]
    public void A_disposed_file_is_removed()
    {
        var database = TestDatabase.Create(TestDatabase.Sqlite);
        var folder = Path.GetDirectoryName(database.ConnectionString["Data Source=".Length..]);
        Assert.True(Directory.Exists(folder));

        database.Dispose();

        Assert.False(Directory.Exists(folder));
    }

    private static DbContext Open(TestDatabase database)
    {
        var options = new DbContextOptionsBuilder();
        return new(database.Provider is TestDatabase.Sqlite
            ? options.UseSqlite(database.ConnectionString).Options
            : options.UseNpgsql(database.ConnectionString).Options);
    }
}
