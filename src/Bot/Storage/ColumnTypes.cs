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
        SqlMapper.AddTypeHandler(new Ids());
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.AddTypeHandler(new Instants());
        return true;
    });

    /// <summary>Tells Dapper, whose settings are the process's; telling it again changes nothing.</summary>
    public static void Register() => _ = Registered.Value;

    private sealed class Ids : SqlMapper.TypeHandler<ulong>
    {
        public override ulong Parse(object value) => unchecked((ulong)(long)value);

        public override void SetValue(IDbDataParameter parameter, ulong value) => parameter.Value = unchecked((long)value);
    }

    private sealed class Instants : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override DateTimeOffset Parse(object value) => DateTimeOffset.FromUnixTimeMilliseconds((long)value);

        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) => parameter.Value = value.ToUnixTimeMilliseconds();
    }
}
