using Quadrennial.Bot.Features.Trivia.Games;
using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Tests.Features.Trivia.Boards;

/// <summary>Games that are over, kept as the game itself keeps them.</summary>
internal static class Played
{
    public const ulong Guild = 2;

    public static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public static readonly PosedQuestion Question = new()
    {
        Id = "q",
        Text = "Who counted engines?",
        Way = AnswerWay.Choose,
        Options = ["Ada Lovelace", "Grace Hopper"],
        Right = [0],
        TalkId = "conf/16-01",
    };

    /// <summary>Keeps a game of one question, for which players earned what is given; 0 points are a wrong answer.</summary>
    /// <param name="transaction">In which it ends.</param>
    /// <param name="season">Its season.</param>
    /// <param name="scores">The players and their points.</param>
    /// <returns>The game.</returns>
    public static Game Keep(StateTransaction transaction, string season, params (ulong Person, long Points)[] scores) =>
        Keep(transaction, season, Noon, Guild, scores);

    public static Game Keep(
        StateTransaction transaction, string season, DateTimeOffset at, ulong guild, params (ulong Person, long Points)[] scores)
    {
        var game = Begin(transaction, at, guild, Question);
        foreach (var (person, points) in scores)
        {
            GameStore.Save(transaction, AnswerOf(game, person, points > 0 ? "0" : "1") with { IsRight = points > 0 ? 1 : 0, Points = points, Streak = points > 0 ? 1 : 0 });
        }

        return End(transaction, game, season, at);
    }

    /// <summary>A game that is being played.</summary>
    public static Game Begin(StateTransaction transaction, DateTimeOffset at, ulong guild, params IReadOnlyList<PosedQuestion> questions)
    {
        var channel = guild * 1000;
        var game = new Game
        {
            GuildId = guild,
            ChannelId = channel,
            HomeId = channel,
            StartedBy = 99,
            Mode = GameMode.Classic,
            Wish = "anything",
            State = GameState.Asking,
            Number = questions.Count,
            Rounds = questions.Count,
            StartedAt = at,
        };
        var begun = GameStore.Add(transaction, game, questions) ?? throw new InvalidOperationException("The channel has an open game.");
        foreach (var round in GameStore.Rounds(transaction, begun.Id))
        {
            GameStore.Save(transaction, round with { State = RoundState.Closed });
        }

        return begun;
    }

    /// <summary>It is over.</summary>
    public static Game End(StateTransaction transaction, Game game, string season, DateTimeOffset at)
    {
        var ended = game with { State = GameState.Ended, EndedAt = at, Ending = GameEnding.Played };
        GameStore.Save(transaction, ended);
        ScoreStore.Keep(transaction, ended, season);
        return ended;
    }

    public static PlayerAnswer AnswerOf(Game game, ulong person, string given, long number = 1) => new()
    {
        GameId = game.Id,
        Number = number,
        PersonId = person,
        Name = NameOf(person),
        Given = given,
        At = game.StartedAt,
        Took = (long)person * 1000,
    };

    public static string NameOf(ulong person) => $"Player {person}";
}
