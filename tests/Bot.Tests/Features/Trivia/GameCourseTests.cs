using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Features.Trivia.Games;
using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Tests.Storage;

namespace Quadrennial.Bot.Tests.Features.Trivia;

/// <summary>How a game goes on, on both databases.</summary>
public sealed class GameCourseTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static bool HasPostgres => PostgresServer.WhyMissing is null;

    [Fact]
    public Task A_game_is_played_to_its_board_on_SQLite() => PlayAsync(StateKind.Sqlite);

    [Fact(SkipUnless = nameof(HasPostgres), Skip = "There is no PostgreSQL.")]
    public Task A_game_is_played_to_its_board_on_PostgreSQL() => PlayAsync(StateKind.Postgres);

    [Fact]
    public async Task The_quick_have_half_as_much_again_and_the_slow_no_less_than_all_who_know()
    {
        await using var world = await TriviaWorld.OpenAsync();
        await world.BeginAsync(GameMode.Classic, TriviaWorld.Question(1));
        await world.PassAsync(GameCourse.Lead);
        var time = AnsweringTime.For(TriviaWorld.Question(1));

        await world.AnswerAsync(11, option: 1);
        await world.PassAsync(time - Second);
        await world.AnswerAsync(12, option: 1);
        await world.AnswerAsync(13, option: 0);
        await world.PassAsync(Second);

        Assert.Equal([(11UL, 15L), (12UL, 10L), (13UL, 0L)], (await world.StandingsAsync()).Select(standing => (standing.PersonId, standing.Points)));
    }

    [Fact]
    public async Task A_changed_answer_counts_from_the_change()
    {
        await using var world = await TriviaWorld.OpenAsync();
        await world.BeginAsync(GameMode.Classic, TriviaWorld.Question(1));
        await world.PassAsync(GameCourse.Lead);

        await world.AnswerAsync(11, option: 0);
        await world.PassAsync(Second * 8);
        Assert.IsType<AnswerOutcome.Kept>(await world.AnswerAsync(11, option: 1));
        await world.PassAsync(Minute);

        var points = Assert.Single(await world.StandingsAsync()).Points;
        Assert.InRange(points, Scoring.Right, Scoring.Right + Scoring.MostForSpeed - 1);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(86_400)]
    public async Task While_the_bot_is_away_the_clock_stands_still(int secondsAway)
    {
        await using var world = await TriviaWorld.OpenAsync();
        await world.BeginAsync(GameMode.Classic, TriviaWorld.Question(1), TriviaWorld.Question(2));
        await world.PassAsync(GameCourse.Lead + (Second * 4));
        var left = (await world.RoundAsync()).ClosesAt!.Value - world.Clock.GetUtcNow();
        await world.AnswerAsync(11, option: 1);

        await world.RestartAfterAsync(Second * secondsAway);

        var round = await world.RoundAsync();
        Assert.Equal((1L, RoundState.Open, left), (round.Number, round.State, round.ClosesAt!.Value - world.Clock.GetUtcNow()));
        Assert.StartsWith("I am back after a restart.", world.Headings[^1], StringComparison.Ordinal);
        Assert.IsType<AnswerOutcome.Kept>(await world.AnswerAsync(12, option: 1));
        await world.PassAsync(left);
        Assert.StartsWith("### ✅ The answer to question 1", world.Headings[^1], StringComparison.Ordinal);
        var standings = await world.StandingsAsync();
        Assert.True(standings.Single(standing => standing.PersonId == 11).Points > standings.Single(standing => standing.PersonId == 12).Points - 1);
        Assert.Single(world.Headings, heading => heading.StartsWith("### Question 1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bot_that_was_away_between_two_questions_asks_the_next_one()
    {
        await using var world = await TriviaWorld.OpenAsync();
        await world.BeginAsync(GameMode.Classic, TriviaWorld.Question(1));

        await world.RestartAfterAsync(TimeSpan.FromDays(1));

        Assert.StartsWith("### Question 1", Assert.Single(world.Headings), StringComparison.Ordinal);
        await world.PassAsync(Minute * 2);
        Assert.Equal(GameState.Ended, (await world.GameAsync()).State);
    }

    [Fact]
    public async Task It_ends_by_itself_when_nobody_plays()
    {
        await using var world = await TriviaWorld.OpenAsync();
        await world.BeginAsync(GameMode.Classic, [.. Enumerable.Range(1, 5).Select(TriviaWorld.Question)]);

        await world.PassAsync(Minute * 5);

        Assert.Equal((GameState.Ended, GameEnding.Deserted, 2L), await EndOf(world));
        Assert.Contains("Nobody answered 2 questions in a row", world.Cards[^1].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_evening_ends_by_itself_when_its_host_does_not_go_on()
    {
        await using var world = await TriviaWorld.OpenAsync();
        var game = await world.BeginAsync(GameMode.Evening, TriviaWorld.Question(1), TriviaWorld.Question(2));
        await world.WriteAsync(transaction => world.Hosting.Next(transaction, game, world.Clock.GetUtcNow()));
        await world.PassAsync(Minute);
        Assert.Equal(GameState.Waiting, (await world.GameAsync()).State);

        await world.PassAsync(GameCourse.PatienceForHost);

        Assert.Equal((GameState.Ended, GameEnding.Abandoned, 1L), await EndOf(world));
    }

    [Fact]
    public async Task A_prepared_evening_that_is_never_begun_ends_in_silence()
    {
        await using var world = await TriviaWorld.OpenAsync();
        await world.BeginAsync(GameMode.Evening, TriviaWorld.Question(1));

        world.Clock.Advance(GameCourse.PatienceForEvening);
        await world.PassAsync(Second);

        Assert.Equal((GameState.Ended, GameEnding.Abandoned, 0L), await EndOf(world));
        Assert.Empty(world.Cards);
    }

    [Fact]
    public async Task Points_and_streaks_follow_when_the_host_accepts_an_answer_afterwards()
    {
        await using var world = await TriviaWorld.OpenAsync();
        await world.BeginAsync(GameMode.Calm, TriviaWorld.Typed(1), TriviaWorld.Typed(2));
        await world.PassAsync(GameCourse.Lead);
        await world.AnswerAsync(11, 0, "the elephant");
        await world.AnswerAsync(12, 0, "postgres");
        await world.PassAsync(AnsweringTime.Calm + (Second * 10));
        await world.AnswerAsync(11, 0, "PostgreS");
        await world.PassAsync(AnsweringTime.Calm + (Second * 10));
        Assert.Equal(GameState.Ended, (await world.GameAsync()).State);
        Assert.Equal((10L, 1L), Of(await world.StandingsAsync(), 11));

        await world.WriteAsync(transaction =>
            world.Hosting.Accept(transaction, GameStore.Find(transaction, 1)!, GameStore.FindRound(transaction, 1, 1)!, "the elephant"));

        Assert.Equal((20L, 2L), Of(await world.StandingsAsync(), 11));
        Assert.Equal(20, await world.ReadAsync(transaction => transaction.First<long>("SELECT points FROM trivia_scores WHERE person_id = 11")));

        static (long, long) Of(IReadOnlyList<PlayerStanding> standings, ulong person) =>
            standings.Where(standing => standing.PersonId == person).Select(standing => (standing.Points, standing.Streak)).Single();
    }

    [Fact]
    public async Task Played_alone_a_game_does_not_count()
    {
        await using var world = await TriviaWorld.OpenAsync();
        await world.BeginAsync(GameMode.Classic, TriviaWorld.Question(1));
        await world.PassAsync(GameCourse.Lead);
        await world.AnswerAsync(11, option: 1);
        await world.PassAsync(Minute);

        Assert.Equal(0, await world.ReadAsync(transaction => transaction.First<long>("SELECT is_counted FROM trivia_scores WHERE person_id = 11")));
    }

    [Fact]
    public async Task Who_has_not_chosen_a_team_is_put_into_the_smallest_and_teams_count_by_their_average()
    {
        await using var world = await TriviaWorld.OpenAsync();
        await world.BeginAsync(GameMode.Calm, [new Team("Team A"), new Team("Team B")], TriviaWorld.Question(1));
        await world.PassAsync(GameCourse.Lead);

        Assert.Equal("Team A", Assert.IsType<AnswerOutcome.Kept>(await world.AnswerAsync(11, option: 1)).Team);
        Assert.Equal("Team B", Assert.IsType<AnswerOutcome.Kept>(await world.AnswerAsync(12, option: 1)).Team);
        Assert.Equal("Team A", Assert.IsType<AnswerOutcome.Kept>(await world.AnswerAsync(13, option: 0)).Team);
        Assert.Null(Assert.IsType<AnswerOutcome.Kept>(await world.AnswerAsync(13, option: 2)).Team);
        await world.PassAsync(AnsweringTime.Calm);

        Assert.Equal(
            [(1, "Team B", 10.0, 1), (2, "Team A", 5.0, 2)],
            TeamStanding.Of(await world.StandingsAsync()).Select(team => (team.Place, team.Name, team.Average, team.Players)));
    }

    [Fact]
    public async Task By_role_one_plays_for_the_team_of_ones_role_and_without_one_for_oneself()
    {
        await using var world = await TriviaWorld.OpenAsync();
        await world.BeginAsync(GameMode.Calm, [new Team("Kernel", RoleId: 100), new Team("Userland", RoleId: 200)], TriviaWorld.Question(1));
        await world.PassAsync(GameCourse.Lead);
        await world.AnswerAsync(11, option: 1, roles: [5, 200]);
        await world.AnswerAsync(12, option: 1, roles: [5]);
        await world.PassAsync(AnsweringTime.Calm);

        Assert.Equal(["Userland", null], (await world.StandingsAsync()).Select(standing => standing.Team));
    }

    [Fact]
    public async Task Of_two_games_begun_in_a_channel_there_is_one()
    {
        await using var world = await TriviaWorld.OpenAsync();
        await world.BeginAsync(GameMode.Classic, TriviaWorld.Question(1));

        Assert.Null(await world.BeginAsync(GameMode.Calm, TriviaWorld.Question(2)));
        Assert.NotNull(await world.BeginAsync(GameMode.Daily, TriviaWorld.Question(3)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Whatever_is_done_to_a_game_something_planned_brings_it_on(int seed)
    {
        await using var world = await TriviaWorld.OpenAsync();
        var random = new Random(seed);
        for (var step = 0; step < 150; step++)
        {
            await world.BeginAsync(
                random.Next(2) == 0 ? GameMode.Evening : GameMode.Classic, [.. Enumerable.Range(1, random.Next(1, 5)).Select(TriviaWorld.Question)]);
            await DisturbAsync(world, random);

            var open = await world.ReadAsync(transaction => GameStore.OpenIn(transaction, TriviaWorld.Channel));
            var coming = await world.ReadAsync(transaction => world.Outbox.Coming(transaction, OutboxScope.All, 50));
            Assert.True(open is null || coming.Any(row => GameMessageKey.Parse(row.Identity.Occurrence).GameId == open.Id), $"step {step}: {open} is stuck");
        }

        world.Clock.Advance(GameCourse.PatienceForEvening);
        await world.PassAsync(Minute * 10);
        await world.PassAsync(GameCourse.PatienceForHost + Minute);
        Assert.Null(await world.ReadAsync(transaction => GameStore.OpenIn(transaction, TriviaWorld.Channel)));
        Assert.Equal(world.Announcer.Messages.Count, world.Announcer.Messages.DistinctBy(message => message.Identity).Count());
    }

    /// <summary>Anything a host, a player, time or a crash may do.</summary>
    private static async Task DisturbAsync(TriviaWorld world, Random random)
    {
        var choice = random.Next(9);
        if (choice < 4)
        {
            await world.PassAsync(Second * random.Next(1, 40));
            return;
        }

        if (choice == 4)
        {
            await world.RestartAfterAsync(Second * random.Next(0, 500));
            return;
        }

        var (option, person) = (random.Next(3), (ulong)random.Next(11, 15));
        await world.WriteAsync(transaction =>
        {
            var now = world.Clock.GetUtcNow();
            if (GameStore.OpenIn(transaction, TriviaWorld.Channel) is not { } game)
            {
                return;
            }

            var round = game.Number > 0 ? GameStore.FindRound(transaction, game.Id, game.Number) : null;
            switch (choice)
            {
                case 5 when game.State == GameState.Waiting && game.Number < game.Rounds:
                    world.Hosting.Next(transaction, game, now);
                    break;
                case 6 when game.State == GameState.Asking && round is { State: RoundState.Open, AskedAt: not null } open && open.ClosesAt > now:
                    world.Hosting.Pause(transaction, game, open, now);
                    break;
                case 7 when game.State == GameState.Paused:
                    world.Hosting.Continue(transaction, game, round!, now);
                    break;
                case 7 when game.State == GameState.Asking && round is { State: RoundState.Open, ClosesAt: { } closesAt, AskedAt: not null } open:
                    world.Hosting.CloseAt(transaction, game, open, random.Next(2) == 0 ? now : closesAt + Minute);
                    break;
                case 8 when random.Next(4) == 0:
                    world.Course.End(transaction, game, GameEnding.Stopped, now);
                    break;
            }
        });
        if (await world.ReadAsync(transaction => GameStore.OpenIn(transaction, TriviaWorld.Channel)) is { } at)
        {
            await world.Playing.AnswerAsync(
                new ControlArgument(at.Id, at.Number, option),
                A.Call() with { Caller = new Quadrennial.Bot.Commands.Caller(person, "Player") },
                typed: null,
                TestContext.Current.CancellationToken);
        }
    }

    private static async Task PlayAsync(StateKind kind)
    {
        await using var world = await TriviaWorld.OpenAsync(kind);
        await world.BeginAsync(GameMode.Classic, TriviaWorld.Question(1), TriviaWorld.Question(2));
        for (var number = 1; number <= 2; number++)
        {
            while ((await world.RoundAsync()) is not { State: RoundState.Open, AskedAt: not null } round || round.Number != number)
            {
                await world.PassAsync(Second);
            }

            Assert.IsType<AnswerOutcome.Kept>(await world.AnswerAsync(11, option: 1));
            Assert.IsType<AnswerOutcome.Kept>(await world.AnswerAsync(12, option: number));
            Assert.IsType<AnswerOutcome.Same>(await world.AnswerAsync(12, option: number));
        }

        await world.PassAsync(Minute);

        Assert.Equal(
            ["### Question 1 of 2 · easy", "### ✅ The answer to question 1: B · That", "### Question 2 of 2 · easy", "### ✅ The answer to question 2: B · That", "## Final board"],
            world.Headings);
        Assert.Equal((GameState.Ended, GameEnding.Played, 2L), await EndOf(world));
        Assert.Equal([(1, 11UL, 30L, 2L), (2, 12UL, 15L, 1L)], (await world.StandingsAsync()).Select(standing => (standing.Place, standing.PersonId, standing.Points, standing.Rights)));
        Assert.Equal(
            [(11L, 1L), (12L, 1L)],
            await world.ReadAsync(transaction => transaction
                .Query<(long, long)>("SELECT person_id, is_counted FROM trivia_scores ORDER BY person_id").ToList()));
    }

    private static async Task<(GameState, GameEnding?, long)> EndOf(TriviaWorld world) =>
        await world.GameAsync() is var game ? (game.State, game.Ending, game.Number) : default;
}
