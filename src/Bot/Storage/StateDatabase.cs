using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;

namespace Quadrennial.Bot.Storage;

/// <summary>
/// The ledger of promises. Work is handed over as short units that are kept as a whole: a task that has ended well means that the data
/// is on disk. Units that write go one after the other, so what one has read is still true when it writes; those that wait together are
/// written to disk together, so a burst costs no more than a few.
/// </summary>
internal sealed class StateDatabase : IDisposable
{
    private const int MostTogether = 64;
    private const string Savepoint = "unit";

    private readonly StateEngine _engine;
    private readonly Action<string> _onTaken;
    private readonly ConcurrentQueue<StateWork> _waiting = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private DbConnection? _writer;

    private StateDatabase(StateEngine engine, DbConnection writer, Action<string> onTaken)
    {
        _engine = engine;
        _writer = writer;
        _onTaken = onTaken;
    }

    /// <summary>Opens the state and brings its tables up to date.</summary>
    /// <param name="engine">What holds it; from now on the database's to dispose of.</param>
    /// <param name="schemas">The tables of every feature.</param>
    /// <param name="onTaken">Told, in a sentence, when another process has stepped in.</param>
    /// <exception cref="BotStartException">It cannot be used; the exception says why and what to do.</exception>
    public static StateDatabase Open(StateEngine engine, IEnumerable<StateSchema> schemas, Action<string> onTaken)
    {
        ColumnTypes.Register();
        try
        {
            var database = new StateDatabase(engine, engine.OpenWriter(), onTaken);
            try
            {
                StateMigration.Run(engine, database._writer!, [.. schemas]);
                return database;
            }
            catch
            {
                database.Dispose();
                throw;
            }
        }
        catch (StateTakenException exception)
        {
            throw new BotStartException(ExitCode.StorageUnusable, [exception.Message]);
        }
        catch (DbException exception)
        {
            throw new BotStartException(ExitCode.StorageUnusable, [engine.Explain(exception)]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BotStartException(
                ExitCode.StorageUnusable, [$"The state database {engine.Place} cannot be copied before it is changed: {exception.Message}"]);
        }
    }

    /// <summary>Does a unit of work that writes. When the task ends well, all of it is kept; when it fails, nothing is.</summary>
    /// <param name="work">Runs on a pool thread; it may run twice where the connection broke before the first was kept.</param>
    /// <param name="cancellationToken">Gives up waiting for its turn; work that has begun is finished.</param>
    /// <exception cref="DbException">Nothing was kept; or, should the connection break in the very moment of keeping, nobody knows.</exception>
    public async Task<T> WriteAsync<T>(Func<StateTransaction, T> work, CancellationToken cancellationToken)
    {
        var unit = new StateWork<T>(work);
        _waiting.Enqueue(unit);
        try
        {
            await _turn.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (!unit.TryTake())
        {
            // Whoever has the turn is doing it already.
            return await unit.Done;
        }

        try
        {
            while (!unit.IsTaken)
            {
                await Task.Run(WriteWaiting, CancellationToken.None);
            }
        }
        finally
        {
            _turn.Release();
        }

        return await unit.Done;
    }

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Action<StateTransaction> work, CancellationToken cancellationToken) =>
        WriteAsync(
            transaction =>
            {
                work(transaction);
                return true;
            },
            cancellationToken);

    /// <summary>Looks at one state of affairs. Never waits for those who write.</summary>
    public Task<T> ReadAsync<T>(Func<StateTransaction, T> work, CancellationToken cancellationToken) =>
        Task.Run(
            () =>
            {
                using var reader = _engine.OpenReader();
                using var transaction = _engine.BeginReading(reader);
                return work(new StateTransaction(transaction, []));
            },
            cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer?.Dispose();
        _engine.Dispose();
        _turn.Dispose();
    }

    private void WriteWaiting()
    {
        var units = new List<StateWork>();
        while (units.Count < MostTogether && _waiting.TryDequeue(out var unit))
        {
            if (unit.TryTake())
            {
                units.Add(unit);
            }
        }

        try
        {
            Write(units);
        }
        catch (Exception exception)
        {
            units.ForEach(unit => unit.Fail(exception));
        }
    }

    private void Write(List<StateWork> units)
    {
        var isFresh = _writer is null;
        var writer = _writer ??= OpenWriterAgain();
        var isKeeping = false;
        var done = new List<StateWork>();
        try
        {
            using var transaction = _engine.BeginWriting(writer);
            foreach (var unit in units.Where(unit => TryDo(unit, transaction)))
            {
                done.Add(unit);
            }

            isKeeping = true;
            transaction.Commit();
        }
        catch (DbException)
        {
            if (!HasDied(writer) || isFresh || isKeeping)
            {
                throw;
            }

            // It had died since the last time, and nothing was kept: the work can be done again on a new connection.
            Write(units);
            return;
        }

        done.ForEach(unit => unit.Keep());
    }

    /// <summary>Does a unit within the transaction; one that fails leaves nothing behind and does the others no harm.</summary>
    private static bool TryDo(StateWork unit, DbTransaction transaction)
    {
        transaction.Save(Savepoint);
        try
        {
            unit.Do(transaction);
            transaction.Release(Savepoint);
            return true;
        }
        catch (Exception exception) when (transaction.Connection is { State: ConnectionState.Open })
        {
            transaction.Rollback(Savepoint);
            transaction.Release(Savepoint);
            unit.Fail(exception);
            return false;
        }
    }

    private bool HasDied(DbConnection writer)
    {
        if (writer.State == ConnectionState.Open)
        {
            return false;
        }

        writer.Dispose();
        _writer = null;
        return true;
    }

    private DbConnection OpenWriterAgain()
    {
        try
        {
            return _engine.OpenWriter();
        }
        catch (StateTakenException exception)
        {
            _onTaken(exception.Message);
            throw;
        }
    }
}
