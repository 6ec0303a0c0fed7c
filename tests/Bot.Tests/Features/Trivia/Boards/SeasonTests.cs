using Microsoft.Extensions.DependencyInjection;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Features.Trivia.Boards;
using Quadrennial.Bot.Features.Trivia.Games;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.Storage;
using Quadrennial.Content;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Tests.Features.Trivia.Boards;

/// <summary>Seasons end with an edition that is held, and with nothing else.</summary>
public sealed class SeasonTests : IDisposable
{
    private readonly RecordingRoles _roles = new();
    private Conversation? _bot;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_day_after_the_conference_each_server_hears_of_its_champion_once()
    {
        var bot = Open(HomePack.Catalogue, "2024-12-05");
        await PlayAsync(2, (1, 10), (2, 30));
        await PlayAsync(2, (1, 25), (2, 0));
        await PlayAsync(3, (5, 7), (6, 9));

        await bot.PassAsync(TimeSpan.FromDays(6));
        Assert.Empty(bot.Announcer.Messages);

        await bot.PassAsync(TimeSpan.FromDays(1));
        await bot.PassAsync(TimeSpan.FromDays(30));

        Assert.Equal([Target.Channel(2000), Target.Channel(3000)], bot.Announcer.Messages.Select(message => message.Target).Order(Comparer<Target>.Create((one, other) => one.Id.CompareTo(other.Id))));
        var post = Assert.Single(bot.Announcer.Messages, message => message.Target == Target.Channel(2000)).Message;
        Assert.StartsWith(
            "## 🏆 The trivia season up to dtrace.conf(24) is over\nThe champion is <@1>, with 35 points in 2 games.\n**2.** <@2>: 30 points", post.Card.Text());
        Assert.Equal([1UL], post.MayPing);
    }

    [Fact]
    public async Task The_hall_keeps_the_season_and_points_begin_anew()
    {
        var bot = Open(HomePack.Catalogue, "2024-12-05");
        await PlayAsync(2, (1, 35), (2, 30), (3, 30), (4, 1));

        await bot.PassAsync(TimeSpan.FromDays(8));
        var hall = await bot.AskForCard("trivia leaderboard", ("scope", "hall"));
        var season = await bot.AskForCard("trivia leaderboard");
        var ever = await bot.AskForCard("trivia leaderboard", ("scope", "ever"));

        Assert.StartsWith(
            "## The hall of champions\n### dtrace.conf(24)\n🏆 **1.** <@1>: 35 points in 1 game\n**2.** <@2>: 30 points in 1 game\n**2.** <@3>: 30 points in 1 game", hall.Text());
        Assert.DoesNotContain("<@4>", hall.Text());
        Assert.Contains("Points until dtrace.conf(28); 0 players with points.", season.Text());
        Assert.Contains("**1.** <@1>: 35 points", ever.Text());
    }

    [Fact]
    public async Task A_tie_has_as_many_champions_as_it_is_wide()
    {
        var bot = Open(HomePack.Catalogue, "2024-12-05");
        await PlayAsync(2, (1, 30), (2, 30), (3, 5));

        await bot.PassAsync(TimeSpan.FromDays(8));

        var post = Assert.Single(bot.Announcer.Messages).Message;
        Assert.Contains("It ends in a tie of 2 champions, with 30 points each: <@1>, <@2>.\n**3.** <@3>: 5 points", post.Card.Text());
    }

    [Fact]
    public async Task A_season_waits_for_the_games_that_were_begun_in_it()
    {
        var bot = Open(HomePack.Catalogue, "2024-12-10");
        await PlayAsync(2, (1, 30), (2, 10));
        var open = await bot.The<StateDatabase>().WriteAsync(transaction => Played.Begin(transaction, bot.Clock.GetUtcNow(), 2, Played.Question), Token);

        await bot.PassAsync(TimeSpan.FromDays(3));
        Assert.Empty(bot.Announcer.Messages);

        await bot.The<StateDatabase>().WriteAsync(
            transaction =>
            {
                GameStore.Save(transaction, Played.AnswerOf(open, 2, "0") with { IsRight = 1, Points = 25, Streak = 1 });
                GameStore.Save(transaction, Played.AnswerOf(open, 1, "1") with { IsRight = 0, Points = 0, Streak = 0 });
                Played.End(transaction, open, "dtrace.conf/2024", bot.Clock.GetUtcNow());
            },
            Token);
        await bot.PassAsync(TimeSpan.FromDays(1));

        Assert.Contains("The champion is <@2>, with 35 points", Assert.Single(bot.Announcer.Messages).Message.Card.Text());
    }

    [Fact]
    public async Task An_edition_that_is_never_held_ends_no_season()
    {
        var bot = Open(HomePack.Catalogue, "2020-11-01");
        await PlayAsync(2, (1, 30), (2, 10));

        await bot.PassAsync(TimeSpan.FromDays(90));
        var board = await bot.AskForCard("trivia leaderboard");

        Assert.Empty(bot.Announcer.Messages);
        Assert.Contains("Points until dtrace.conf(24); 2 players with points.", board.Text());
        Assert.Contains("**1.** <@1>: 30 points", board.Text());
    }

    [Fact]
    public async Task An_edition_that_is_brought_forward_ends_the_season_all_the_same()
    {
        var bot = Open(Editions(), "2019-01-01");
        await PlayAsync(2, (1, 30), (2, 10));
        Assert.Contains("Points until Conf(20)", (await bot.AskForCard("trivia leaderboard")).Text());

        bot.The<ConferenceContent>().Replace(Editions(A.Edition with
        {
            Id = "conf/19",
            Name = "Conf(19)",
            Year = 2019,
            Status = EditionStatus.Held,
            Date = new PartialDate(2019, 6, 1),
            History = [new StatusChange(new DateOnly(2019, 1, 2), EditionStatus.Planned, new PartialDate(2019, 6, 1), A.Provenance)],
        }));
        await bot.PassAsync(TimeSpan.FromDays(30));
        Assert.Contains("Points until Conf(19); 2 players with points.", (await bot.AskForCard("trivia leaderboard")).Text());

        await bot.PassAsync(TimeSpan.FromDays(150));
        Assert.Contains("The trivia season up to Conf(19) is over", Assert.Single(bot.Announcer.Messages).Message.Card.Text());
    }

    [Fact]
    public async Task Who_hides_is_no_champion_and_in_no_hall()
    {
        var bot = Open(HomePack.Catalogue, "2024-12-05");
        await PlayAsync(2, (1, 35), (2, 30));
        await bot.The<StateDatabase>().WriteAsync(transaction => PlayerWishStore.Save(transaction, new PlayerWish { PersonId = 1, HiddenFlag = 1 }), Token);

        await bot.PassAsync(TimeSpan.FromDays(8));

        Assert.Contains("The champion is <@2>", Assert.Single(bot.Announcer.Messages).Message.Card.Text());
    }

    [Fact]
    public async Task The_new_champion_gets_the_role_and_the_one_before_loses_it()
    {
        var bot = Open(HomePack.Catalogue, "2024-12-05");
        await SetRoleAsync(2, 77);
        await PlayAsync(2, (1, 35), (2, 30));
        await bot.PassAsync(TimeSpan.FromDays(8));
        await bot.The<RoleKeeper>().TendAsync(Token);
        Assert.Equal([("give", 2UL, 1UL, 77UL)], _roles.Done);

        bot.The<ConferenceContent>().Replace(WithHeld(2028));
        await PlayAsync(2, (1, 5), (2, 30));
        bot.Clock.SetUtcNow(new DateTimeOffset(2028, 6, 3, 20, 0, 0, TimeSpan.Zero));
        await bot.PassAsync(TimeSpan.FromDays(1));
        _roles.Done.Clear();
        await bot.The<RoleKeeper>().TendAsync(Token);

        Assert.Equal([("take", 2UL, 1UL, 77UL), ("give", 2UL, 2UL, 77UL)], _roles.Done);
        _roles.Done.Clear();
        await bot.The<RoleKeeper>().TendAsync(Token);
        Assert.Empty(_roles.Done);
    }

    [Fact]
    public async Task A_role_that_cannot_be_given_is_told_under_setup_and_status_and_tried_again_the_next_day()
    {
        var bot = Open(HomePack.Catalogue, "2024-12-05");
        await SetRoleAsync(2, 77);
        await PlayAsync(2, (1, 35), (2, 30));
        await bot.PassAsync(TimeSpan.FromDays(8));
        _roles.Outcome = new RoleOutcome.RoleTooHigh();
        await bot.The<RoleKeeper>().TendAsync(Token);

        var setup = Assert.IsType<Reply.Message>(await bot.Handle(AsAdmin(A.Call("trivia setup")))).Card.Text();
        var status = await bot.The<StateDatabase>().ReadAsync(
            transaction => Assert.Single(bot.The<DeliveryKinds>().Find("trivia.champion")!.StatusOf(transaction, 2)), Token);
        Assert.Contains("I could not give the champion the role <@&77>. It stands above my own role", setup);
        Assert.Contains("It stands above my own role", status.ToString());

        _roles.Outcome = new RoleOutcome.Done();
        await bot.The<RoleKeeper>().TendAsync(Token);
        Assert.Empty(await bot.The<StateDatabase>().ReadAsync(transaction => ChampionRoles.Troubles(transaction, 2), Token));
    }

    public void Dispose() => _bot?.Dispose();

    private static CommandCall AsAdmin(CommandCall call) =>
        call with { Caller = call.Caller with { Permissions = Permissions.ManageServer }, Place = call.Place with { BotPermissions = Permissions.ManageRoles } };

    private static Catalogue Editions(params IReadOnlyList<Edition> further) =>
        new([A.Conference], [A.Edition, .. further], A.Programme(4), [A.Speaker], [A.Topic]);

    /// <summary>The home conference, with an edition that was held in a year to come.</summary>
    private static Catalogue WithHeld(int year)
    {
        var home = HomePack.Catalogue;
        var edition = home.Editions[^1] with
        {
            Id = $"dtrace.conf/{year}",
            Name = $"dtrace.conf({year % 100})",
            Year = year,
            Status = EditionStatus.Held,
            Date = new PartialDate(year, 6, 1),
            History = [],
        };
        return new Catalogue(home.Conferences, [.. home.Editions, edition], home.Talks, home.Speakers, home.Topics);
    }

    private Conversation Open(Catalogue catalogue, string today) =>
        _bot = new Conversation(catalogue, today, services => services.AddSingleton<IMemberRoles>(_roles));

    private Task PlayAsync(ulong guild, params (ulong Person, long Points)[] scores) => _bot!.The<StateDatabase>().WriteAsync(
        transaction => { Played.Keep(transaction, _bot.The<SeasonNames>().Present, _bot.Clock.GetUtcNow(), guild, scores); }, Token);

    private Task SetRoleAsync(ulong guild, ulong role) => _bot!.The<StateDatabase>().WriteAsync(
        transaction => ServerWishStore.Save(transaction, new ServerWish(guild, IsAcross: false, role)), Token);

    private sealed class RecordingRoles : IMemberRoles
    {
        public List<(string What, ulong Guild, ulong Person, ulong Role)> Done { get; } = [];

        public RoleOutcome Outcome { get; set; } = new RoleOutcome.Done();

        public Task<RoleOutcome> GiveAsync(ulong guildId, ulong personId, ulong roleId, CancellationToken cancellationToken) => Note("give", guildId, personId, roleId);

        public Task<RoleOutcome> TakeAsync(ulong guildId, ulong personId, ulong roleId, CancellationToken cancellationToken) => Note("take", guildId, personId, roleId);

        private Task<RoleOutcome> Note(string what, ulong guildId, ulong personId, ulong roleId)
        {
            Done.Add((what, guildId, personId, roleId));
            return Task.FromResult(Outcome);
        }
    }
}
