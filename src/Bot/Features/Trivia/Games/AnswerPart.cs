using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Features.Trivia.Games;

/// <summary>The buttons and forms with which players play.</summary>
internal sealed class AnswerPart(Playing playing, GameMessages messages) : ITriviaPart
{
    public IEnumerable<Control> Controls =>
    [
        new(GameControls.Answer, GameControls.Reading(AnswerAsync)),
        new(GameControls.Type, GameControls.Reading(OpenFormAsync)),
        new(GameControls.Typed, GameControls.Reading(AnswerAsync)),
        new(GameControls.Mine, GameControls.Reading(ShowMineAsync)),
        new(GameControls.Join, GameControls.Reading(JoinAsync)),
    ];

    private async Task<Reply> AnswerAsync(ControlArgument place, CommandCall call, CancellationToken cancellationToken)
    {
        var typed = call.Control?.Fields.GetValueOrDefault("answer") is [var text, ..] ? text : null;
        return Reply.Private(messages.About(await playing.AnswerAsync(place, call, typed, cancellationToken)));
    }

    private async Task<Reply> OpenFormAsync(ControlArgument place, CommandCall call, CancellationToken cancellationToken) =>
        await playing.LookAsync(place, call, cancellationToken) switch
        {
            (_, { State: RoundState.Open } round, _, _) => new Reply.OpenForm(QuestionCard.FormFor(round.Question, GameControls.On(GameControls.Typed, round))),
            (_, { State: not RoundState.Coming } round, var answer, _) => Reply.Private(messages.About(new AnswerOutcome.TooLate(round, answer))),
            _ => Reply.Private(messages.About(new AnswerOutcome.Unknown())),
        };

    private async Task<Reply> ShowMineAsync(ControlArgument place, CommandCall call, CancellationToken cancellationToken) =>
        Reply.Private(await playing.LookAsync(place, call, cancellationToken) is var (game, round, answer, standings)
            ? GameMessages.Mine(game, round, answer, standings, call.Caller.Id)
            : messages.Refused(new HostOutcome.NoGame()));

    private async Task<Reply> JoinAsync(ControlArgument place, CommandCall call, CancellationToken cancellationToken) =>
        Reply.Private(GameMessages.Joined(await playing.JoinAsync(place, call, cancellationToken)));
}
