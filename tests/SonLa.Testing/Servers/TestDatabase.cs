using Npgsql;

namespace SonLa.Testing.Servers;

/// <summary>A database of a test class's own, dropped with it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string _maintenance;
    private readonly string _name;
    private readonly NpgsqlDataSource _source;

    private TestDatabase(string maintenance, string name)
    {
        _maintenance = maintenance;
        _name = name;
        ConnectionString = new NpgsqlConnectionStringBuilder(maintenance) { Database = name, MaxPoolSize = 40, IncludeErrorDetail = true }.ConnectionString;
        _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(ConnectionString) { MaxPoolSize = 5, ApplicationName = "test" });
    }

    public string ConnectionString { get; }

    /// <summary>Creates an empty database on the shared server.</summary>
    public static async Task<TestDatabase> Create() => await CreateOn(await PlatformServers.Postgres());

    /// <summary>Creates an empty database on a server of the test's own.</summary>
    public static async Task<TestDatabase> CreateOn(string maintenance)
    {
        var name = $"test_{Guid.CreateVersion7():n}";
        await Maintain(maintenance, $"create database {name}");
        return new(maintenance, name);
    }

    /// <summary>A second database with the same rows; nobody else may be connected to this one.</summary>
    public async Task<TestDatabase> Copy()
    {
        _source.Clear();
        var name = $"test_{Guid.CreateVersion7():n}";
        await Maintain(_maintenance, $"create database {name} template {_name}");
        return new(_maintenance, name);
    }

    /// <summary>The first column of the first row; positional parameters are $1, $2 …</summary>
    public async Task<T> Scalar<T>(string sql, params object[] parameters)
    {
        await using var command = Command(sql, parameters);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>The first column of all rows.</summary>
    public async Task<IReadOnlyList<T>> Column<T>(string sql, params object[] parameters)
    {
        await using var command = Command(sql, parameters);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<T>();
        while (await reader.ReadAsync())
        {
            values.Add(reader.GetFieldValue<T>(0));
        }

        return values;
    }

    /// <summary>Runs a statement.</summary>
    /// <returns>How many rows it changed.</returns>
    public async Task<int> Execute(string sql, params object[] parameters)
    {
        await using var command = Command(sql, parameters);
        return await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        await Maintain(_maintenance, $"drop database if exists {_name} with (force)");
    }

    private static async Task Maintain(string maintenance, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(maintenance) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private NpgsqlCommand Command(string sql, object[] parameters)
    {
        var command = _source.CreateCommand(sql);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new() { Value = parameter });
        }

        return command;
    }
}
