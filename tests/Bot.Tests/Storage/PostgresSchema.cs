using Npgsql;

namespace Quadrennial.Bot.Tests.Storage;

/// <summary>A corner of the PostgreSQL server for one test.</summary>
internal sealed class PostgresSchema : IAsyncDisposable
{
    private static int _counter;

    private readonly string _server;
    private readonly string _name;

    private PostgresSchema(string server, string name) => (_server, _name) = (server, name);

    /// <summary>How to reach it.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder(_server) { SearchPath = _name }.ConnectionString;

    /// <summary>Makes one.</summary>
    public static async Task<PostgresSchema> CreateAsync()
    {
        var schema = new PostgresSchema(
            await PostgresServer.ConnectionStringAsync(), $"test_{Environment.ProcessId}_{Interlocked.Increment(ref _counter)}");
        await schema.ExecuteAsync($"CREATE SCHEMA {schema._name}");
        return schema;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ExecuteAsync($"DROP SCHEMA {_name} CASCADE");

    private async ValueTask ExecuteAsync(string statement)
    {
        await using var source = NpgsqlDataSource.Create(_server);
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }
}
