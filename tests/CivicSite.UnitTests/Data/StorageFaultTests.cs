using CivicSite.Engine.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CivicSite.UnitTests.Data;

public sealed class StorageFaultTests
{
    [Theory]
    [InlineData(5, 5, 503)]
    [InlineData(6, 6, 503)]
    [InlineData(10, 778, 503)]
    [InlineData(10, 4874, 507)]
    [InlineData(13, 13, 507)]
    [InlineData(19, 2067, 409)]
    [InlineData(19, 1555, 409)]
    [InlineData(19, 787, 500)]
    [InlineData(1, 1, 500)]
    public void Codes_of_SQLite_have_a_status(int code, int extended, int status) =>
        Assert.Equal(status, StorageFaults.StatusOf(new DbUpdateException("outer", new SqliteException("inner", code, extended))));

    [Theory]
    [InlineData("40001", 409)]
    [InlineData("40P01", 409)]
    [InlineData("23505", 409)]
    [InlineData("53100", 507)]
    [InlineData("53300", 503)]
    [InlineData("55P03", 503)]
    [InlineData("57014", 503)]
    [InlineData("57P01", 503)]
    [InlineData("08006", 503)]
    [InlineData("23503", 500)]
    [InlineData("42P01", 500)]
    public void States_of_PostgreSQL_have_a_status(string state, int status) =>
        Assert.Equal(status, StorageFaults.StatusOf(new InvalidOperationException("outer", new PostgresException("inner", "ERROR", "ERROR", state))));

    [Fact]
    public void Other_exceptions_are_mistakes() => Assert.Null(StorageFaults.Of(new InvalidOperationException("outer", new TimeoutException())));

    [Fact]
    public void A_server_that_is_not_reached_or_does_not_answer_is_unavailable()
    {
        Assert.Equal(StorageFault.Unavailable, StorageFaults.Of(new NpgsqlException("refused", new System.Net.Sockets.SocketException(111))));
        Assert.Equal(StorageFault.Unavailable, StorageFaults.Of(new NpgsqlException("slow", new TimeoutException())));
    }

    [Fact]
    public void A_file_that_finds_no_room_is_told_from_other_files() => Assert.Multiple(
        () => Assert.Equal(StorageFault.Full, StorageFaults.Of(new IOException("No space left on device", 28))),
        () => Assert.Null(StorageFaults.Of(new IOException("Permission denied", 13))));

    [Fact]
    public void A_version_that_somebody_else_has_changed_is_a_conflict() =>
        Assert.Equal(409, StorageFaults.StatusOf(new DbUpdateConcurrencyException("conflict")));
}
