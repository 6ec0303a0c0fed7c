using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Features.Trivia.Games;

namespace Quadrennial.Bot.Features.Trivia.Review;

/// <summary>“Report this question”, below the answer to each question of a game.</summary>
internal sealed class ReportPart(Reporting reporting, Playing playing, GameMessages messages) : ITriviaPart
{
    public IEnumerable<Control> Controls => [new(GameControls.Report, GameControls.Reading(OpenAsync)), new(Reporting.Form, reporting.SendAsync)];

    private async Task<Reply> OpenAsync(ControlArgument place, CommandCall call, CancellationToken cancellationToken) =>
        await playing.LookAsync(place, call, cancellationToken) is (_, { State: RoundState.Closed or RoundState.Void } round, _, _)
            ? await reporting.OpenAsync(call, round.Question, cancellationToken)
            : Reply.Private(messages.About(new AnswerOutcome.Unknown()));
}
