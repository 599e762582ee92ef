using Npgsql;

namespace SonLa.Testing.Servers;

/// <summary>Somebody else's open transaction over some rows, so that a test decides in which order several come to them.</summary>
public sealed class HeldRows : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private HeldRows(TestDatabase database, NpgsqlConnection connection, NpgsqlTransaction transaction) =>
        (_database, _connection, _transaction) = (database, connection, transaction);

    /// <summary>Runs a statement that locks rows and leaves its transaction open.</summary>
    public static async Task<HeldRows> By(TestDatabase database, string statement)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(statement, connection, transaction);
        await command.ExecuteNonQueryAsync();
        return new(database, connection, transaction);
    }

    /// <summary>Returns when so many others wait for a lock; they will get the rows in the order in which they came.</summary>
    public Task AwaitedBy(long others) => Eventually.Equal(
        others,
        () => _database.Scalar<long>("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"));

    /// <summary>Commits.</summary>
    public Task Release() => _transaction.CommitAsync();

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
