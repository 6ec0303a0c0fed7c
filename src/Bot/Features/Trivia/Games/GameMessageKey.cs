using System.Globalization;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Games;

/// <summary>What a message of a game is.</summary>
internal enum GamePart
{
    /// <summary>That a thread is opened for it.</summary>
    Opening,

    /// <summary>A question.</summary>
    Question,

    /// <summary>Its answer.</summary>
    Reveal,

    /// <summary>That a question goes on after a restart.</summary>
    Return,

    /// <summary>The final board.</summary>
    Board,
}

/// <summary>Which message of which game it is, as its identity in the outbox says it: <c>12.3.Reveal</c>.</summary>
/// <param name="GameId">The game.</param>
/// <param name="Number">The question's number, or for a return which one: <c>3.1</c> is the first return to question 3.</param>
/// <param name="Part">What it is.</param>
internal sealed record GameMessageKey(long GameId, string Number, GamePart Part)
{
    /// <summary>The kind of message.</summary>
    public const string Kind = "trivia";

    /// <summary>The question's number.</summary>
    public long Round => long.Parse(Number.Split('-')[0], CultureInfo.InvariantCulture);

    /// <summary>A question.</summary>
    public static GameMessageKey Question(Game game, long number) => new(game.Id, $"{number}", GamePart.Question);

    /// <summary>An answer.</summary>
    public static GameMessageKey Reveal(Game game, long number) => new(game.Id, $"{number}", GamePart.Reveal);

    /// <summary>That a question goes on.</summary>
    public static GameMessageKey Return(GameRound round) => new(round.GameId, $"{round.Number}-{round.Returns}", GamePart.Return);

    /// <summary>The final board.</summary>
    public static GameMessageKey Board(Game game) => new(game.Id, "0", GamePart.Board);

    /// <summary>That a thread is opened.</summary>
    public static GameMessageKey Opening(Game game) => new(game.Id, "0", GamePart.Opening);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static GameMessageKey Parse(string text)
    {
        var parts = text.Split('.');
        return new GameMessageKey(long.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], Enum.Parse<GamePart>(parts[2]));
    }

    /// <summary>The message's identity.</summary>
    public Identity For(Game game) => new(Kind, game.Target, $"{this}");

    /// <summary>Plans it.</summary>
    public void Plan(Outbox outbox, StateTransaction transaction, Game game, DateTimeOffset dueAt) =>
        outbox.Plan(transaction, new PlannedMessage(For(game), dueAt) { GuildId = game.GuildId });

    /// <summary>Plans it for an instant, whether it was planned for another before or not.</summary>
    public void PlanAnew(Outbox outbox, StateTransaction transaction, Game game, DateTimeOffset dueAt)
    {
        if (!outbox.Move(transaction, new PlannedMessage(For(game), dueAt) { GuildId = game.GuildId }))
        {
            Plan(outbox, transaction, game, dueAt);
        }
    }

    /// <summary><c>12.3.Reveal</c>.</summary>
    public override string ToString() => $"{GameId}.{Number}.{Part}";
}
