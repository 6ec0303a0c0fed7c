using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Features.Trivia.Games;

/// <summary>What the buttons of a game carry: numbers of games, questions and options, none of which tells what is right.</summary>
internal static class GameControls
{
    /// <summary>Chooses an option: <c>game.question.option</c>.</summary>
    public const string Answer = "trivia.answer";

    /// <summary>Opens the form to type an answer: <c>game.question</c>.</summary>
    public const string Type = "trivia.type";

    /// <summary>The form with a typed answer: <c>game.question</c>.</summary>
    public const string Typed = "trivia.typed";

    /// <summary>Tells somebody how they did: <c>game.question</c>, or <c>game.0</c> for all of it.</summary>
    public const string Mine = "trivia.mine";

    /// <summary>Opens the form to report a question: <c>game.question</c>.</summary>
    public const string Report = "trivia.report";

    /// <summary>Joins a team: <c>game.team</c>.</summary>
    public const string Join = "trivia.join";

    /// <summary>Stops the game: <c>game.0</c>.</summary>
    public const string Stop = "trivia.stop";

    /// <summary>Gives more time: <c>game.question</c>.</summary>
    public const string Extend = "trivia.extend";

    /// <summary>Rings the bell before its time: <c>game.question</c>.</summary>
    public const string Bell = "trivia.bell";

    /// <summary>Plays another game like it: <c>game.0</c>.</summary>
    public const string Again = "trivia.again";

    /// <summary>The results as a file: <c>game.0</c>.</summary>
    public const string Results = "trivia.results";

    /// <summary>Something about a game as a whole.</summary>
    public static ControlId On(string action, Game game) => new(action, $"{game.Id}.0");

    /// <summary>Something about a question.</summary>
    public static ControlId On(string action, GameRound round) => new(action, $"{round.GameId}.{round.Number}");

    /// <summary>An option of a question.</summary>
    public static ControlId Option(GameRound round, int index) => new(Answer, $"{round.GameId}.{round.Number}.{index}");

    /// <summary>A team of a game.</summary>
    public static ControlId Team(Game game, int index) => new(Join, $"{game.Id}.{index}");

    /// <summary>Answers a control with what it carries; one that cannot be read has moved on.</summary>
    public static CallHandler Reading(ControlHandler handler) => (call, cancellationToken) => TryRead(call.Subject, out var place)
        ? handler(place, call, cancellationToken)
        : Task.FromResult<Reply>(Reply.Private(RouterMessages.MovedOn()));

    /// <summary>Reads what a control carries.</summary>
    public static bool TryRead(string argument, [NotNullWhen(true)] out ControlArgument? read)
    {
        var parts = argument.Split('.');
        read = parts.Length is 2 or 3
            && TryNumber(parts[0], out var game) && TryNumber(parts[1], out var number) && TryNumber(parts.ElementAtOrDefault(2) ?? "0", out var option)
                ? new ControlArgument(game, number, (int)option)
                : null;
        return read is not null;
    }

    private static bool TryNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= int.MaxValue;
}

/// <summary>Does what a control asks for.</summary>
internal delegate Task<Reply> ControlHandler(ControlArgument place, CommandCall call, CancellationToken cancellationToken);

/// <summary>What a control carries.</summary>
/// <param name="GameId">The game.</param>
/// <param name="Number">The question, or the team.</param>
/// <param name="Option">The option chosen; 0 where none is carried.</param>
internal sealed record ControlArgument(long GameId, long Number, int Option);
