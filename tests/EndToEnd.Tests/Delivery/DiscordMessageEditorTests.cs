using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Connection;
using Quadrennial.Bot.Delivery;
using Quadrennial.Discord.Rest;
using Quadrennial.EndToEnd.Tests.Contract;
using Quadrennial.Playground.StandIn;
using Quadrennial.Playground.StandIn.Faults;

namespace Quadrennial.EndToEnd.Tests.Delivery;

/// <summary>Changing what the outbox posted.</summary>
public sealed class DiscordMessageEditorTests(ContractCheck contract) : IAsyncLifetime
{
    private const string OneMessage = "/channels/{channel_id}/messages/{message_id}";

    private readonly ExchangeLog _log = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
    private DiscordStandIn _discord = null!;
    private DiscordRest _rest = null!;
    private DiscordAnnouncer _announcer = null!;
    private DiscordMessageEditor _editor = null!;
    private Guild _guild = null!;
    private Channel _channel = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Identity InChannel => new("test", Target.Channel(_channel.Id), "1");

    public async ValueTask InitializeAsync()
    {
        _discord = await DiscordStandIn.StartAsync(new StandInOptions { Clock = _clock, RateLimits = false, OnExchange = _log.Add }, Token);
        _guild = _discord.AddGuild("dtrace.conf");
        _channel = _discord.AddChannel(_guild, "general");
        _rest = new DiscordRest(
            new DiscordRestOptions { Token = _discord.BotToken, BaseAddress = _discord.ApiBaseUrl, MaxAttempts = 1 },
            TimeProvider.System,
            NullLogger<DiscordRest>.Instance);
        _announcer = new DiscordAnnouncer(_rest);
        _editor = new DiscordMessageEditor(_rest);
    }

    public async ValueTask DisposeAsync()
    {
        _rest.Dispose();
        await _discord.DisposeAsync();
        await contract.AssertValidAsync(_log.All);
    }

    [Fact]
    public async Task All_of_a_message_is_replaced_and_nobody_is_pinged()
    {
        var ana = _discord.AddPerson("Ana").Join(_guild);
        var posted = await PostAsync();

        var outcome = await EditAsync(posted, new Card(new Block.Text(Markup.Of($"<@{(long)ana.Id}> is first."))));

        Assert.IsType<EditOutcome.Done>(outcome);
        var body = _discord.MessagesIn(_channel).Single().Body;
        Assert.Contains("is first.", body.ToJsonString());
        Assert.DoesNotContain("Who gave this talk?", body.ToJsonString());
        Assert.NotNull(body["edited_timestamp"]);
        Assert.Empty(body["mentions"]!.AsArray());
    }

    [Fact]
    public async Task A_picture_comes_with_an_edit_and_goes_with_the_next()
    {
        var posted = await PostAsync();
        var board = new Card(new Block.Picture("attachment://board.png", "Ana 3, Ben 2")) { Files = [new Attachment("board.png", "png"u8.ToArray(), "Ana 3, Ben 2")] };

        Assert.IsType<EditOutcome.Done>(await EditAsync(posted, board));
        var withPicture = _discord.MessagesIn(_channel).Single().Body;
        Assert.IsType<EditOutcome.Done>(await EditAsync(posted));
        var without = _discord.MessagesIn(_channel).Single().Body;

        Assert.Equal("board.png", (string)Assert.Single(withPicture["attachments"]!.AsArray())!["filename"]!);
        Assert.Empty(without["attachments"]!.AsArray());
    }

    [Fact]
    public async Task A_message_is_still_found_by_its_marker_after_an_edit()
    {
        var posted = await PostAsync();
        await EditAsync(posted, Says("It was Bryan."));

        var found = await _announcer.LookAsync(InChannel, _clock.GetUtcNow(), Token);

        Assert.Equal(new LookOutcome.Found(posted.ChannelId, posted.MessageId), found);
    }

    [Fact]
    public async Task A_deleted_message_a_lost_channel_and_lost_access_are_told_apart()
    {
        var (deleted, kept) = (await PostAsync("1"), await PostAsync("2"));
        _discord.DeleteMessage(_discord.FindMessage(deleted.MessageId)!);
        Assert.IsType<EditOutcome.MessageGone>(await EditAsync(deleted));

        _discord.SetOverwrites(_channel, new Overwrite(_guild.Id, Deny: Permission.ViewChannel));
        Assert.Equal(Trouble.NoAccess, Assert.IsType<EditOutcome.Refused>(await EditAsync(kept)).Trouble);

        _discord.DeleteChannel(_channel);
        Assert.Equal(Trouble.ChannelGone, Assert.IsType<EditOutcome.Refused>(await EditAsync(kept)).Trouble);
    }

    [Fact]
    public async Task It_needs_no_right_to_post_any_more()
    {
        var posted = await PostAsync();
        _discord.SetOverwrites(_channel, new Overwrite(_guild.Id, Deny: Permission.SendMessages));

        Assert.IsType<EditOutcome.Done>(await EditAsync(posted));
    }

    [Fact]
    public async Task Too_many_edits_of_an_old_message_are_for_later()
    {
        var posted = await PostAsync();
        _clock.Advance(TimeSpan.FromHours(2));
        EditOutcome outcome;
        do
        {
            outcome = await EditAsync(posted);
        }
        while (outcome is EditOutcome.Done);

        Assert.True(Assert.IsType<EditOutcome.Later>(outcome).After > TimeSpan.Zero);
        Assert.IsType<EditOutcome.Done>(await EditAsync(await PostAsync("2")));
    }

    [Fact]
    public async Task What_Discord_cannot_do_now_is_for_later()
    {
        var posted = await PostAsync();
        _ = _discord.Faults.Rest.Next(new RestFault.ServerError(), "PATCH", OneMessage);
        Assert.IsType<EditOutcome.Later>(await EditAsync(posted));

        _ = _discord.Faults.Rest.Next(new RestFault.Reset(), "PATCH", OneMessage);
        Assert.IsType<EditOutcome.Later>(await EditAsync(posted));

        _ = _discord.Faults.Rest.Next(new RestFault.Limited(LimitScope.User, TimeSpan.FromMinutes(7)), "PATCH", OneMessage);
        Assert.Equal(TimeSpan.FromMinutes(7), Assert.IsType<EditOutcome.Later>(await EditAsync(posted)).After);
    }

    [Fact]
    public async Task Only_a_stop_is_thrown()
    {
        var posted = await PostAsync();
        using var stop = new CancellationTokenSource();
        var waiting = _discord.Faults.Rest.Next(new RestFault.NoAnswer(), "PATCH", OneMessage);
        var editing = _editor.EditAsync(InChannel, posted.ChannelId, posted.MessageId, Says("x"), stop.Token);
        await waiting;

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => editing);
    }

    private static Card Says(string text) => new(new Block.Text(Markup.Plain(text)));

    private async Task<PostOutcome.Posted> PostAsync(string occurrence = "1") => Assert.IsType<PostOutcome.Posted>(
        await _announcer.PostAsync(InChannel with { Occurrence = occurrence }, new OutgoingMessage(Says("Who gave this talk?")), Token));

    private Task<EditOutcome> EditAsync(PostOutcome.Posted posted, Card? card = null) =>
        _editor.EditAsync(InChannel, posted.ChannelId, posted.MessageId, card ?? Says("It was Bryan."), Token);
}
