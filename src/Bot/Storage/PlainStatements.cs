using System.Data.Common;

namespace Quadrennial.Bot.Storage;

/// <summary>Statements without arguments and rows. Opening the state takes nothing else, and so nothing has to be compiled for it first.</summary>
internal static class PlainStatements
{
    /// <summary>Runs a statement, or several.</summary>
    public static void Run(this DbConnection connection, string sql, DbTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }
}
