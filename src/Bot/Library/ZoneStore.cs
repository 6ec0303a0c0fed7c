using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Library;

/// <summary>The zones that people and servers have set, in the state database.</summary>
internal static class ZoneStore
{
    /// <summary>A row for each person and each server that has set one.</summary>
    public static StateSchema Schema { get; } = new(
        "zones",
        "CREATE TABLE zones (owner TEXT NOT NULL, owner_id BIGINT NOT NULL, zone_id TEXT NOT NULL, PRIMARY KEY (owner, owner_id))");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<StoredZone> All(StateTransaction transaction) =>
        transaction.Query<StoredZone>("SELECT owner, owner_id, zone_id FROM zones");

    /// <summary>The id of the zone that an owner has set; null for none.</summary>
    public static string? Find(StateTransaction transaction, ZoneOwner owner) => transaction.First<string>(
        "SELECT zone_id FROM zones WHERE owner = @owner AND owner_id = @id", new { owner = owner.Kind, id = owner.Id });

    /// <summary>Keeps an owner's zone in place of any before.</summary>
    public static void Put(StateTransaction transaction, ZoneOwner owner, string zoneId) => transaction.Execute(
        """
        INSERT INTO zones (owner, owner_id, zone_id) VALUES (@owner, @id, @zoneId)
        ON CONFLICT (owner, owner_id) DO UPDATE SET zone_id = excluded.zone_id
        """,
        new { owner = owner.Kind, id = owner.Id, zoneId });

    /// <summary>Forgets an owner's zone.</summary>
    public static void Remove(StateTransaction transaction, ZoneOwner owner) =>
        transaction.Execute("DELETE FROM zones WHERE owner = @owner AND owner_id = @id", new { owner = owner.Kind, id = owner.Id });

    /// <summary>A row.</summary>
    internal sealed record StoredZone
    {
        public string Owner { get; init; } = "";

        public ulong OwnerId { get; init; }

        public string ZoneId { get; init; } = "";
    }
}

/// <summary>Whose zone it is.</summary>
/// <param name="Kind"><c>person</c> or <c>server</c>; kept.</param>
/// <param name="Id">Discord's id of the person or server.</param>
internal readonly record struct ZoneOwner(string Kind, ulong Id)
{
    /// <summary>A person.</summary>
    public static ZoneOwner Person(ulong id) => new("person", id);

    /// <summary>A server.</summary>
    public static ZoneOwner Server(ulong id) => new("server", id);
}
