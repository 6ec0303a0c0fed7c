using Microsoft.Extensions.DependencyInjection;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;

namespace Quadrennial.Bot.Tests.Features.Countdown;

/// <summary><c>/countdown</c> and <c>/status</c>, as whoever manages a server or does not gets to see them.</summary>
public sealed class CountdownModuleTests : IDisposable
{
    private const Permissions All = Permissions.ViewChannel | Permissions.SendMessages | Permissions.ReadMessageHistory;

    private readonly Rights _rights = new();
    private readonly Conversation _bot;

    public CountdownModuleTests() => _bot = Bot("2026-11-23");

    [Fact]
    public async Task Today_nobody_has_named_a_day()
    {
        var card = await _bot.AskForCard("countdown show");

        Assert.StartsWith(
            "## dtrace.conf(28): no date yet\nExpected in 2028 by the four-year habit, not announced.\n-# Nobody has named a day, so I count none.",
            card.Text());
        Assert.Equal(new ControlId("remind.date", "dtrace.conf"), card.Press("Tell me when there is a date"));
    }

    [Theory]
    [InlineData("2016-08-01", "## dtrace.conf(20): no date yet\nIt is planned for 2020; no day is announced yet.")]
    [InlineData("2020-12-31", "## dtrace.conf(20): no date yet\nIt is planned for 2020; no day is announced yet.")]
    [InlineData("2021-01-01", "## dtrace.conf(24): no date yet\nExpected in 2024 by the four-year habit, not announced.")]
    [InlineData("2024-12-05", "## 6 days to dtrace.conf(24)\nIt is planned for Wednesday, 11 December 2024, online.")]
    [InlineData("2024-12-10", "## dtrace.conf(24) is tomorrow: 1 day to go\n")]
    [InlineData("2024-12-11", "## dtrace.conf(24) is today\nWednesday, 11 December 2024, online.")]
    [InlineData("2024-12-12", "## dtrace.conf(28): no date yet\n")]
    public async Task It_is_shown_as_it_was_known_then(string today, string begins)
    {
        using var bot = Bot(today);

        Assert.StartsWith(begins, (await bot.AskForCard("countdown show")).Text());
    }

    [Fact]
    public async Task It_can_be_asked_privately_and_shared()
    {
        var answer = Assert.IsType<Reply.Message>(await _bot.Ask("countdown show", ("private", "yes")));
        Assert.True(answer.IsPrivate);

        var shared = Assert.IsType<Reply.Update>(await _bot.Handle(A.Click(answer.Card.Press("Share"))));

        Assert.False(shared.Then!.IsPrivate);
        Assert.Contains("Shared by Grace", shared.Then.Card.Text());
    }

    [Theory]
    [InlineData("countdown follow")]
    [InlineData("countdown unfollow")]
    [InlineData("countdown pause")]
    [InlineData("countdown resume")]
    public async Task Whoever_does_not_manage_the_server_changes_nothing(string path)
    {
        var card = await PrivateCard(A.Call(path) with { Place = Here(All) });

        Assert.Contains("you need *Manage Server*", card.Text());
        Assert.Contains("none yet", (await Status()).Text());
    }

    [Fact]
    public async Task A_channel_follows_and_has_its_plan()
    {
        var started = await PrivateCard(Admin("countdown follow"));
        var plan = await PrivateCard(Admin("countdown plan"));

        Assert.StartsWith("## <#3> follows dtrace.conf\nPace: steady.\nThe next post is “anniversary of dtrace.conf(24)”, <t:", started.Text());
        Assert.StartsWith("## What will be posted\n<#3>, pace: steady.", plan.Text());
        Assert.Contains(": 2027 begins\n", plan.Text());
        Assert.Contains("page 1 of 2", plan.Text());
        var second = Assert.IsType<Reply.Update>(await _bot.Handle(A.Click(plan.Press("Next page")))).Card;
        Assert.Contains(": the end of dtrace.conf(28), and on to the next", second.Text());
    }

    [Fact]
    public async Task A_plan_can_be_seen_before_anything_follows()
    {
        var preview = await PrivateCard(Admin("countdown plan", ("pace", new OptionValue("eager"))));

        Assert.StartsWith("## What would be posted\n<#3> would get this with `/countdown follow`. Pace: eager.", preview.Text());
        var second = Assert.IsType<Reply.Update>(await _bot.Handle(A.Click(preview.Press("Next page")))).Card;
        Assert.Contains("page 2 of", second.Text());
        Assert.Contains("does not follow", (await PrivateCard(Admin("countdown unfollow"))).Text());
    }

    [Theory]
    [InlineData((ulong)(Permissions.ViewChannel | Permissions.SendMessages), "I lack *Read Message History* there")]
    [InlineData((ulong)Permissions.None, "I lack *View Channel*, *Send Messages*, *Read Message History* there")]
    public async Task A_missing_permission_is_named_and_nothing_is_set_up(ulong granted, string says)
    {
        var card = await PrivateCard(Admin("countdown follow") with { Place = Here((Permissions)granted) });

        Assert.Contains(says, card.Text());
        Assert.Contains("does not follow", (await PrivateCard(Admin("countdown unfollow"))).Text());
    }

    [Fact]
    public async Task In_another_channel_both_need_permission_there()
    {
        var elsewhere = Admin("countdown follow", ("channel", new OptionValue(Number: 9)));

        var unnamed = await PrivateCard(elsewhere);
        var callerMayNot = await PrivateCard(elsewhere with { Channels = Channel9(Permissions.ViewChannel, All) });
        _rights.Standing = new ChannelStanding.Known("elsewhere", Permissions.ViewChannel | Permissions.SendMessages);
        var botMayNot = await PrivateCard(elsewhere with { Channels = Channel9(All, null) });
        _rights.Standing = new ChannelStanding.Known("elsewhere", All);
        var fine = await PrivateCard(elsewhere with { Channels = Channel9(All, null) });

        Assert.Contains("You may not post in <#9> yourself", unnamed.Text());
        Assert.Contains("You may not post in <#9> yourself", callerMayNot.Text());
        Assert.Contains("I lack *Read Message History* there", botMayNot.Text());
        Assert.StartsWith("## <#9> follows", fine.Text());
    }

    [Fact]
    public async Task In_a_thread_both_need_the_permission_that_counts_there()
    {
        var call = Admin("countdown follow") with { Place = Here(All) with { IsThread = true } };
        var inside = call with { Caller = call.Caller with { Permissions = All | Permissions.SendMessagesInThreads | Permissions.ManageServer } };

        Assert.Contains("You may not post in <#3> yourself", (await PrivateCard(call)).Text());
        Assert.Contains("I lack *Send Messages in Threads* there", (await PrivateCard(inside)).Text());
        Assert.StartsWith("## <#3> follows", (await PrivateCard(
            inside with { Place = inside.Place with { BotPermissions = NeededPermissions.ToPostInThread } })).Text());
    }

    [Theory]
    [InlineData(2UL, true, "I do not ping everybody.")]
    [InlineData(5UL, false, "I may not ping **Fans**")]
    [InlineData(5UL, true, "**Fans** is pinged when there is news")]
    public async Task A_role_must_be_one_that_may_be_pinged(ulong id, bool isMentionable, string says)
    {
        var card = await PrivateCard(Admin("countdown follow", ("role", new OptionValue(Number: (long)id))) with
        {
            Roles = new Dictionary<ulong, NamedRole> { [id] = new(id, "Fans", isMentionable) },
        });

        Assert.Contains(says, card.Text());
    }

    [Fact]
    public async Task Outside_servers_it_shows_and_does_not_follow()
    {
        var place = new Place { Kind = PlaceKind.BotDm, ChannelId = 4 };

        Assert.Contains("is followed by a channel of a server", (await PrivateCard(Admin("countdown follow") with { Place = place })).Text());
        Assert.Contains("is followed by a channel of a server", (await PrivateCard(Admin("countdown plan") with { Place = place })).Text());
        Assert.Contains("I am no member of this server", (await PrivateCard(Admin("countdown follow") with { Place = Here(All) with { BotIsMember = false } })).Text());
    }

    [Fact]
    public async Task Status_tells_what_comes_and_what_stands_in_the_way()
    {
        await PrivateCard(Admin("countdown follow"));
        _rights.Standing = new ChannelStanding.Known("general", Permissions.ViewChannel);

        var status = await Status();

        Assert.StartsWith("## How it stands in this server\n**Stands in the way**\n- In <#3> (#general) I lack *Send Messages*, *Read Message History*.", status.Text());
        Assert.Equal(5, status.Text().Split('\n').Count(line => line.StartsWith("- <t:")));
        Assert.Contains("**Last post**: none yet.\n**Last error**: none.", status.Text());
        Assert.Contains("Days are counted in Los Angeles time; posts come at nine o’clock in Los Angeles.", status.Text());
        Assert.Contains("-# My clock: 2026-11-23 20:00 UTC.", status.Text());
        Assert.Equal(Accent.Bad, status.Accent);
    }

    [Fact]
    public async Task Status_is_for_whoever_manages_the_server() =>
        Assert.Contains("you need *Manage Server*", (await PrivateCard(A.Call("status"))).Text());

    public void Dispose() => _bot.Dispose();

    private Conversation Bot(string today) => new(HomePack.Catalogue, today, services => services.AddSingleton<IChannelRights>(_rights));

    private static CommandCall Admin(string path, params IReadOnlyList<(string Name, OptionValue Value)> options) =>
        A.Call(path, options) is var call
            ? call with { Caller = call.Caller with { Permissions = All | Permissions.ManageServer }, Place = Here(All) }
            : throw new InvalidOperationException();

    private static Place Here(Permissions granted) => new() { Kind = PlaceKind.Guild, ChannelId = 3, GuildId = 2, BotPermissions = granted };

    private static Dictionary<ulong, NamedChannel> Channel9(Permissions caller, Permissions? bot) => new() { [9] = new(9, "elsewhere", caller, bot) };

    private async Task<Card> Status()
    {
        var later = Assert.IsType<Reply.Later>(await _bot.Handle(Admin("status")));
        Assert.True(later.IsPrivate);
        return (await later.Work(TestContext.Current.CancellationToken)).Card;
    }

    private async Task<Card> PrivateCard(CommandCall call)
    {
        var message = Assert.IsType<Reply.Message>(await _bot.Handle(call));
        Assert.True(message.IsPrivate);
        Limits.AssertKept(message.Card);
        return message.Card;
    }

    /// <summary>Discord's answer about any channel.</summary>
    private sealed class Rights : IChannelRights
    {
        public ChannelStanding Standing { get; set; } = new ChannelStanding.Known("general", All);

        public Task<ChannelStanding> LookAsync(ulong channelId, CancellationToken cancellationToken) => Task.FromResult(Standing);
    }
}
