using System.Text;
using System.Text.Json;
using CsCheck;
using Quadrennial.Discord.Gateway;
using Quadrennial.Discord.Models;
using Quadrennial.Discord.Tests.Loopback;

namespace Quadrennial.Discord.Tests.Gateway;

public sealed class EventTests : GatewayTestBase
{
    private const string Interaction = """{"id":"5","application_id":"2","type":2,"token":"t","data":{"id":"7","name":"n","type":1}}""";

    public static TheoryData<string, string, string> Events => new()
    {
        { "GUILD_CREATE", """{"id":"3","name":"G","roles":[{"id":"3","permissions":"8"}],"channels":[{"id":"4"}],"large":true}""", "GuildAppeared" },
        { "GUILD_CREATE", """{"id":"3","unavailable":true}""", "GuildGone" },
        { "GUILD_UPDATE", """{"id":3,"name":"H"}""", "GuildChanged" },
        { "GUILD_DELETE", """{"id":"3"}""", "GuildGone" },
        { "CHANNEL_CREATE", """{"id":"4","type":99}""", "ChannelChanged" },
        { "CHANNEL_UPDATE", """{"id":"4","permission_overwrites":[{"id":"3","type":0,"allow":"0","deny":"1024"}]}""", "ChannelChanged" },
        { "CHANNEL_DELETE", """{"id":"4"}""", "ChannelGone" },
        { "THREAD_CREATE", """{"id":"4","newly_created":true}""", "ChannelChanged" },
        { "THREAD_UPDATE", """{"id":"4","thread_metadata":{"archived":true,"locked":false}}""", "ChannelChanged" },
        { "THREAD_DELETE", """{"id":"4"}""", "ChannelGone" },
        { "GUILD_ROLE_CREATE", """{"guild_id":"3","role":{"id":"31"}}""", "RoleChanged" },
        { "GUILD_ROLE_UPDATE", """{"guild_id":"3","role":{"id":"31"}}""", "RoleChanged" },
        { "GUILD_ROLE_DELETE", """{"guild_id":"3","role_id":"31"}""", "RoleGone" },
        { "INTERACTION_CREATE", Interaction, "InteractionCreated" },
    };

    [Theory]
    [MemberData(nameof(Events))]
    public void An_event_with_a_type_is_read(string name, string data, string type) =>
        Assert.Equal(type, Read(name, data)?.GetType().Name);

    [Theory]
    [InlineData("MESSAGE_CREATE")]
    [InlineData("TYPING_START")]
    [InlineData("SOMETHING_NEW")]
    [InlineData("")]
    public void An_event_without_a_type_is_skipped_unread(string name) => Assert.Null(Read(name, "{not even json"));

    [Fact]
    public void An_interaction_with_an_odd_part_arrives_without_its_data()
    {
        var odd = Interaction.Replace("\"name\":\"n\"", "\"options\":{\"not\":\"a list\"}");

        var read = Assert.IsType<GatewayEvent.InteractionCreated>(Read("INTERACTION_CREATE", odd)).Interaction;

        Assert.Equal((5ul, 2ul, InteractionType.ApplicationCommand, "t", null), (read.Id, read.ApplicationId, read.Type, read.Token, read.Data));
    }

    [Fact]
    public void Looking_at_a_payload_that_nobody_wants_costs_no_memory()
    {
        var payload = Encoding.UTF8.GetBytes("""{"t":"PRESENCE_UPDATE","s":7,"op":0,"d":{"user":{"id":"6"},"activities":[{"name":"x"}],"nested":[[1],{"a":"b"}]}}""");
        Look();
        var before = GC.GetAllocatedBytesForCurrentThread();

        Look();

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Look()
        {
            var frame = GatewayFrame.Parse(payload);
            if (frame.Sequence != 7 || GatewayEventReader.Read(frame.EventName, frame.Data, 0) is not null)
            {
                throw new InvalidOperationException("It was read wrongly.");
            }
        }
    }

    [Theory]
    [InlineData("""{"d":[1,{"op":5}],"s":3,"t":"X","op":0}""", 0, 3, "X", """[1,{"op":5}]""")]
    [InlineData("""{"op":11}""", 11, null, "", "")]
    [InlineData("""{ "op" : 9 , "d" : false , "s" : null , "t" : null }""", 9, null, "", "false")]
    [InlineData("""{"op":"0","s":"1","t":5,"d":"text","extra":{"d":1}}""", -1, null, "", "\"text\"")]
    public void The_outside_of_a_payload_is_read_in_any_order(string json, int operation, int? sequence, string name, string data)
    {
        var frame = GatewayFrame.Parse(Encoding.UTF8.GetBytes(json));

        Assert.Equal((operation, sequence), (frame.Operation, frame.Sequence));
        Assert.Equal((name, data), (Encoding.UTF8.GetString(frame.EventName), Encoding.UTF8.GetString(frame.Data)));
    }

    [Fact]
    public void Damaged_payloads_are_recognised_as_such_and_never_fail_otherwise()
    {
        var originals = Events.Select(row => row.Data).ToList();
        Gen.Select(Gen.Int[0, originals.Count - 1], Gen.Int[0, 400], Gen.Byte).Sample((which, place, damage) =>
        {
            var (name, data, _) = originals[which];
            var payload = Encoding.UTF8.GetBytes($$$"""{"t":"{{{name}}}","s":7,"op":0,"d":{{{data}}}}""");
            payload[place % payload.Length] = damage;
            try
            {
                var frame = GatewayFrame.Parse(payload);
                GatewayEventReader.Read(frame.EventName, frame.Data, 0);
            }
            catch (JsonException)
            {
                // Said so.
            }
        });
    }

    [Fact]
    public async Task Payloads_it_cannot_read_and_operations_it_does_not_know_are_passed_over()
    {
        var peer = await StartReadyAsync();
        await peer.SendAsync("no json");
        await peer.SendAsync("[]");
        await peer.SendAsync("""{"op":99,"d":{}}""");
        await peer.SendAsync("""{"op":10,"d":{"heartbeat_interval":1}}""");
        await peer.DispatchAsync("GUILD_CREATE", 2, "[]");
        await peer.DispatchAsync("GUILD_UPDATE", 3, """{"id":"3"}""");

        Assert.IsType<GatewayEvent.GuildChanged>(await EventAsync());
        await peer.SendAsync("""{"op":1}""");
        Assert.Equal("""{"op":1,"d":3}""", (await peer.ReceiveAsync())!.ToJsonString());
    }

    [Fact]
    public async Task A_handler_that_throws_or_never_ends_holds_nothing_up()
    {
        var never = new TaskCompletionSource();
        var seen = new List<string>();
        var last = new TaskCompletionSource();
        var peer = await StartReadyAsync(handler: gatewayEvent =>
        {
            seen.Add(gatewayEvent.GetType().Name);
            return gatewayEvent switch
            {
                GatewayEvent.Ready => throw new InvalidOperationException("at once"),
                GatewayEvent.GuildChanged => new ValueTask(never.Task),
                GatewayEvent.ChannelGone => FailLaterAsync(),
                GatewayEvent.RoleGone => Finish(),
                _ => ValueTask.CompletedTask,
            };
        });
        await peer.DispatchAsync("GUILD_UPDATE", 2, """{"id":"3"}""");
        await peer.DispatchAsync("CHANNEL_DELETE", 3, """{"id":"4"}""");
        await peer.DispatchAsync("GUILD_ROLE_DELETE", 4, """{"guild_id":"3","role_id":"31"}""");
        await last.Task.WaitAsync(LoopbackServer.Patience());

        Assert.Equal(["Ready", "GuildChanged", "ChannelGone", "RoleGone"], seen);

        static async ValueTask FailLaterAsync()
        {
            await Task.Yield();
            throw new InvalidOperationException("later");
        }

        ValueTask Finish()
        {
            last.SetResult();
            return ValueTask.CompletedTask;
        }
    }

    [Fact]
    public async Task While_one_interaction_is_being_answered_others_begin_even_if_a_handler_blocks()
    {
        using var blocked = new ManualResetEventSlim();
        var begun = 0;
        var all = new TaskCompletionSource();
        var peer = await StartReadyAsync(handler: async gatewayEvent =>
        {
            if (gatewayEvent is GatewayEvent.InteractionCreated)
            {
                if (Interlocked.Increment(ref begun) == 1)
                {
                    await Task.Yield();
                    blocked.Wait(LoopbackServer.Patience());
                }
                else if (begun == 3)
                {
                    all.TrySetResult();
                }
            }
        });
        for (var i = 0; i < 3; i++)
        {
            await peer.DispatchAsync("INTERACTION_CREATE", 2 + i, Interaction);
        }

        await all.Task.WaitAsync(LoopbackServer.Patience());
        blocked.Set();
    }

    private static GatewayEvent? Read(string name, string data) =>
        GatewayEventReader.Read(Encoding.UTF8.GetBytes(name), Encoding.UTF8.GetBytes(data), 0);
}
