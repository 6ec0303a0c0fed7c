using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Features.Trivia.Games;
using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Features.Trivia.Review;
using Quadrennial.Bot.Library;

namespace Quadrennial.Bot.Features.Trivia.Practice;

/// <summary><c>/trivia practice</c>: alone, in private, without a clock. Everything happens in one private message.</summary>
internal sealed class PracticePart(
    Practising practising, PracticeCards cards, WishReader wishes, Reporting reporting, ConferenceContent content) : ITriviaPart
{
    public IEnumerable<Command> Subcommands =>
    [
        new("practice", "Practise alone: only you see it, there is no clock, and a wrong answer teaches", BeginAsync)
        {
            Example = "/trivia practice topic:ZFS",
            Options = wishes.Options,
        },
    ];

    public IEnumerable<Control> Controls =>
    [
        new(PracticeControls.Answer, On((place, call, token) => practising.AnswerAsync(call.Caller.Id, place, typed: null, token))),
        new(PracticeControls.Type, OpenFormAsync),
        new(PracticeControls.Typed, On(AnswerTypedAsync)),
        new(PracticeControls.ShowMe, On((place, call, token) => practising.AnswerAsync(call.Caller.Id, place, PracticeRound.ShowMe, token))),
        new(PracticeControls.Next, On((place, call, token) => practising.NextAsync(call.Caller.Id, place, token))),
        new(PracticeControls.Enough, On((place, call, token) => practising.EndAsync(call.Caller.Id, place, token))),
        new(PracticeControls.Again, AgainAsync),
        new(PracticeControls.Report, ReportAsync),
    ];

    private delegate Task<PracticeOutcome> Act(ControlArgument place, CommandCall call, CancellationToken cancellationToken);

    private CallHandler On(Act act) => GameControls.Reading(
        async (place, call, cancellationToken) => Show(call, await act(place, call, cancellationToken)));

    private async Task<Reply> BeginAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var wish = wishes.Read(call, out var objection);
        return objection is not null
            ? Reply.Private(objection)
            : Show(call, await practising.BeginAsync(call.Caller.Id, wish, cancellationToken));
    }

    private async Task<Reply> AgainAsync(CommandCall call, CancellationToken cancellationToken) => Show(
        call,
        await practising.BeginAsync(call.Caller.Id, QuestionWish.Parse(content.Current.Catalogue, call.Subject), cancellationToken));

    /// <summary>Nothing but blanks is no answer, and no wish to be told either.</summary>
    private Task<PracticeOutcome> AnswerTypedAsync(ControlArgument place, CommandCall call, CancellationToken cancellationToken) =>
        call.Control?.Fields.GetValueOrDefault("answer") is [var typed, ..] && !string.IsNullOrWhiteSpace(typed)
            ? practising.AnswerAsync(call.Caller.Id, place, typed, cancellationToken)
            : practising.LookAsync(call.Caller.Id, place, cancellationToken);

    private async Task<Reply> OpenFormAsync(CommandCall call, CancellationToken cancellationToken) => await LookAsync(call, cancellationToken) switch
    {
        PracticeOutcome.Now { Round: { IsOver: false, Given: null } round } => new Reply.OpenForm(
            QuestionCard.FormFor(round.Question, PracticeControls.On(PracticeControls.Typed, round))),
        var outcome => Show(call, outcome),
    };

    private async Task<Reply> ReportAsync(CommandCall call, CancellationToken cancellationToken) => await LookAsync(call, cancellationToken) switch
    {
        PracticeOutcome.Now { Round: { IsOver: false, Given: not null } round } => await reporting.OpenAsync(call, round.Question, cancellationToken),
        var outcome => Show(call, outcome),
    };

    private async Task<PracticeOutcome> LookAsync(CommandCall call, CancellationToken cancellationToken) =>
        GameControls.TryRead(call.Subject, out var place)
            ? await practising.LookAsync(call.Caller.Id, place, cancellationToken)
            : new PracticeOutcome.None();

    private Reply Show(CommandCall call, PracticeOutcome outcome)
    {
        var card = outcome switch
        {
            PracticeOutcome.Begun { Before: { } before } begun => cards.For(begun.Round, PracticeCards.After(before)),
            PracticeOutcome.Begun begun => cards.For(begun.Round),
            PracticeOutcome.Now now => cards.For(now.Round),
            PracticeOutcome.Past past => cards.For(past.Round, PracticeCards.Past()),
            PracticeOutcome.NoOrder noOrder => cards.For(noOrder.Round, PracticeCards.NoOrder(noOrder)),
            PracticeOutcome.Nothing nothing => WishReader.NothingLeft(nothing.Wish),
            _ => cards.None(),
        };
        return call.Control is { MessageIsPrivate: true } && outcome is not (PracticeOutcome.Nothing or PracticeOutcome.None)
            ? new Reply.Update(card)
            : Reply.Private(card);
    }
}
