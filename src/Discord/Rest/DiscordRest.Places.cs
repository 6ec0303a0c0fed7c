using System.Text;
using Quadrennial.Discord.Json;
using Quadrennial.Discord.Models;

namespace Quadrennial.Discord.Rest;

public sealed partial class DiscordRest
{
    /// <summary>Fetches a channel or thread.</summary>
    public Task<Channel> GetChannelAsync(ulong channelId, CancellationToken cancellationToken) =>
        SendAsync(
            new RestCall(HttpMethod.Get, "channels/{channel}", $"channels/{channelId}") { Major = channelId.ToString() },
            Wire.Types.Channel,
            cancellationToken);

    /// <summary>Opens the direct messages with a person, only where they asked for it; a repeat returns the same channel.</summary>
    public Task<Channel> CreateDmAsync(ulong userId, CancellationToken cancellationToken) =>
        SendAsync(
            new RestCall(HttpMethod.Post, "users/@me/channels", "users/@me/channels")
            {
                Body = Encoding.UTF8.GetBytes($$"""{"recipient_id":"{{userId}}"}"""),
                IsRepeatable = true,
            },
            Wire.Types.Channel,
            cancellationToken);

    /// <summary>Fetches a server with its roles.</summary>
    public Task<Guild> GetGuildAsync(ulong guildId, CancellationToken cancellationToken) =>
        SendAsync(
            new RestCall(HttpMethod.Get, "guilds/{guild}", $"guilds/{guildId}") { Major = guildId.ToString() },
            Wire.Types.Guild,
            cancellationToken);

    /// <summary>Fetches a person's roles in a server.</summary>
    public Task<Member> GetMemberAsync(ulong guildId, ulong userId, CancellationToken cancellationToken) =>
        SendAsync(
            new RestCall(HttpMethod.Get, "guilds/{guild}/members/{user}", $"guilds/{guildId}/members/{userId}")
            {
                Major = guildId.ToString(),
            },
            Wire.Types.Member,
            cancellationToken);

    /// <summary>Gives a person a role; one they have already is as good as given. Takes Manage Roles and a role of one's own above it.</summary>
    public Task AddMemberRoleAsync(ulong guildId, ulong userId, ulong roleId, CancellationToken cancellationToken) =>
        _sender.SendAsync(MemberRole(HttpMethod.Put, guildId, userId, roleId), cancellationToken);

    /// <summary>Takes a role from a person; one they do not have is as good as taken.</summary>
    public Task RemoveMemberRoleAsync(ulong guildId, ulong userId, ulong roleId, CancellationToken cancellationToken) =>
        _sender.SendAsync(MemberRole(HttpMethod.Delete, guildId, userId, roleId), cancellationToken);

    private static RestCall MemberRole(HttpMethod method, ulong guildId, ulong userId, ulong roleId) =>
        new(method, "guilds/{guild}/members/{user}/roles/{role}", $"guilds/{guildId}/members/{userId}/roles/{roleId}") { Major = guildId.ToString() };
}
