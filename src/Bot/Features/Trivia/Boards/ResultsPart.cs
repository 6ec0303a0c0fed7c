using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Features.Trivia.Games;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Boards;

/// <summary>The button that makes a file of a game: for its host of all answers, for everybody else of their own.</summary>
internal sealed class ResultsPart(StateDatabase state, GameMessages messages) : ITriviaPart
{
    public IEnumerable<Control> Controls => [new(GameControls.Results, GameControls.Reading(AnswerAsync))];

    private async Task<Reply> AnswerAsync(ControlArgument place, CommandCall call, CancellationToken cancellationToken) =>
        Reply.Private(await state.ReadAsync(
            transaction => GameStore.Find(transaction, place.GameId) is { } game && game.GuildId == call.Place.GuildId
                ? CardFor(transaction, game, call)
                : messages.Refused(new HostOutcome.NoGame()),
            cancellationToken));

    private static Card CardFor(StateTransaction transaction, Game game, CommandCall call)
    {
        if (game.State != GameState.Ended)
        {
            return Notice(Markup.Of($"That game is still being played. When it is over, its board has this button."));
        }

        var isHost = Playing.IsHost(game, call);
        var answers = GameStore.Answers(transaction, game.Id);
        var standings = PlayerStanding.Of(answers);
        if (!isHost)
        {
            answers = [.. answers.Where(answer => answer.PersonId == call.Caller.Id)];
            standings = [.. standings.Where(standing => standing.PersonId == call.Caller.Id)];
        }

        if (answers.Count == 0)
        {
            return isHost
                ? Notice(Markup.Of($"Nobody’s answers are kept of that game, so there is nothing to put into a file."))
                : Notice(Markup.Of($"You have no answers in that game. The file with everybody’s is for {RevealCard.Person(game.StartedBy)}, who started it, and for whoever may manage messages."));
        }

        var file = ResultsFile.For(game, GameStore.Rounds(transaction, game.Id), answers, standings);
        return new Card(
            new Block.Text(isHost
                ? Markup.Of($"All answers of the game, then the totals. It holds what players typed and their names: pass it on with care.")
                : Markup.Of($"Your answers in the game, then your total. Everybody’s are for whoever started it.")),
            new Block.Download(file.Name))
        {
            Files = [file],
            Accent = Accent.Good,
        };
    }

    private static Card Notice(Markup text) => new(new Block.Text(text)) { Accent = Accent.Notice };
}
