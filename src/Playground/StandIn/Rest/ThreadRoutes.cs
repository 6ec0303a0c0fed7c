using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Rules;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn.Rest;

/// <summary>Threads that are opened from a message.</summary>
internal sealed class ThreadRoutes(World world)
{
    private const int MaxName = 100;
    private const int LongestSlowMode = 21_600;
    private const int ArchivedAfterThreeDays = 4_320;

    public IEnumerable<Route> Routes => [new("POST", "/channels/{channel_id}/messages/{message_id}/threads", Open)];

    private RestAnswer Open(RestCall call)
    {
        var channel = ChannelRoutes.Channel(world, call);
        var (name, minutes) = Read(call.Object);
        if (channel is not { Guild: { } guild, Thread: null })
        {
            throw Refusals.WrongKindOfChannel();
        }

        if (!PermissionRules.Of(world.Bot.UserId, channel).HasFlag(Permission.CreatePublicThreads))
        {
            throw Refusals.MissingPermissions();
        }

        if (channel.Log.Find(call.Id("message_id")) is not { OnlyFor: null } message)
        {
            throw Refusals.UnknownMessage();
        }

        if (world.Channels.ContainsKey(message.Id))
        {
            throw Refusals.ThreadExists();
        }

        if (guild.Threads.Count >= world.Options.MostThreads)
        {
            throw Refusals.TooManyThreads();
        }

        var thread = world.Places.OpenThread(message, name, minutes);
        return new RestAnswer(201, PlaceJson.OfJoined(thread, world.Bot.UserId));
    }

    private static (string Name, int Minutes) Read(JsonObject json)
    {
        var problems = new Problems();
        var body = new Fields(json, "", problems);
        body.Only("name", "auto_archive_duration", "rate_limit_per_user");
        var name = body.Text("name", MaxName, min: 1, isRequired: true);
        var minutes = body.Whole("auto_archive_duration") ?? ArchivedAfterThreeDays;
        body.Whole("rate_limit_per_user", 0, LongestSlowMode);
        if (minutes is not (60 or 1_440 or 4_320 or 10_080))
        {
            body.ComplainOfChoice("auto_archive_duration", "60, 1440, 4320, 10080");
        }

        problems.Throw();
        return (name!, (int)minutes);
    }
}
