using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Quadrennial.Playground.StandIn.Rules;

namespace Quadrennial.Playground.StandIn.Wire;

/// <summary>Who a message pings: read from its text, as far as <c>allowed_mentions</c> and the author's rights let it.</summary>
internal sealed partial class MentionJson
{
    private readonly SortedSet<ulong> _users = [];
    private readonly SortedSet<ulong> _roles = [];
    private bool _everyone;

    /// <summary>Reads the mentions of a message.</summary>
    /// <param name="text">All text of the message.</param>
    /// <param name="channel">Where it is.</param>
    /// <param name="authorId">Who wrote it.</param>
    /// <param name="allowed">The <c>allowed_mentions</c>, or null.</param>
    /// <param name="parsesAll">What null means: everything (ordinary messages) or users only (interactions and webhooks).</param>
    public static MentionJson Read(string text, Channel channel, ulong authorId, JsonObject? allowed, bool parsesAll)
    {
        var mentions = new MentionJson();
        if (!text.Contains('@'))
        {
            return mentions;
        }

        var mayPingAll = channel.Guild is null || PermissionRules.Of(authorId, channel).HasFlag(Permission.MentionEveryone);
        foreach (Match match in Mention().Matches(text))
        {
            if (match.Groups["everyone"].Success)
            {
                mentions._everyone |= mayPingAll && Parses("everyone");
            }
            else if (match.Groups["role"].Success)
            {
                var id = ulong.Parse(match.Groups["role"].ValueSpan);
                mentions.AddRole(channel, id, mayPingAll, isAllowed: Parses("roles") || Lists("roles", id));
            }
            else if (ulong.Parse(match.Groups["user"].ValueSpan) is var user && (Parses("users") || Lists("users", user)))
            {
                mentions._users.Add(user);
            }
        }

        return mentions;

        bool Parses(string kind) =>
            allowed is null
                ? parsesAll || kind is "users"
                : allowed["parse"] is JsonArray parse && parse.Any(element => (string?)element == kind);

        bool Lists(string kind, ulong id) => allowed?[kind] is JsonArray ids && ids.Any(element => element.AsId() == id);
    }

    /// <summary>Adds the author of the message replied to.</summary>
    public void AddRepliedTo(ulong userId) => _users.Add(userId);

    public void WriteTo(JsonObject message, Func<ulong, JsonObject?> findUser)
    {
        message["mentions"] = new JsonArray([.. _users.Select(findUser).OfType<JsonNode>()]);
        message["mention_roles"] = new JsonArray([.. _roles.Select(id => (JsonNode)id.Text())]);
        message["mention_everyone"] = _everyone;
    }

    private void AddRole(Channel channel, ulong id, bool mayPingAll, bool isAllowed)
    {
        var role = channel.Guild?.Roles.Find(role => role.Id == id);
        if (role is not null && (mayPingAll || role.IsMentionable) && isAllowed)
        {
            _roles.Add(id);
        }
    }

    [GeneratedRegex(
        @"<@&(?<role>\d{1,19})>|<@!?(?<user>\d{1,19})>|(?<everyone>@everyone|@here)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Mention();
}
