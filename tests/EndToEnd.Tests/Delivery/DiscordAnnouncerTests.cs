using Microsoft.Extensions.Logging.Abstractions;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Connection;
using Quadrennial.Bot.Delivery;
using Quadrennial.Discord.Rest;
using Quadrennial.EndToEnd.Tests.Contract;
using Quadrennial.Playground.StandIn;
using Quadrennial.Playground.StandIn.Faults;

namespace Quadrennial.EndToEnd.Tests.Delivery;

/// <summary>What the outbox needs of Discord: one message a nonce, and a way to find it again.</summary>
public sealed class DiscordAnnouncerTests(ContractCheck contract) : IAsyncLifetime
{
    private const string Messages = "/channels/{channel_id}/messages";

    private readonly ExchangeLog _log = new();
    private DiscordStandIn _discord = null!;
    private DiscordRest _rest = null!;
    private DiscordAnnouncer _announcer = null!;
    private Guild _guild = null!;
    private Channel _channel = null!;
    private Person _ana = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Identity InChannel => new("test", Target.Channel(_channel.Id), "1");

    public async ValueTask InitializeAsync()
    {
        _discord = await DiscordStandIn.StartAsync(new StandInOptions { RateLimits = false, OnExchange = _log.Add }, Token);
        _guild = _discord.AddGuild("dtrace.conf");
        _channel = _discord.AddChannel(_guild, "general");
        _ana = _discord.AddPerson("Ana").Join(_guild);

        // One attempt a call, so that a lost answer reaches the announcer.
        var options = new DiscordRestOptions
        {
            Token = _discord.BotToken,
            BaseAddress = _discord.ApiBaseUrl,
            AttemptTimeout = TimeSpan.FromSeconds(1),
            MaxAttempts = 1,
        };
        _rest = new DiscordRest(options, TimeProvider.System, NullLogger<DiscordRest>.Instance);
        _announcer = new DiscordAnnouncer(_rest);
    }

    public async ValueTask DisposeAsync()
    {
        _rest.Dispose();
        await _discord.DisposeAsync();
        await contract.AssertValidAsync(_log.All);
    }

    [Fact]
    public async Task A_message_is_posted_once_however_often_it_is_sent()
    {
        var first = Assert.IsType<PostOutcome.Posted>(await PostAsync(InChannel));
        var second = await PostAsync(InChannel);

        Assert.Equal(first, second);
        Assert.Equal(_discord.MessagesIn(_channel).Single().Id, first.MessageId);
    }

    [Fact]
    public async Task Where_files_are_not_allowed_its_words_are_posted()
    {
        _discord.SetOverwrites(_channel, new Overwrite(_guild.Id, Deny: Permission.AttachFiles));
        var card = new Card(new Block.Text(Markup.Of($"Final board")), new Block.Picture("attachment://board.png", "The board"))
        {
            Files = [new Attachment("board.png", new byte[] { 1, 2, 3 }, "The board")],
        };

        Assert.IsType<PostOutcome.Posted>(await _announcer.PostAsync(InChannel, new OutgoingMessage(card), Token));

        var posted = Assert.Single(_discord.MessagesIn(_channel)).Body;
        Assert.Contains("Final board", posted.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(posted["attachments"]!.AsArray());
    }

    [Fact]
    public async Task It_pings_whom_it_may_and_is_quiet_if_asked()
    {
        var role = _discord.AddRole(_guild, "followers", isMentionable: true);
        var message = new OutgoingMessage(new Card(new Block.Text(Markup.Of($"<@{(long)_ana.Id}> <@&{(long)role.Id}> @everyone"))))
        {
            MayPing = [_ana.Id],
            MayPingRoles = [role.Id],
            IsQuiet = true,
        };

        await _announcer.PostAsync(InChannel, message, Token);

        var body = _discord.MessagesIn(_channel).Single().Body;
        Assert.Equal($"{_ana.Id}", (string?)Assert.Single(body["mentions"]!.AsArray())!["id"]);
        Assert.Equal($"{role.Id}", (string?)Assert.Single(body["mention_roles"]!.AsArray()));
        Assert.False((bool)body["mention_everyone"]!);
        Assert.Equal(1 << 12, (int)body["flags"]! & 1 << 12);
    }

    [Theory]
    [InlineData(nameof(RestFault.DoneThenNoAnswer))]
    [InlineData(nameof(RestFault.DoneThenReset))]
    [InlineData(nameof(RestFault.DoneThenServerError))]
    public async Task A_lost_answer_is_in_doubt_and_the_message_is_found(string fault)
    {
        var attemptedAt = TimeProvider.System.GetUtcNow();
        _ = _discord.Faults.Rest.Next(FaultOf(fault), "POST", Messages);
        Assert.IsType<PostOutcome.Unclear>(await PostAsync(InChannel));
        for (var i = 0; i < 250; i++)
        {
            _ana.Say(_channel, $"chatter {i}");
        }

        var found = Assert.IsType<LookOutcome.Found>(await _announcer.LookAsync(InChannel, attemptedAt, Token));

        Assert.Equal(_discord.MessagesIn(_channel)[0].Id, found.MessageId);
    }

    [Theory]
    [InlineData(nameof(RestFault.NoAnswer))]
    [InlineData(nameof(RestFault.Reset))]
    [InlineData(nameof(RestFault.ServerError))]
    public async Task A_lost_request_is_in_doubt_and_the_message_is_not_found(string fault)
    {
        var attemptedAt = TimeProvider.System.GetUtcNow();
        await PostAsync(InChannel with { Occurrence = "another" });
        _ = _discord.Faults.Rest.Next(FaultOf(fault), "POST", Messages);
        Assert.IsType<PostOutcome.Unclear>(await PostAsync(InChannel));

        Assert.IsType<LookOutcome.NotThere>(await _announcer.LookAsync(InChannel, attemptedAt, Token));
    }

    [Fact]
    public async Task A_look_that_fails_is_to_be_tried_later()
    {
        _ = _discord.Faults.Rest.Next(new RestFault.ServerError(), "GET", Messages);

        Assert.IsType<LookOutcome.Later>(await _announcer.LookAsync(InChannel, TimeProvider.System.GetUtcNow(), Token));
    }

    [Fact]
    public async Task Without_the_history_only_a_channel_that_was_silent_since_proves_that_nothing_was_posted()
    {
        var attemptedAt = TimeProvider.System.GetUtcNow();
        _discord.SetOverwrites(_channel, new Overwrite(_guild.Id, Deny: Permission.ReadMessageHistory));
        Assert.IsType<LookOutcome.NotThere>(await _announcer.LookAsync(InChannel, attemptedAt, Token));

        _ana.Say(_channel, "hello");

        Assert.IsType<LookOutcome.Unreadable>(await _announcer.LookAsync(InChannel, attemptedAt, Token));
        Assert.IsType<LookOutcome.NotThere>(await _announcer.LookAsync(InChannel, attemptedAt.AddHours(3), Token));
    }

    [Fact]
    public async Task A_person_is_reached_by_direct_message_and_the_message_found_there()
    {
        var identity = new Identity("test", Target.Person(_ana.Id), "1");
        var posted = Assert.IsType<PostOutcome.Posted>(await PostAsync(identity));

        Assert.Equal(_ana.DirectMessages.Id, posted.ChannelId);
        var found = await _announcer.LookAsync(identity, TimeProvider.System.GetUtcNow(), Token);
        Assert.Equal(new LookOutcome.Found(posted.ChannelId, posted.MessageId), found);
    }

    [Fact]
    public async Task Closed_direct_messages_and_people_without_a_shared_server_are_told_apart()
    {
        _ana.AcceptsDirectMessages = false;
        var stranger = _discord.AddPerson("Ben");

        Assert.Equal(Trouble.DirectMessagesClosed, await TroubleAsync(Target.Person(_ana.Id)));
        Assert.Equal(Trouble.NoSharedServer, await TroubleAsync(Target.Person(stranger.Id)));
        Assert.Equal(Trouble.PersonGone, await TroubleAsync(Target.Person(4_194_304)));
    }

    [Fact]
    public async Task Lost_permission_a_lost_server_and_a_lost_channel_are_told_apart()
    {
        _discord.SetOverwrites(_channel, new Overwrite(_guild.Id, Deny: Permission.SendMessages));
        Assert.Equal(Trouble.NotPermitted, await TroubleAsync(Target.Channel(_channel.Id)));

        _discord.SetOverwrites(_channel, new Overwrite(_guild.Id, Deny: Permission.ViewChannel));
        Assert.Equal(Trouble.NoAccess, await TroubleAsync(Target.Channel(_channel.Id)));

        _discord.RemoveBot(_guild);
        Assert.Equal(Trouble.NoAccess, await TroubleAsync(Target.Channel(_channel.Id)));

        _discord.DeleteChannel(_channel);
        Assert.Equal(Trouble.ChannelGone, await TroubleAsync(Target.Channel(_channel.Id)));
    }

    [Fact]
    public async Task A_deleted_message_is_not_posted_again()
    {
        await PostAsync(InChannel);
        _discord.DeleteMessage(_discord.MessagesIn(_channel).Single());

        Assert.IsType<PostOutcome.PostedAndDeleted>(await PostAsync(InChannel));
        Assert.Empty(_discord.MessagesIn(_channel));
    }

    private static RestFault FaultOf(string name) => name switch
    {
        nameof(RestFault.DoneThenNoAnswer) => new RestFault.DoneThenNoAnswer(),
        nameof(RestFault.DoneThenReset) => new RestFault.DoneThenReset(),
        nameof(RestFault.DoneThenServerError) => new RestFault.DoneThenServerError(),
        nameof(RestFault.NoAnswer) => new RestFault.NoAnswer(),
        nameof(RestFault.Reset) => new RestFault.Reset(),
        _ => new RestFault.ServerError(),
    };

    private Task<PostOutcome> PostAsync(Identity identity) =>
        _announcer.PostAsync(identity, new OutgoingMessage(new Card(new Block.Text(Markup.Plain("Nine years to go.")))), Token);

    private async Task<Trouble> TroubleAsync(Target target) =>
        Assert.IsType<PostOutcome.Refused>(await PostAsync(new Identity("test", target, "1"))).Trouble;
}
