using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Features.Trivia;
using Quadrennial.Bot.Features.Trivia.Boards;
using Quadrennial.Bot.Features.Trivia.Games;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.Tests.Storage;

namespace Quadrennial.Bot.Tests.Features.Trivia.Boards;

/// <summary>Who stands where, on either database.</summary>
public sealed class LeaderboardStoreTests
{
    private const string Now = "conf/2028";
    private const string Before = "conf/2024";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task Equal_points_are_an_equal_place_and_the_next_place_is_left_out(StateKind kind)
    {
        await using var state = await OpenAsync(kind);
        await KeepAsync(state, Now, (1, 30), (2, 20), (3, 20), (4, 10));

        var board = await ReadAsync(state, Ask(BoardScope.Season));

        Assert.Equal([(1, 1UL, false), (2, 2UL, true), (2, 3UL, true), (4, 4UL, false)], board.Lines.Select(line => (line.Place, line.PersonId, line.IsTied)));
        Assert.All(board.Lines, line => Assert.Equal(Played.NameOf(line.PersonId), line.Name));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Points_add_up_within_a_season_and_over_all_of_them(StateKind kind)
    {
        await using var state = await OpenAsync(kind);
        await KeepAsync(state, Before, (1, 50), (2, 0));
        await KeepAsync(state, Now, (1, 10), (2, 30));
        await KeepAsync(state, Now, (1, 15), (2, 0));

        var season = (await ReadAsync(state, Ask(BoardScope.Season))).Lines;
        var ever = (await ReadAsync(state, Ask(BoardScope.Ever))).Lines;

        Assert.Equal([(2UL, 30L, 2L, 1L, 2L), (1UL, 25L, 2L, 2L, 2L)], season.Select(line => (line.PersonId, line.Points, line.Games, line.Rights, line.Answers)));
        Assert.Equal([(1UL, 75L, 3L), (2UL, 30L, 3L)], ever.Select(line => (line.PersonId, line.Points, line.Games)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Games_are_won_by_everybody_in_first_place_with_points(StateKind kind)
    {
        await using var state = await OpenAsync(kind);
        await KeepAsync(state, Before, (1, 10), (2, 10), (3, 5));
        await KeepAsync(state, Now, (1, 10), (2, 5));
        await KeepAsync(state, Now, (2, 0), (3, 0));

        var wins = await ReadAsync(state, Ask(BoardScope.Wins));

        Assert.Equal([(1UL, 2L), (2UL, 1L)], wins.Lines.Select(line => (line.PersonId, line.Wins)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Nobody_earns_a_place_alone(StateKind kind)
    {
        await using var state = await OpenAsync(kind);
        await KeepAsync(state, Now, (1, 50));

        Assert.Empty((await ReadAsync(state, Ask(BoardScope.Season))).Lines);
        Assert.Empty((await ReadAsync(state, Ask(BoardScope.Month))).Lines);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_month_begins_at_its_first_moment(StateKind kind)
    {
        await using var state = await OpenAsync(kind);
        await state.Database.WriteAsync(
            transaction =>
            {
                Played.Keep(transaction, Now, Played.Noon.AddDays(-30), Played.Guild, (1, 40), (2, 10));
                Played.Keep(transaction, Now, Played.Noon, Played.Guild, (1, 10), (2, 20));
            },
            Token);

        var month = await ReadAsync(state, Ask(BoardScope.Month) with { Since = Played.Noon });

        Assert.Equal([(2UL, 20L, 1L), (1UL, 10L, 1L)], month.Lines.Select(line => (line.PersonId, line.Points, line.Games)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task When_the_host_lets_an_answer_pass_the_sums_follow(StateKind kind)
    {
        await using var state = await OpenAsync(kind);
        await KeepAsync(state, Now, (1, 10), (2, 5));
        await state.Database.WriteAsync(
            transaction =>
            {
                var game = Played.Keep(transaction, Now, (1, 10), (2, 0));
                GameStore.Save(transaction, Played.AnswerOf(game, 2, "1") with { IsRight = 1, Points = 12, Streak = 1 });
                ScoreStore.Keep(transaction, game, Now);
            },
            Token);

        var board = await ReadAsync(state, Ask(BoardScope.Season));

        Assert.Equal([(1UL, 20L, 2L, 1L), (2UL, 17L, 2L, 1L)], board.Lines.Select(line => (line.PersonId, line.Points, line.Games, line.Wins)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_caller_is_found_on_whatever_page_they_are_and_pages_end_where_players_do(StateKind kind)
    {
        await using var state = await OpenAsync(kind);
        await KeepAsync(state, Now, [.. Enumerable.Range(1, 23).Select(person => ((ulong)person, 100L - person))]);

        var first = await ReadAsync(state, Ask(BoardScope.Season, caller: 17));
        var beyond = await ReadAsync(state, Ask(BoardScope.Season, caller: 17), page: 9);

        Assert.Equal((10, 3, 23), (first.Lines.Count, first.Pages, first.Players));
        Assert.Equal((17L, 17UL), (first.Own!.Place, first.Own.PersonId));
        Assert.Equal((3, 3), (beyond.Number, beyond.Lines.Count));
        Assert.Equal(17, beyond.Own!.Place);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Who_hides_is_on_no_board_and_takes_no_place_from_others(StateKind kind)
    {
        await using var state = await OpenAsync(kind);
        await KeepAsync(state, Now, (1, 30), (2, 20), (3, 10));
        await state.Database.WriteAsync(transaction => PlayerWishStore.Save(transaction, new PlayerWish { PersonId = 1, HiddenFlag = 1 }), Token);

        var board = await ReadAsync(state, Ask(BoardScope.Season, caller: 1));

        Assert.Equal([(1L, 2UL), (2L, 3UL)], board.Lines.Select(line => (line.Place, line.PersonId)));
        Assert.Null(board.Own);
        Assert.True(board.IsCallerHidden);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Across_servers_both_the_server_and_the_player_must_want_it(StateKind kind)
    {
        await using var state = await OpenAsync(kind);
        await state.Database.WriteAsync(
            transaction =>
            {
                foreach (var guild in new ulong[] { 2, 3, 4 })
                {
                    Played.Keep(transaction, Now, Played.Noon, guild, (1, 10), (5, 100), (6, 7));
                }

                ServerWishStore.Save(transaction, new ServerWish(2, IsAcross: true, RoleId: null));
                ServerWishStore.Save(transaction, new ServerWish(3, IsAcross: true, RoleId: null));
                PlayerWishStore.Save(transaction, new PlayerWish { PersonId = 1, AcrossFlag = 1 });
                PlayerWishStore.Save(transaction, new PlayerWish { PersonId = 6, AcrossFlag = 1, HiddenFlag = 1 });
            },
            Token);

        var board = await ReadAsync(state, Ask(BoardScope.Servers) with { GuildId = null });

        Assert.Equal([(1UL, 20L, "Player 1")], board.Lines.Select(line => (line.PersonId, line.Points, line.Name)));
    }

    private static Task<TestState> OpenAsync(StateKind kind) => TestState.OpenAsync(kind, OutboxSchema.Schema, TriviaSchema.Schema, BoardSchema.Schema, ZoneStore.Schema);

    private static Task KeepAsync(TestState state, string season, params (ulong Person, long Points)[] scores) =>
        state.Database.WriteAsync(transaction => { Played.Keep(transaction, season, scores); }, Token);

    private static LeaderboardQuestion Ask(BoardScope scope, ulong caller = 0) => new(scope, Played.Guild, Now, Since: default, caller);

    private static Task<Leaderboard> ReadAsync(TestState state, LeaderboardQuestion question, int page = 1) =>
        state.Database.ReadAsync(transaction => LeaderboardStore.Read(transaction, question, page), Token);
}
