using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Features.Trivia;
using Quadrennial.Bot.Features.Trivia.Boards;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.Tests.Storage;

namespace Quadrennial.Bot.Tests.Features.Trivia.Boards;

/// <summary>What the boards keep beside the sums, on either database.</summary>
public sealed class BoardStoresTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task The_hall_keeps_the_first_three_places_of_every_server(StateKind kind)
    {
        await using var state = await OpenAsync(kind);

        var (guilds, hall) = await state.Database.WriteAsync(
            transaction =>
            {
                Played.Keep(transaction, "conf/2024", Played.Noon, 2, (1, 30), (2, 20), (3, 20), (4, 10));
                Played.Keep(transaction, "conf/2024", Played.Noon, 3, (4, 10), (5, 0));
                Played.Keep(transaction, "conf/2028", Played.Noon, 4, (4, 10), (5, 0));
                return (HallStore.Close(transaction, "conf/2024", Played.Noon), HallStore.Read(transaction, 2));
            },
            Token);

        Assert.Equal([2UL, 3UL], guilds.Order());
        Assert.Equal(
            [(1L, 1UL, 30L, "Player 1"), (2L, 2UL, 20L, "Player 2"), (2L, 3UL, 20L, "Player 3")],
            hall.Select(entry => (entry.Place, entry.PersonId, entry.Points, entry.Name)));
        Assert.All(hall, entry => Assert.Equal(Played.Noon, entry.ClosedAt));
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_champions_are_those_of_the_last_season(StateKind kind)
    {
        await using var state = await OpenAsync(kind);

        var champions = await state.Database.WriteAsync(
            transaction =>
            {
                Played.Keep(transaction, "conf/2024", (1, 30), (2, 20));
                HallStore.Close(transaction, "conf/2024", Played.Noon.AddYears(-4));
                Played.Keep(transaction, "conf/2028", (2, 20), (3, 20));
                HallStore.Close(transaction, "conf/2028", Played.Noon);
                return HallStore.Champions(transaction, 2);
            },
            Token);

        Assert.Equal([2UL, 3UL], champions.Select(entry => entry.PersonId));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_season_is_settled_closed_and_not_looked_at_again(StateKind kind)
    {
        await using var state = await OpenAsync(kind);
        await state.Database.WriteAsync(
            transaction =>
            {
                Played.Keep(transaction, "conf/2024", (1, 30), (2, 20));
                SeasonStore.Settle(transaction, "conf/2024");
                Assert.True(SeasonStore.IsSettled(transaction, "conf/2024"));
                Assert.Equal(["conf/2024"], SeasonStore.Unclosed(transaction));
                Assert.Equal(2000UL, SeasonStore.LastPlayedIn(transaction, 2, "conf/2024"));
                Assert.Null(SeasonStore.LastPlayedIn(transaction, 2, "conf/2028"));

                SeasonStore.Close(transaction, "conf/2024", Played.Noon);
                SeasonStore.Settle(transaction, "conf/2028");
                Assert.False(SeasonStore.IsSettled(transaction, "conf/2024"));
                Assert.Empty(SeasonStore.Unclosed(transaction));
            },
            Token);
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_moves_to_another_season_adds_up_there(StateKind kind)
    {
        await using var state = await OpenAsync(kind);

        var board = await state.Database.WriteAsync(
            transaction =>
            {
                Played.Keep(transaction, "conf/2020", (1, 30), (2, 20));
                Played.Keep(transaction, "conf/2024", (1, 1), (2, 20));
                BoardTotals.Move(transaction, "conf/2020", "conf/2024");
                return LeaderboardStore.Read(transaction, new LeaderboardQuestion(BoardScope.Season, 2, "conf/2024", Since: default, CallerId: 0), number: 1);
            },
            Token);

        Assert.Equal([(2UL, 40L, 2L), (1UL, 31L, 2L)], board.Lines.Select(line => (line.PersonId, line.Points, line.Games)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Who_is_to_wear_a_role_follows_the_champions_and_the_role(StateKind kind)
    {
        await using var state = await OpenAsync(kind);
        var roles = new ChampionRoles();
        await state.Database.WriteAsync(
            transaction =>
            {
                Played.Keep(transaction, "conf/2024", (1, 30), (2, 20));
                HallStore.Close(transaction, "conf/2024", Played.Noon);
                ServerWishStore.Save(transaction, new ServerWish(2, IsAcross: false, RoleId: 77));
                roles.Follow(transaction, 2);
                var wearer = Assert.Single(ChampionRoles.Open(transaction));
                Assert.Equal((1UL, 77UL, true), (wearer.PersonId, wearer.RoleId, wearer.IsWanted));

                ChampionRoles.Fail(transaction, wearer, RoleTrouble.TooHigh);
                Assert.Equal("TooHigh", Assert.Single(ChampionRoles.Troubles(transaction, 2)).Trouble);
                ChampionRoles.Done(transaction, wearer);
                Assert.Empty(ChampionRoles.Open(transaction));

                ServerWishStore.Save(transaction, new ServerWish(2, IsAcross: false, RoleId: null));
                roles.Follow(transaction, 2);
                var former = Assert.Single(ChampionRoles.Open(transaction));
                Assert.False(former.IsWanted);
                ChampionRoles.Done(transaction, former);
                Assert.Empty(ChampionRoles.Open(transaction));
            },
            Token);
    }

    private static Task<TestState> OpenAsync(StateKind kind) => TestState.OpenAsync(kind, OutboxSchema.Schema, TriviaSchema.Schema, BoardSchema.Schema, ZoneStore.Schema);
}
