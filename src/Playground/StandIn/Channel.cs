using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn;

/// <summary>Kinds of channel, numbered as Discord does.</summary>
internal enum ChannelKind
{
    Text = 0,
    DirectMessage = 1,
    Group = 3,
    PublicThread = 11,
}

/// <summary>What a channel allows or denies a role or person beyond what roles say.</summary>
/// <param name="TargetId">Id of the role or person; the guild's id means @everyone.</param>
/// <param name="IsPerson">Whether <paramref name="TargetId"/> is a person (or the bot), not a role.</param>
/// <param name="Allow">What is allowed.</param>
/// <param name="Deny">What is denied.</param>
internal sealed record Overwrite(
    ulong TargetId, bool IsPerson = false, Permission Allow = Permission.None, Permission Deny = Permission.None);

/// <summary>What makes a channel a thread.</summary>
/// <param name="Parent">The channel it is in, whose overwrites are its own.</param>
/// <param name="OwnerId">Who opened it.</param>
/// <param name="AutoArchiveMinutes">After so many minutes of silence Discord would close it; the stand-in does not.</param>
/// <param name="OpenedAt">Since when it is there; its id is as old as the message it was opened from.</param>
internal sealed record ThreadState(Channel Parent, ulong OwnerId, int AutoArchiveMinutes, DateTimeOffset OpenedAt);

/// <summary>A place where messages are.</summary>
internal sealed class Channel
{
    internal Channel(ulong id, ChannelKind kind, int remembered)
    {
        Id = id;
        Kind = kind;
        Log = new MessageLog(remembered);
    }

    public ulong Id { get; }

    public ChannelKind Kind { get; }

    /// <summary>Its name; empty for direct messages.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The guild it belongs to, or null for direct messages and groups.</summary>
    public Guild? Guild { get; internal init; }

    /// <summary>Who is in a direct message or group, the bot not counted; empty for guild channels.</summary>
    public IReadOnlyList<Person> Recipients { get; internal init; } = [];

    /// <summary>Whether the bot itself is in it: its own direct messages, or a channel of a guild it is a member of.</summary>
    public bool HasBot => Guild?.HasBot ?? Kind is ChannelKind.DirectMessage;

    /// <summary>Set for a thread.</summary>
    public ThreadState? Thread { get; internal init; }

    public IReadOnlyList<Overwrite> Overwrites { get => Thread?.Parent.Overwrites ?? field; internal set; } = [];

    internal MessageLog Log { get; }

    /// <summary>The partial channel object of Discord's documents, as it goes over the wire with everything people do in it.</summary>
    internal byte[] Json => field ??= WireFormat.Serialize(PlaceJson.Partial(this)).ToArray();
}
