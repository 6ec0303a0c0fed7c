using System.Data.Common;

namespace Quadrennial.Bot.Storage;

/// <summary>Brings the tables of every feature up to date: all of them or none.</summary>
internal static class StateMigration
{
    /// <summary>Runs what has not run yet, after a copy where there is something to lose.</summary>
    /// <exception cref="BotStartException">The state was written by a newer version.</exception>
    public static void Run(StateEngine engine, DbConnection writer, IReadOnlyList<StateSchema> schemas)
    {
        var versions = ReadVersions(writer);
        RefuseNewer(engine, schemas, versions);

        var stale = schemas.Where(schema => versions.GetValueOrDefault(schema.Area) < schema.Migrations.Count).ToList();
        if (stale.Count == 0)
        {
            return;
        }

        if (versions.Count > 0)
        {
            engine.Backup(writer, versions.Values.Sum());
        }

        using var transaction = engine.BeginWriting(writer);
        foreach (var schema in stale)
        {
            foreach (var migration in schema.Migrations.Skip((int)versions.GetValueOrDefault(schema.Area)))
            {
                writer.Run(migration.Replace("{identity}", engine.IdentityColumn), transaction);
            }

            writer.Run(
                $"""
                INSERT INTO schema_version (area, version) VALUES ('{schema.Area}', {schema.Migrations.Count})
                ON CONFLICT (area) DO UPDATE SET version = excluded.version
                """,
                transaction);
        }

        transaction.Commit();
    }

    private static Dictionary<string, long> ReadVersions(DbConnection writer)
    {
        writer.Run("CREATE TABLE IF NOT EXISTS schema_version (area TEXT PRIMARY KEY, version BIGINT NOT NULL)");
        using var command = writer.CreateCommand();
        command.CommandText = "SELECT area, version FROM schema_version";
        using var reader = command.ExecuteReader();
        var versions = new Dictionary<string, long>();
        while (reader.Read())
        {
            versions[reader.GetString(0)] = reader.GetInt64(1);
        }

        return versions;
    }

    /// <summary>A newer version may have changed what ours would misread. Areas that nobody knows any more are left alone.</summary>
    private static void RefuseNewer(StateEngine engine, IReadOnlyList<StateSchema> schemas, Dictionary<string, long> versions)
    {
        if (schemas.FirstOrDefault(schema => versions.GetValueOrDefault(schema.Area) > schema.Migrations.Count) is { } newer)
        {
            throw new BotStartException(
                ExitCode.StorageUnusable,
                [
                    $"The state database {engine.Place} was written by a newer version of the bot ({newer.Area}: {versions[newer.Area]}, "
                        + $"this one knows {newer.Migrations.Count}). Start that version, or put back {engine.CopyFromBefore}.",
                ]);
        }
    }
}
