using Npgsql;

namespace Quadrennial.Bot.Configuration;

/// <summary>Where the bot keeps what it keeps.</summary>
/// <param name="Path">Folder of its files.</param>
/// <param name="Postgres">Connection string of the PostgreSQL database that holds the state; null for a file in the folder. A secret.</param>
internal sealed record StorageSettings(string Path, string? Postgres)
{
    /// <summary>Reads and checks them.</summary>
    public static StorageSettings Read(SettingsReader reader) => new(
        reader.Text(new("Storage:Path", "Folder that holds what the bot keeps", "`data`", "/var/lib/quadrennial")) ?? "data",
        ReadPostgres(reader));

    /// <summary>Only says which database it is: records print their members, and a connection string holds a password.</summary>
    public override string ToString() => Postgres is null ? $"\"{Path}\"" : $"\"{Path}\" and PostgreSQL";

    private static string? ReadPostgres(SettingsReader reader)
    {
        var setting = new Setting(
            "Storage:Postgres",
            "Connection string of a PostgreSQL database for the state",
            "none: SQLite, in the folder",
            "Host=db;Database=quadrennial;Username=bot;Password=…");
        if (reader.Text(setting) is not { } text)
        {
            return null;
        }

        try
        {
            if (NamesHost(text))
            {
                return text;
            }

            reader.Refuse(setting, "names no Host");
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            // Not the exception's words: they may quote the password.
            reader.Refuse(setting, "is not a connection string of the form Key=value;Key=value, or has a key that Npgsql does not know");
        }

        return null;
    }

    /// <summary>Apart, so that Npgsql is loaded only where it is wanted.</summary>
    private static bool NamesHost(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Host is { Length: > 0 };
}
