using System.Data;
using Dapper;

namespace Quadrennial.Bot.Storage;

/// <summary>How our types are kept in columns: Discord's ids as they are in 64 bits, instants as UTC milliseconds since 1970.</summary>
internal static class ColumnTypes
{
    private static readonly Lazy<bool> Registered = new(() =>
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.RemoveTypeMap(typeof(ulong));
        SqlMapper.RemoveTypeMap(typeof(ulong?));
        SqlMapper.AddTypeHandler(typeof(ulong), new Ids());
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.AddTypeHandler(typeof(DateTimeOffset), new Instants());
        return true;
    });

    /// <summary>Tells Dapper, whose settings are the process's; telling it again changes nothing.</summary>
    public static void Register() => _ = Registered.Value;

    // Dapper asks a handler for NULL too where a query has one column; its own base class for handlers does not expect that.
    private sealed class Ids : SqlMapper.ITypeHandler
    {
        public object? Parse(Type destinationType, object value) => value is long number ? unchecked((ulong)number) : null;

        public void SetValue(IDbDataParameter parameter, object value) => parameter.Value = value is ulong id ? unchecked((long)id) : DBNull.Value;
    }

    private sealed class Instants : SqlMapper.ITypeHandler
    {
        public object? Parse(Type destinationType, object value) => value is long number ? DateTimeOffset.FromUnixTimeMilliseconds(number) : null;

        public void SetValue(IDbDataParameter parameter, object value) =>
            parameter.Value = value is DateTimeOffset instant ? instant.ToUnixTimeMilliseconds() : DBNull.Value;
    }
}
