using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Features.Bingo;
using Quadrennial.Bot.Tests.Delivery;
using Quadrennial.Bot.Tests.Drawing;
using Quadrennial.Bot.Tests.Storage;
using static Quadrennial.Bot.Tests.Features.Bingo.BingoWorld;

namespace Quadrennial.Bot.Tests.Features.Bingo;

/// <summary>What the channel gets to read.</summary>
public sealed class BingoDeliveryTests
{
    [Theory, OnBothDatabases]
    public async Task A_claim_is_posted_once_with_its_place_in_the_video(StateKind kind)
    {
        await using var world = await OpenAsync(kind);
        await world.StartAsync(offset: TimeSpan.FromMinutes(16));
        await world.DealAsync(Ana);
        world.Clock.Advance(TimeSpan.FromSeconds(19));
        await world.ClaimAsync(Ana, "conf/habit-1");
        world.Restart();
        await world.DeliverAsync();
        await world.DeliverAsync();

        var post = Assert.Single(world.Posts);
        Assert.StartsWith(
            "**Ana** says: **Habit 1**\nIt happened [16:19](<https://vimeo.com/1#t=16m19s>) into the talk, at <t:1803902419:T>.\n"
            + "Did it? Confirmed by nobody yet; denied by nobody.\n"
            + "-# Known from before: in Counting Engines, Conf(16), at [3:00](<https://vimeo.com/1#t=3m0s>).",
            post.Text());
        Assert.Equal(["Confirm", "Did not happen", "Correct the time", "My card"], post.Labels());
        Limits.AssertKept(post);
    }

    [Fact]
    public async Task A_claim_that_is_settled_before_it_was_posted_is_not_posted()
    {
        await using var world = await OpenAsync();
        await world.StartAsync();
        await world.DealAsync(Ana);
        await world.VoteAsync(Ana, await world.ClaimAsync(Ana, "conf/habit-1"), saysYes: false);
        await world.DeliverAsync();

        Assert.Empty(world.Posts);
    }

    [Theory, OnBothDatabases]
    public async Task A_bingo_is_announced_once_and_the_first_is_crowned(StateKind kind)
    {
        await using var world = await OpenAsync(kind);
        await world.StartAsync();
        var ana = await world.DealAsync(Ana);
        foreach (var square in new[] { 3, 5, 1, 7 })
        {
            await world.SeeAsync(Ana, ana.Squares[square], Ben, Cleo);
            await world.DeliverAsync();
        }

        var bingo = Assert.Single(world.Posts, post => post.Text().Contains("Bingo!", StringComparison.Ordinal));
        var text = (await world.LookAsync()).Confirmed.First(claim => claim.SquareId == ana.Squares[5]).SquareId.Replace("conf/habit-", "Habit ");
        Assert.Equal(
            $"## ★ Bingo! Ana\n“{text}” completed the line. It is the first of the game, and crowned.\n- **Ana**: row 2",
            bingo.Text());
    }

    [Fact]
    public async Task Who_gets_a_line_by_the_same_square_shares_the_crown()
    {
        await using var world = await OpenAsync();
        await world.StartAsync();
        await world.DealAsync(Ana);
        for (var id = 100UL; id < 160; id++)
        {
            await world.DealAsync(Ana with { Id = id, Name = $"P{id}" });
        }

        foreach (var square in Enumerable.Range(1, 8))
        {
            await world.SeeAsync(Ana, $"conf/habit-{square}", Ben, Cleo);
        }

        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await world.DeliverAsync();

        var bingos = world.Posts.Where(post => post.Text().Contains("Bingo!", StringComparison.Ordinal) && !post.Text().Contains("is over", StringComparison.Ordinal)).ToList();
        Assert.Contains("all by the same square, and share the crown.", bingos[0].Text(), StringComparison.Ordinal);
        Assert.All(bingos, Limits.AssertKept);
        Assert.Contains("Every square has been seen.", world.Posts[^1].Text(), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task When_it_ends_the_board_and_every_moment_with_its_link_follow_as_picture_and_words(StateKind kind)
    {
        await using var world = await OpenAsync(kind);
        await world.StartAsync();
        await world.DealAsync(Ana);
        await world.DealAsync(Ben with { Name = "<@1> **Ben**" });
        world.Clock.Advance(new TimeSpan(1, 2, 3));
        await world.SeeAsync(Ana, "conf/habit-2", Ben, Cleo);
        await world.StopAsync(Ana);
        world.Restart();
        await world.DeliverAsync();
        await world.DeliverAsync();

        var board = world.Posts[^1];
        using var picture = Pixels.Of(Assert.Single(board.Files));
        Assert.Equal(1000, picture.Width);
        Assert.StartsWith("## Bingo is over: Lovelace Bingo\nFor **Counting Engines — Ada Lovelace, Conf(16)**\n**Players**\n- 1 (tied): **Ana**, 1 of 8 squares seen, no line\n", board.Text());
        Assert.Contains("- **Habit 2**, [1:02:03](<https://vimeo.com/1#t=62m3s>) into the talk, at <t:1803906123:T>; seen by Ana", board.Text(), StringComparison.Ordinal);
        Assert.Contains("**Known from before, of Conf(16)**\n- Habit 1, at [3:00](<https://vimeo.com/1#t=3m0s>)", board.Text(), StringComparison.Ordinal);
        Assert.Contains("Of the 8 squares, 3 are on the card in", board.Text(), StringComparison.Ordinal);
        Assert.Single(world.Posts, post => post.Text().Contains("is over", StringComparison.Ordinal));
        Limits.AssertKept(board);
    }

    [Theory, OnBothDatabases]
    public async Task It_ends_by_itself_so_long_after_the_last_claim_or_vote(StateKind kind)
    {
        await using var world = await OpenAsync(kind);
        await world.StartAsync();
        await world.DealAsync(Ana);
        world.Clock.Advance(BingoGame.Quiet - TimeSpan.FromSeconds(1));
        await world.SeeAsync(Ana, "conf/habit-1", Ben, Cleo);
        world.Clock.Advance(BingoGame.Quiet - TimeSpan.FromSeconds(1));
        await world.DeliverAsync();
        await world.LookAsync();

        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await world.DeliverAsync();

        Assert.Contains("Nobody claimed anything for four hours.", world.Posts[^1].Text(), StringComparison.Ordinal);
        Assert.IsType<BingoOutcome.Done>(await world.TryStartAsync(Ben));
    }

    [Fact]
    public async Task One_in_which_nothing_happened_ends_without_a_word()
    {
        await using var world = await OpenAsync();
        await world.StartAsync();
        world.Clock.Advance(BingoGame.Quiet);
        await world.DeliverAsync();

        Assert.Empty(world.Posts);
        Assert.IsType<BingoOutcome.Done>(await world.TryStartAsync(Ben));
    }

    [Theory]
    [InlineData(nameof(Trouble.ChannelGone))]
    [InlineData(nameof(Trouble.NotPermitted))]
    [InlineData(nameof(Trouble.ServerLeft))]
    public async Task When_its_channel_is_lost_it_ends_and_who_started_it_is_told_once(string trouble)
    {
        await using var world = await OpenAsync();
        await world.StartAsync();
        await world.DealAsync(Ana);
        world.Announcer.OnPost = identity => identity.Target.IsPerson ? null : PostFault.Refused(Enum.Parse<Trouble>(trouble));
        await world.ClaimAsync(Ana, "conf/habit-1");
        await world.ClaimAsync(Ana, "conf/habit-2");
        await world.DeliverAsync();
        world.Clock.Advance(BingoGame.Quiet);
        await world.DeliverAsync();

        var notice = Assert.Single(world.Announcer.Messages);
        Assert.Equal(Target.Person(Ana.Id), notice.Target);
        Assert.Contains("The bingo that you started is over", notice.Message.Card.Text(), StringComparison.Ordinal);
        Assert.IsType<BingoOutcome.Done>(await world.TryStartAsync(Ben));
    }

    [Fact]
    public async Task Where_pictures_may_not_be_posted_any_more_the_board_comes_in_words()
    {
        await using var world = await OpenAsync();
        await world.StartAsync();
        await world.DealAsync(Ana);
        await world.SeeAsync(Ana, "conf/habit-1", Ben, Cleo);
        await world.DeliverAsync();
        world.Announcer.OnPost = identity => identity.Occurrence.Contains(".ending.", StringComparison.Ordinal) ? PostFault.Refused(Trouble.NotPermitted) : null;
        await world.StopAsync(Ana);
        await world.DeliverAsync();

        Assert.Contains("## Bingo is over", world.Posts[^1].Text(), StringComparison.Ordinal);
        Assert.Empty(world.Posts[^1].Files);
        Assert.DoesNotContain(CardLimits.Fit(world.Posts[^1]).Blocks, block => block is Block.Picture);
    }
}
