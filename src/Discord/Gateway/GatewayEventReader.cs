using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Quadrennial.Discord.Json;
using Quadrennial.Discord.Models;

namespace Quadrennial.Discord.Gateway;

/// <summary>Reads the events that have a type; all others are null, their data unread.</summary>
internal static class GatewayEventReader
{
    /// <summary>The event, or null if it has no type.</summary>
    /// <exception cref="JsonException">The data is not what Discord documents.</exception>
    public static GatewayEvent? Read(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data, long receivedAt)
    {
        if (name.SequenceEqual("INTERACTION_CREATE"u8))
        {
            return new GatewayEvent.InteractionCreated(ReadInteraction(data), receivedAt);
        }

        if (name.StartsWith("GUILD_ROLE_"u8))
        {
            return ReadRole(name, data);
        }

        if (name.SequenceEqual("GUILD_CREATE"u8))
        {
            // While an outage lasts, a server is announced as unavailable, and again in full when it is back.
            var guild = Read(data, Wire.Types.Guild);
            return guild.Unavailable ? new GatewayEvent.GuildGone(guild.Id, IsOutage: true) : new GatewayEvent.GuildAppeared(guild);
        }

        if (name.SequenceEqual("GUILD_UPDATE"u8))
        {
            return new GatewayEvent.GuildChanged(Read(data, Wire.Types.Guild));
        }

        if (name.SequenceEqual("GUILD_DELETE"u8))
        {
            var guild = Read(data, Wire.Types.Guild);
            return new GatewayEvent.GuildGone(guild.Id, guild.Unavailable);
        }

        if (name.SequenceEqual("CHANNEL_CREATE"u8) || name.SequenceEqual("CHANNEL_UPDATE"u8)
            || name.SequenceEqual("THREAD_CREATE"u8) || name.SequenceEqual("THREAD_UPDATE"u8))
        {
            return new GatewayEvent.ChannelChanged(Read(data, Wire.Types.Channel));
        }

        return name.SequenceEqual("CHANNEL_DELETE"u8) || name.SequenceEqual("THREAD_DELETE"u8)
            ? new GatewayEvent.ChannelGone(Read(data, Wire.Types.Channel))
            : null;
    }

    private static GatewayEvent? ReadRole(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        var role = Read(data, Wire.Types.RoleData);
        return name.SequenceEqual("GUILD_ROLE_DELETE"u8)
            ? new GatewayEvent.RoleGone(role.GuildId, role.RoleId)
            : role.Role is { } known ? new GatewayEvent.RoleChanged(role.GuildId, known) : null;
    }

    /// <summary>
    /// A person waits for an answer to it, so an interaction with some odd part inside is handed over without its data rather than dropped.
    /// </summary>
    private static Interaction ReadInteraction(ReadOnlySpan<byte> data)
    {
        try
        {
            return Read(data, Wire.Types.Interaction);
        }
        catch (JsonException)
        {
            var envelope = Read(data, Wire.Types.InteractionEnvelope);
            return new Interaction
            {
                Id = envelope.Id,
                ApplicationId = envelope.ApplicationId,
                Type = envelope.Type,
                Token = envelope.Token,
                Locale = envelope.Locale,
            };
        }
    }

    private static T Read<T>(ReadOnlySpan<byte> data, JsonTypeInfo<T> type)
        where T : class => JsonSerializer.Deserialize(data, type) ?? throw new JsonException("An event without data.");
}
