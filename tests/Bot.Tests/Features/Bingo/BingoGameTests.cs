using Quadrennial.Bot.Features.Bingo;
using Quadrennial.Bot.Tests.Storage;
using static Quadrennial.Bot.Tests.Features.Bingo.BingoWorld;

namespace Quadrennial.Bot.Tests.Features.Bingo;

/// <summary>The rules, on both databases.</summary>
public sealed class BingoGameTests
{
    [Theory, OnBothDatabases]
    public async Task Everybody_has_a_card_of_their_own_and_keeps_it_over_a_restart(StateKind kind)
    {
        await using var world = await OpenAsync(kind);
        await world.StartAsync();
        var (ana, ben) = (await world.DealAsync(Ana), await world.DealAsync(Ben));

        world.Restart();

        Assert.Equal(ana.Squares, (await world.DealAsync(Ana)).Squares);
        Assert.Equal(ben.Squares, (await world.DealAsync(Ben)).Squares);
        Assert.NotEqual(ana.Squares, ben.Squares);
        Assert.Equal(2, (await world.LookAsync()).Deals.Count);
    }

    [Theory, OnBothDatabases]
    public async Task A_channel_has_one_game_however_many_start_at_once(StateKind kind)
    {
        await using var world = await OpenAsync(kind);

        var outcomes = await Task.WhenAll(world.TryStartAsync(Ana), world.TryStartAsync(Ben), world.TryStartAsync(Cleo));

        Assert.Single(outcomes.OfType<BingoOutcome.Done>());
        Assert.Equal(2, outcomes.OfType<BingoOutcome.Refused>().Count(refused => refused.Why == BingoRefusal.AlreadyOn));
    }

    [Theory, OnBothDatabases]
    public async Task Two_others_confirm_and_the_moment_is_kept_on_everybodys_card(StateKind kind)
    {
        await using var world = await OpenAsync(kind);
        await world.StartAsync(offset: TimeSpan.FromMinutes(10));
        var (ana, ben) = (await world.DealAsync(Ana), await world.DealAsync(Ben));
        world.Clock.Advance(new TimeSpan(0, 6, 19));
        var claim = await world.ClaimAsync(Ana, "conf/habit-1");

        var first = Assert.IsType<BingoOutcome.Done>(await world.VoteAsync(Ben, claim));
        Assert.Equal(BingoClaimState.Open, first.Claim!.State);
        world.Restart();
        var second = Assert.IsType<BingoOutcome.Done>(await world.VoteAsync(Cleo, claim));

        var seen = Assert.Single((await world.LookAsync()).Confirmed);
        Assert.Equal(BingoClaimState.Confirmed, second.Claim!.State);
        Assert.Equal((Noon + new TimeSpan(0, 6, 19), new TimeSpan(0, 16, 19)), (seen.ClaimedAt, seen.Into));
        Assert.Equal((1, 1), (second.Table.MarksOf(ana), second.Table.MarksOf(ben)));
    }

    [Theory, OnBothDatabases]
    public async Task Votes_at_once_count_once_each(StateKind kind)
    {
        await using var world = await OpenAsync(kind);
        await world.StartAsync();
        await world.DealAsync(Ana);
        var claim = await world.ClaimAsync(Ana, "conf/habit-1");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => world.VoteAsync(Ben, claim)));

        Assert.Single(outcomes.OfType<BingoOutcome.Done>());
        Assert.All(outcomes.OfType<BingoOutcome.Refused>(), refused => Assert.Equal(BingoRefusal.SameVote, refused.Why));
        Assert.Empty((await world.LookAsync()).Confirmed);
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_votes_on_their_own_claim_twice_or_wavers_for_ever(StateKind kind)
    {
        await using var world = await OpenAsync(kind);
        await world.StartAsync();
        await world.DealAsync(Ana);
        var claim = await world.ClaimAsync(Ana, "conf/habit-1");

        Assert.Equal(BingoRefusal.OwnClaim, Why(await world.VoteAsync(Ana, claim)));
        Assert.IsType<BingoOutcome.Done>(await world.VoteAsync(Ben, claim, saysYes: false));
        Assert.Equal(BingoRefusal.SameVote, Why(await world.VoteAsync(Ben, claim, saysYes: false)));
        var changed = Assert.IsType<BingoOutcome.Done>(await world.VoteAsync(Ben, claim, saysYes: true));
        Assert.Equal(BingoRefusal.ChangedBefore, Why(await world.VoteAsync(Ben, claim, saysYes: false)));
        Assert.True(Assert.Single(changed.Claim!.Votes).SaysYes);
    }

    [Theory, OnBothDatabases]
    public async Task Two_who_deny_turn_a_claim_down_and_it_can_be_made_again(StateKind kind)
    {
        await using var world = await OpenAsync(kind);
        await world.StartAsync();
        await world.DealAsync(Ana);
        var claim = await world.ClaimAsync(Ana, "conf/habit-1");
        await world.VoteAsync(Ben, claim, saysYes: false);
        var denied = Assert.IsType<BingoOutcome.Done>(await world.VoteAsync(Cleo, claim, saysYes: false));

        Assert.Equal(BingoClaimState.Denied, denied.Claim!.State);
        Assert.Equal(BingoRefusal.Settled, Why(await world.VoteAsync(Dan, claim)));
        Assert.NotEqual(claim.Id, (await world.ClaimAsync(Ana, "conf/habit-1")).Id);
    }

    [Theory, OnBothDatabases]
    public async Task Who_claimed_can_take_it_back(StateKind kind)
    {
        await using var world = await OpenAsync(kind);
        await world.StartAsync();
        await world.DealAsync(Ana);
        var claim = await world.ClaimAsync(Ana, "conf/habit-1");

        Assert.Equal(BingoClaimState.Withdrawn, Assert.IsType<BingoOutcome.Done>(await world.VoteAsync(Ana, claim, saysYes: false)).Claim!.State);

        Assert.Null((await world.LookAsync()).CountingClaim("conf/habit-1"));
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_claimed_is_refused(StateKind kind)
    {
        await using var world = await OpenAsync(kind);
        Assert.Equal(BingoRefusal.Over, Why(await world.TryClaimAsync(Ana, "conf/habit-1")));
        await world.StartAsync();
        Assert.Equal(BingoRefusal.NoCard, Why(await world.TryClaimAsync(Ana, "conf/habit-1")));
        await world.DealAsync(Ana);
        await world.DealAsync(Ben);

        Assert.Equal(BingoRefusal.NotOnCard, Why(await world.TryClaimAsync(Ana, "nonsense")));
        Assert.Equal(BingoRefusal.NotOnCard, Why(await world.TryClaimAsync(Ana, BingoDealing.Free)));
        Assert.Equal(BingoRefusal.Over, Why(await world.TryClaimAsync(Ana, "conf/habit-1", room: 99)));
        await world.ClaimAsync(Ana, "conf/habit-1");
        Assert.Equal(BingoRefusal.AlreadyClaimed, Why(await world.TryClaimAsync(Ben, "conf/habit-1")));
        await world.SeeAsync(Ben, "conf/habit-2", Ana, Cleo);
        Assert.Equal(BingoRefusal.AlreadyConfirmed, Why(await world.TryClaimAsync(Ana, "conf/habit-2")));
        await world.ClaimAsync(Ana, "conf/habit-3");
        await world.ClaimAsync(Ana, "conf/habit-4");
        Assert.Equal(BingoRefusal.TooManyOpen, Why(await world.TryClaimAsync(Ana, "conf/habit-5")));
    }

    [Theory, OnBothDatabases]
    public async Task A_claim_that_nobody_answers_does_not_block_its_square_for_ever(StateKind kind)
    {
        await using var world = await OpenAsync(kind);
        await world.StartAsync();
        await world.DealAsync(Ana);
        await world.DealAsync(Ben);
        var first = await world.ClaimAsync(Ana, "conf/habit-1");
        world.Clock.Advance(BingoGame.ClaimLife);

        var second = await world.ClaimAsync(Ben, "conf/habit-1");

        Assert.Equal(second.Id, (await world.LookAsync()).CountingClaim("conf/habit-1")!.Id);
        Assert.Equal(BingoRefusal.Settled, Why(await world.VoteAsync(Cleo, first)));
    }

    [Theory, OnBothDatabases]
    public async Task A_line_is_found_when_its_last_square_is_confirmed_and_equal_ones_share_the_place(StateKind kind)
    {
        await using var world = await OpenAsync(kind);
        await world.StartAsync();
        var ana = await world.DealAsync(Ana);
        var (left, right) = (ana.Squares[3], ana.Squares[5]);
        await world.SeeAsync(Ana, left, Ben, Cleo);
        Assert.Null((await world.LookAsync()).DealOf(Ana.Id)!.WonWith);

        var last = await world.SeeAsync(Ana, right, Ben, Cleo);
        world.Restart();

        var table = await world.LookAsync();
        Assert.Equal(last.Id, table.DealOf(Ana.Id)!.WonWith);
        Assert.Equal(1, table.PlaceOf(table.DealOf(Ana.Id)!));
        Assert.Equal(["row 2"], table.LinesOf(table.DealOf(Ana.Id)!).Select(line => line.Name));
    }

    [Theory, OnBothDatabases]
    public async Task Who_comes_late_gets_the_marks_and_no_line_for_nothing(StateKind kind)
    {
        await using var world = await OpenAsync(kind);
        await world.StartAsync();
        await world.DealAsync(Ana);
        await world.SeeAsync(Ana, "conf/habit-1", Ben, Cleo);
        await world.SeeAsync(Ana, "conf/habit-2", Ben, Cleo);

        for (var id = 100UL; id < 120; id++)
        {
            var late = await world.DealAsync(Ana with { Id = id });
            var table = await world.LookAsync();
            Assert.Equal(2, table.MarksOf(late));
            Assert.Empty(table.LinesOf(late));
        }
    }

    [Theory, OnBothDatabases]
    public async Task The_time_is_corrected_by_who_claimed_alone(StateKind kind)
    {
        await using var world = await OpenAsync(kind);
        await world.StartAsync();
        await world.DealAsync(Ana);
        var claim = await world.ClaimAsync(Ana, "conf/habit-1");

        Assert.Equal(BingoRefusal.NotYours, Why(await world.CorrectAsync(Ben, claim, TimeSpan.FromHours(1))));
        Assert.Equal(claim.Into, Assert.IsType<BingoOutcome.Done>(await world.CorrectAsync(Ana, claim, into: null)).Claim!.Into);
        Assert.Equal(new TimeSpan(0, 16, 19), Assert.IsType<BingoOutcome.Done>(await world.CorrectAsync(Ana, claim, new TimeSpan(0, 16, 19))).Claim!.Into);
        await world.StopAsync(Ana);
        Assert.Equal(BingoRefusal.Settled, Why(await world.CorrectAsync(Ana, claim, TimeSpan.FromHours(1))));
    }

    [Theory, OnBothDatabases]
    public async Task It_is_ended_by_who_started_it_or_manages_messages(StateKind kind)
    {
        await using var world = await OpenAsync(kind);
        Assert.Equal(BingoRefusal.NotOn, Why(await world.StopAsync(Ana)));
        await world.StartAsync();
        await world.DealAsync(Ana);
        var claim = await world.ClaimAsync(Ana, "conf/habit-1");

        Assert.Equal(BingoRefusal.NotHost, Why(await world.StopAsync(Ben)));
        Assert.IsType<BingoOutcome.Done>(await world.StopAsync(Moderator));

        Assert.Equal(BingoRefusal.Settled, Why(await world.VoteAsync(Ben, claim)));
        Assert.Equal(BingoRefusal.NotOn, Why(await world.StopAsync(Ana)));
        Assert.IsType<BingoOutcome.Done>(await world.TryStartAsync(Ben));
    }

    [Fact]
    public async Task A_click_from_another_channel_is_about_nothing_here()
    {
        await using var world = await OpenAsync();
        await world.StartAsync();
        await world.DealAsync(Ana);
        var claim = await world.ClaimAsync(Ana, "conf/habit-1");

        Assert.Equal(BingoRefusal.Over, Why(await world.VoteAsync(Ben, claim, channel: 31)));
        Assert.Equal(BingoRefusal.Over, Why(await world.VoteAsync(Ben, claim with { Id = 99 })));
    }

    private static BingoRefusal Why(BingoOutcome outcome) => Assert.IsType<BingoOutcome.Refused>(outcome).Why;
}
