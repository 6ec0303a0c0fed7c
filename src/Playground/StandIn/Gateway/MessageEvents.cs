using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn.Gateway;

/// <summary>Tells sessions of messages; those without the content intent learn what was said only where it concerns the bot.</summary>
internal static class MessageEvents
{
    public static void Created(World world, Message message) => Publish(world, "MESSAGE_CREATE", message);

    public static void Updated(World world, Message message) => Publish(world, "MESSAGE_UPDATE", message);

    public static void Deleted(World world, Message message)
    {
        if (IsSeenByBot(message))
        {
            world.Sessions.PublishMessage("MESSAGE_DELETE", message.Channel.Guild, _ => Place(new JsonObject
            {
                ["id"] = message.Id.Text(),
                ["channel_id"] = message.Channel.Id.Text(),
            }, message.Channel));
        }
    }

    private static void Publish(World world, string type, Message message)
    {
        if (IsSeenByBot(message))
        {
            world.Sessions.PublishMessage(type, message.Channel.Guild, showsContent => Of(world, message, showsContent));
        }
    }

    private static bool IsSeenByBot(Message message) => message is { OnlyFor: null, Channel.HasBot: true };

    private static JsonObject Of(World world, Message message, bool showsContent)
    {
        var json = Place(MessageJson.Read(message), message.Channel);
        if (message.Channel.Guild is { } guild && guild.Members.TryGetValue(message.AuthorId, out var member))
        {
            json["member"] = UserJson.Of(member);
        }

        var botId = world.Bot.UserId.Text();
        var concernsBot = message.Channel.Guild is null || message.AuthorId == world.Bot.UserId
            || json["mentions"]!.AsArray().Any(user => (string?)user!["id"] == botId);
        if (!showsContent && !concernsBot)
        {
            json["content"] = "";
            json["embeds"] = new JsonArray();
            json["components"] = new JsonArray();
            json["attachments"] = new JsonArray();
        }

        return json;
    }

    private static JsonObject Place(JsonObject json, Channel channel)
    {
        if (channel.Guild is { } guild)
        {
            json["guild_id"] = guild.Id.Text();
        }

        return json;
    }
}
