using Microsoft.Extensions.Logging.Abstractions;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Connection;
using Quadrennial.Bot.Delivery;
using Quadrennial.Discord.Rest;
using Quadrennial.EndToEnd.Tests.Contract;
using Quadrennial.Playground.StandIn;
using Quadrennial.Playground.StandIn.Faults;

namespace Quadrennial.EndToEnd.Tests.Delivery;

/// <summary>Threads that the bot opens from what it posted.</summary>
public sealed class DiscordThreadsTests(ContractCheck contract) : IAsyncLifetime
{
    private const string Route = "/channels/{channel_id}/messages/{message_id}/threads";

    private readonly ExchangeLog _log = new();
    private DiscordStandIn _discord = null!;
    private DiscordRest _rest = null!;
    private DiscordThreads _threads = null!;
    private DiscordAnnouncer _announcer = null!;
    private Guild _guild = null!;
    private Channel _channel = null!;
    private ulong _messageId;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _discord = await DiscordStandIn.StartAsync(new StandInOptions { RateLimits = false, MostThreads = 2, OnExchange = _log.Add }, Token);
        _guild = _discord.AddGuild("dtrace.conf");
        _channel = _discord.AddChannel(_guild, "general");
        _rest = new DiscordRest(
            new DiscordRestOptions { Token = _discord.BotToken, BaseAddress = _discord.ApiBaseUrl, MaxAttempts = 1 },
            TimeProvider.System,
            NullLogger<DiscordRest>.Instance);
        _announcer = new DiscordAnnouncer(_rest);
        _threads = new DiscordThreads(_rest);
        _messageId = await PostAsync(Target.Channel(_channel.Id), "1");
    }

    public async ValueTask DisposeAsync()
    {
        _rest.Dispose();
        await _discord.DisposeAsync();
        await contract.AssertValidAsync(_log.All);
    }

    [Fact]
    public async Task It_is_opened_once_however_often_it_is_asked_for()
    {
        var first = await OpenAsync();
        var second = await OpenAsync();

        Assert.Equal(new ThreadOutcome.Opened(_messageId), first);
        Assert.Equal(first, second);
        Assert.Equal("Trivia", Assert.Single(_discord.ThreadsIn(_guild)).Name);
    }

    [Fact]
    public async Task A_lost_answer_is_for_later_and_later_it_is_there()
    {
        _ = _discord.Faults.Rest.Next(new RestFault.DoneThenReset(), "POST", Route);

        Assert.IsType<ThreadOutcome.Later>(await OpenAsync());
        Assert.IsType<ThreadOutcome.Opened>(await OpenAsync());
        Assert.Single(_discord.ThreadsIn(_guild));
    }

    [Fact]
    public async Task Messages_go_to_it_as_to_a_channel()
    {
        var opened = Assert.IsType<ThreadOutcome.Opened>(await OpenAsync());

        var posted = await PostAsync(Target.Channel(opened.ThreadId), "2");

        Assert.Equal(posted, Assert.Single(_discord.MessagesIn(_discord.ThreadsIn(_guild)[0])).Id);
    }

    [Fact]
    public async Task A_name_is_cut_to_what_Discord_takes_and_never_empty()
    {
        await OpenAsync(name: string.Concat(Enumerable.Repeat("Trivia ", 30)));
        await OpenAsync(await PostAsync(Target.Channel(_channel.Id), "2"), " ");

        Assert.Equal(["Trivia Trivia Trivia", "Thread"], _discord.ThreadsIn(_guild).Select(thread => string.Join(' ', thread.Name.Split(' ').Take(3))));
    }

    [Fact]
    public async Task Why_it_cannot_be_opened_is_told_apart()
    {
        _discord.SetOverwrites(_channel, new Overwrite(_guild.Id, Deny: Permission.CreatePublicThreads));
        Assert.Equal(Trouble.NotPermitted, TroubleOf(await OpenAsync()));

        _discord.SetOverwrites(_channel);
        await OpenAsync();
        Assert.Equal(Trouble.NoThreads, TroubleOf(await _threads.OpenAsync(_messageId, await PostAsync(Target.Channel(_messageId), "2"), "x", Token)));

        await OpenAsync(await PostAsync(Target.Channel(_channel.Id), "3"));
        Assert.Equal(Trouble.NoThreads, TroubleOf(await OpenAsync(await PostAsync(Target.Channel(_channel.Id), "4"))));

        Assert.IsType<ThreadOutcome.MessageGone>(await OpenAsync(messageId: 1));
        _discord.DeleteChannel(_channel);
        Assert.Equal(Trouble.ChannelGone, TroubleOf(await OpenAsync()));
    }

    [Fact]
    public async Task In_a_thread_another_permission_counts_and_its_channel_says_which_are_granted()
    {
        await OpenAsync();
        var self = new BotSelf();
        self.Introduce(_discord.BotUserId);
        var rights = new ChannelRights(_rest, self);
        _discord.SetOverwrites(_channel, new Overwrite(_guild.Id, Deny: Permission.SendMessages));
        Assert.Empty(await MissingAsync(rights, _messageId));
        Assert.Equal(["Send Messages"], await MissingAsync(rights, _channel.Id));

        _discord.SetOverwrites(_channel, new Overwrite(_guild.Id, Deny: Permission.SendMessagesInThreads));
        Assert.Equal(["Send Messages in Threads"], await MissingAsync(rights, _messageId));
        Assert.Empty(await MissingAsync(rights, _channel.Id));
    }

    private static Trouble TroubleOf(ThreadOutcome outcome) => Assert.IsType<ThreadOutcome.Refused>(outcome).Trouble;

    private static async Task<IReadOnlyList<string>> MissingAsync(ChannelRights rights, ulong channelId) =>
        Assert.IsType<ChannelStanding.Known>(await rights.LookAsync(channelId, Token)).MissingToPost;

    private Task<ThreadOutcome> OpenAsync(ulong? messageId = null, string name = "Trivia") =>
        _threads.OpenAsync(_channel.Id, messageId ?? _messageId, name, Token);

    private async Task<ulong> PostAsync(Target target, string occurrence) => Assert.IsType<PostOutcome.Posted>(await _announcer.PostAsync(
        new Identity("test", target, occurrence), new OutgoingMessage(new Card(new Block.Text(Markup.Plain("A game begins.")))), Token)).MessageId;
}
