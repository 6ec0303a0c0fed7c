using System.Data.Common;
using Dapper;

namespace Quadrennial.Bot.Storage;

/// <summary>
/// What one unit of work may do with the state database: all of it is kept, or nothing. It lives on the stack, so a unit of work cannot
/// wait for anything but the database: an <c>await</c> in one does not compile.
/// </summary>
internal readonly ref struct StateTransaction
{
    private readonly DbTransaction _transaction;
    private readonly List<Action> _afterCommit;

    internal StateTransaction(DbTransaction transaction, List<Action> afterCommit)
    {
        _transaction = transaction;
        _afterCommit = afterCommit;
    }

    private DbConnection Connection => _transaction.Connection!;

    /// <summary>Runs a statement.</summary>
    /// <param name="sql">A statement that both SQLite and PostgreSQL take.</param>
    /// <param name="arguments">An object with a property per <c>@name</c>, or null.</param>
    /// <returns>How many rows it touched.</returns>
    public int Execute(string sql, object? arguments = null) => Connection.Execute(sql, arguments, _transaction);

    /// <summary>All rows of a query; a column <c>due_at</c> goes to the property <c>DueAt</c>.</summary>
    public IReadOnlyList<T> Query<T>(string sql, object? arguments = null) => Connection.Query<T>(sql, arguments, _transaction).AsList();

    /// <summary>The first row of a query; null (or zero) where there is none. For one number, ask for a nullable one.</summary>
    public T? First<T>(string sql, object? arguments = null) => Connection.QueryFirstOrDefault<T>(sql, arguments, _transaction);

    /// <summary>Does something once everything is safely kept, and nothing if it is not: waking the sender, say.</summary>
    public void AfterCommit(Action action) => _afterCommit.Add(action);
}
