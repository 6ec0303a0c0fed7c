using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Rules;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn.Rest;

/// <summary>Messages of channels: post, read, edit, delete.</summary>
internal sealed class MessageRoutes(World world)
{
    private const string All = "/channels/{channel_id}/messages";
    private const string One = All + "/{message_id}";

    private static readonly TimeSpan OldAge = TimeSpan.FromHours(1);

    /// <summary>Edits that a message older than an hour takes; Discord's own figure is unwritten.</summary>
    private const int MaxLateEdits = 5;

    private readonly Nonces _nonces = new(world);

    /// <summary>
    /// Editing bears the bucket name of posting, and each has its own five in five seconds, as Discord has it:
    /// https://github.com/discord/discord-api-docs/issues/8073
    /// </summary>
    public IEnumerable<Route> Routes =>
    [
        new("POST", All, Create),
        new("GET", All, List),
        new("GET", One, Get),
        new("PATCH", One, Edit) { Bucket = Route.BucketOf("POST", All) },
        new("DELETE", One, Delete),
    ];

    private Permission RightsIn(Channel channel) => PermissionRules.Of(world.Bot.UserId, channel);

    private RestAnswer Create(RestCall call)
    {
        var channel = ChannelRoutes.Channel(world, call);
        var body = call.Object;
        if (world.Options.Strict)
        {
            var problems = new Problems();
            var fields = new Fields(body, "", problems);
            MessageRules.Check(fields, MessageRequest.Create);
            problems.Throw();
            MessageRules.RefuseEmpty(fields, call.Uploads.Count > 0);
        }

        RefuseUnpostable(channel, body, call.Uploads.Count > 0);
        if (_nonces.Find(body) is { } first)
        {
            return RestAnswer.Ok(first.IsDeleted ? throw Refusals.UnknownMessage() : first.Body.DeepClone());
        }

        var message = world.Messages.Post(new MessageDraft(channel, body) { RepliesTo = Replied(channel, body), Uploads = call.Uploads });
        _nonces.Note(body, message);
        return RestAnswer.Ok(message.Body.DeepClone());
    }

    private void RefuseUnpostable(Channel channel, JsonObject body, bool hasFiles)
    {
        if (channel.Kind is ChannelKind.DirectMessage)
        {
            RefuseClosed(channel.Recipients[0]);
        }

        var needed = PermissionRules.ToPostIn(channel)
            | (hasFiles ? Permission.AttachFiles : Permission.None)
            | (body["embeds"] is JsonArray { Count: > 0 } ? Permission.EmbedLinks : Permission.None);
        if (!RightsIn(channel).HasFlag(needed))
        {
            throw Refusals.MissingPermissions();
        }
    }

    private void RefuseClosed(Person person)
    {
        if (!person.AcceptsDirectMessages)
        {
            throw Refusals.CannotMessageUser();
        }

        var isReachable = person.HasInstalledApp || world.Guilds.Values.Any(guild => guild.HasBot && guild.Members.ContainsKey(person.Id));
        if (!isReachable)
        {
            throw Refusals.NoMutualGuilds();
        }
    }

    private Message? Replied(Channel channel, JsonObject body)
    {
        if (body["message_reference"] is not JsonObject reference)
        {
            return null;
        }

        if (!RightsIn(channel).HasFlag(Permission.ReadMessageHistory))
        {
            throw Refusals.CannotReplyWithoutHistory();
        }

        var replied = channel.Log.Find(reference["message_id"].AsId() ?? 0);
        if (replied is not { OnlyFor: null } && reference["fail_if_not_exists"] is not JsonValue)
        {
            Problems.Refuse("message_reference", "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message");
        }

        return replied;
    }

    private RestAnswer List(RestCall call)
    {
        var channel = ChannelRoutes.Channel(world, call);
        var limit = call.QueryNumber("limit", min: 1, max: 100, otherwise: 50);
        if (!RightsIn(channel).HasFlag(Permission.ReadMessageHistory))
        {
            return RestAnswer.Ok(new JsonArray());
        }

        var newestFirst = channel.Log.All.Where(message => message.OnlyFor is null).Reverse().ToList();
        var page = call switch
        {
            _ when call.QueryId("around") is { } around => Around(newestFirst, around, limit),
            _ when call.QueryId("before") is { } before => newestFirst.Where(message => message.Id < before).Take(limit),
            _ when call.QueryId("after") is { } after => newestFirst.Where(message => message.Id > after).TakeLast(limit),
            _ => newestFirst.Take(limit),
        };
        return RestAnswer.Ok(new JsonArray([.. page.Select(message => (JsonNode)MessageJson.WithoutNonce(message))]));
    }

    private static IEnumerable<Message> Around(List<Message> newestFirst, ulong id, int limit)
    {
        var newer = newestFirst.Where(message => message.Id > id).TakeLast(limit / 2);
        return newer.Concat(newestFirst.Where(message => message.Id <= id).Take(limit - (limit / 2)));
    }

    private Message Find(RestCall call)
    {
        var message = ChannelRoutes.Channel(world, call).Log.Find(call.Id("message_id"));
        return message is { OnlyFor: null } ? message : throw Refusals.UnknownMessage();
    }

    private RestAnswer Get(RestCall call)
    {
        var message = Find(call);
        return RightsIn(message.Channel).HasFlag(Permission.ReadMessageHistory)
            ? RestAnswer.Ok(MessageJson.WithoutNonce(message))
            : throw Refusals.MissingPermissions();
    }

    private RestAnswer Edit(RestCall call)
    {
        var message = Find(call);
        if (message.AuthorId != world.Bot.UserId)
        {
            throw Refusals.NotOurMessage();
        }

        var change = call.Object;
        if (world.Options.Strict)
        {
            var problems = new Problems();
            MessageRules.Check(new Fields(change, "", problems), MessageRequest.Edit);
            problems.Throw();
        }

        CountLateEdit(message);
        world.Messages.Edit(message, change, call.Uploads);
        return RestAnswer.Ok(MessageJson.WithoutNonce(message));
    }

    private void CountLateEdit(Message message)
    {
        if (world.Clock.GetUtcNow() - Snowflakes.TimeOf(message.Id) > OldAge && ++message.LateEdits > MaxLateEdits)
        {
            throw Refusals.TooManyOldEdits();
        }
    }

    private RestAnswer Delete(RestCall call)
    {
        var message = Find(call);
        if (message.AuthorId != world.Bot.UserId && !RightsIn(message.Channel).HasFlag(Permission.ManageMessages))
        {
            throw Refusals.MissingPermissions();
        }

        world.Messages.Delete(message);
        return RestAnswer.Nothing;
    }
}
