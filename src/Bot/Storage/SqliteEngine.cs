using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Quadrennial.Bot.Storage;

/// <summary>State in a file, <c>state.db</c>. The data folder's lock keeps other processes out.</summary>
internal sealed class SqliteEngine(string folder) : StateEngine
{
    private readonly string _file = Path.Combine(folder, "state.db");

    public override string Place => $"\"{_file}\"";

    public override string IdentityColumn => "INTEGER PRIMARY KEY AUTOINCREMENT";

    public override string CopyFromBefore => "the copy it made beside that file before, state.db.v….bak, and remove state.db-wal";

    public override DbConnection OpenWriter() => Open(
        SqliteOpenMode.ReadWriteCreate,
        pooled: false,
        """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA busy_timeout = 10000;
        """);

    public override DbConnection OpenReader() => Open(SqliteOpenMode.ReadWrite, pooled: true, "PRAGMA query_only = ON;");

    public override DbTransaction BeginWriting(DbConnection writer) => ((SqliteConnection)writer).BeginTransaction(deferred: false);

    public override DbTransaction BeginReading(DbConnection reader) => ((SqliteConnection)reader).BeginTransaction(deferred: true);

    public override void Backup(DbConnection writer, long version)
    {
        var copy = $"{_file}.v{version}.bak";
        var unfinished = copy + ".part";
        File.Delete(unfinished);
        writer.Run($"VACUUM INTO '{unfinished.Replace("'", "''")}'");
        File.Move(unfinished, copy, overwrite: true);
    }

    public override string Explain(DbException exception) => (exception as SqliteException)?.SqliteErrorCode switch
    {
        SqliteCorrupt or SqliteNotADatabase =>
            $"The state database {Place} is damaged ({exception.Message}). Put a backup in its place and remove its -wal file, or move both away to begin anew.",
        SqliteFull => $"There is no room left for the state database {Place}. Make room and start again.",
        _ => $"The state database {Place} cannot be opened ({exception.Message}). The bot must be allowed to write to it and to its folder.",
    };

    public override void Dispose()
    {
        using var pooled = new SqliteConnection(ConnectionString(SqliteOpenMode.ReadWrite, pooled: true));
        SqliteConnection.ClearPool(pooled);
    }

    // https://www.sqlite.org/rescode.html
    private const int SqliteCorrupt = 11;
    private const int SqliteFull = 13;
    private const int SqliteNotADatabase = 26;

    private SqliteConnection Open(SqliteOpenMode mode, bool pooled, string pragmas)
    {
        var connection = new SqliteConnection(ConnectionString(mode, pooled));
        try
        {
            connection.Open();
            connection.Run(pragmas);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private string ConnectionString(SqliteOpenMode mode, bool pooled) => new SqliteConnectionStringBuilder
    {
        DataSource = _file,
        Mode = mode,
        Pooling = pooled,
        ForeignKeys = true,
    }.ToString();
}
