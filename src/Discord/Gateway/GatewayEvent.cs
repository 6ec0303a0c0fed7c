using Quadrennial.Discord.Models;

namespace Quadrennial.Discord.Gateway;

/// <summary>
/// Takes an event. They come in order, on the loop that reads the socket, which spares a change of threads. So return early: what has to
/// wait is awaited, which holds nothing up, and work of many milliseconds belongs on the thread pool. What it throws is logged.
/// </summary>
public delegate ValueTask GatewayEventHandler(GatewayEvent gatewayEvent);

/// <summary>Something that happened on Discord. Events without a type here are skipped unread.</summary>
public abstract record GatewayEvent
{
    private GatewayEvent()
    {
    }

    /// <summary>A session began. Everything known from an earlier one is out of date; the servers follow one by one.</summary>
    /// <param name="User">The bot's user.</param>
    /// <param name="ApplicationId">The app's id.</param>
    /// <param name="GuildIds">The servers of this shard.</param>
    /// <param name="ShardId">The shard.</param>
    public sealed record Ready(User User, ulong ApplicationId, IReadOnlyList<ulong> GuildIds, int ShardId) : GatewayEvent;

    /// <summary>A session went on after a break; what was missed has been replayed.</summary>
    /// <param name="ShardId">The shard.</param>
    public sealed record Resumed(int ShardId) : GatewayEvent;

    /// <summary>A person did something with the app.</summary>
    /// <param name="Interaction">What.</param>
    /// <param name="ReceivedAt">Timestamp of the session's clock when it arrived, from which the 3 seconds count.</param>
    public sealed record InteractionCreated(Interaction Interaction, long ReceivedAt) : GatewayEvent;

    /// <summary>A server is there: at the start, after an outage, or newly joined.</summary>
    /// <param name="Guild">With roles and channels.</param>
    public sealed record GuildAppeared(Guild Guild) : GatewayEvent;

    /// <summary>A server changed.</summary>
    /// <param name="Guild">With roles, without channels.</param>
    public sealed record GuildChanged(Guild Guild) : GatewayEvent;

    /// <summary>A server is gone.</summary>
    /// <param name="GuildId">Its id.</param>
    /// <param name="IsOutage">True while an outage hides it; false when the bot is no longer a member.</param>
    public sealed record GuildGone(ulong GuildId, bool IsOutage) : GatewayEvent;

    /// <summary>A channel or thread is new or has changed.</summary>
    /// <param name="Channel">As it is now.</param>
    public sealed record ChannelChanged(Channel Channel) : GatewayEvent;

    /// <summary>A channel or thread was deleted.</summary>
    /// <param name="Channel">What is known of it: at least its id.</param>
    public sealed record ChannelGone(Channel Channel) : GatewayEvent;

    /// <summary>A role is new or has changed.</summary>
    /// <param name="GuildId">The server.</param>
    /// <param name="Role">As it is now.</param>
    public sealed record RoleChanged(ulong GuildId, Role Role) : GatewayEvent;

    /// <summary>A role was deleted.</summary>
    /// <param name="GuildId">The server.</param>
    /// <param name="RoleId">The role.</param>
    public sealed record RoleGone(ulong GuildId, ulong RoleId) : GatewayEvent;
}
