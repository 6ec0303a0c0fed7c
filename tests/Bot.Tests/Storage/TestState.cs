using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Tests.Storage;

/// <summary>A state database of a test's own, on either kind; it can be closed and opened again, as by a restart.</summary>
internal sealed class TestState : IAsyncDisposable
{
    private readonly Func<StateEngine> _engine;
    private readonly IReadOnlyList<StateSchema> _schemas;
    private readonly Func<ValueTask> _remove;

    private TestState(Func<StateEngine> engine, IReadOnlyList<StateSchema> schemas, Func<ValueTask> remove)
    {
        _engine = engine;
        _schemas = schemas;
        _remove = remove;
        Database = Open(schemas);
    }

    /// <summary>The database, open.</summary>
    public StateDatabase Database { get; private set; }

    /// <summary>What was said when another process took it.</summary>
    public List<string> Taken { get; } = [];

    /// <summary>Makes a database with these tables.</summary>
    public static async Task<TestState> OpenAsync(StateKind kind, params IReadOnlyList<StateSchema> schemas)
    {
        if (kind == StateKind.Sqlite)
        {
            var folder = Directory.CreateTempSubdirectory("quadrennial-").FullName;
            return new TestState(() => new SqliteEngine(folder), schemas, () =>
            {
                Directory.Delete(folder, recursive: true);
                return ValueTask.CompletedTask;
            });
        }

        var schema = await PostgresSchema.CreateAsync();
        return new TestState(() => new PostgresEngine(schema.ConnectionString), schemas, schema.DisposeAsync);
    }

    /// <summary>Closes it and opens it again.</summary>
    /// <param name="schemas">Other tables than before, as of another version; null for the same.</param>
    public StateDatabase Reopen(IReadOnlyList<StateSchema>? schemas = null)
    {
        Database.Dispose();
        return Database = Open(schemas ?? _schemas);
    }

    /// <summary>Opens it a second time, as another process would.</summary>
    public StateDatabase Open(IReadOnlyList<StateSchema> schemas) => StateDatabase.Open(_engine(), schemas, Taken.Add);

    /// <summary>Lets the file of a SQLite state grow no further, as a full disk would, or again.</summary>
    public Task LimitSpaceAsync(bool isFull) => Database.WriteAsync(
        transaction =>
        {
            var pages = transaction.First<long>("PRAGMA page_count");
            transaction.Query<long>($"PRAGMA max_page_count = {(isFull ? pages : pages + 1_000_000)}");
        },
        CancellationToken.None);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Database.Dispose();
        await _remove();
    }
}
