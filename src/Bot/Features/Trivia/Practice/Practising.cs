using Quadrennial.Bot.Features.Trivia.Games;
using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Practice;

/// <summary>What people do in their practice. Each is a transaction; when it is answered, it is on disk.</summary>
internal sealed class Practising(StateDatabase state, QuestionPool pool, ConferenceContent content, TimeProvider clock)
{
    /// <summary>Begins a practice. The question that one left open is asked first, if it is the sort that is wished for.</summary>
    public async Task<PracticeOutcome> BeginAsync(ulong personId, QuestionWish wish, CancellationToken cancellationToken)
    {
        var seed = Random.Shared.Next();
        await Task.Run(pool.Prepare, cancellationToken);
        return await state.WriteAsync<PracticeOutcome>(
            transaction =>
            {
                var before = PracticeStore.Of(transaction, personId);
                var leftOpen = before is { IsOver: false, Given: null } && before.WishKey == wish.Key ? before.Question : null;
                return (leftOpen ?? Choose(transaction, personId, wish, turn: 0, seed)) is { } question
                    ? new PracticeOutcome.Begun(
                        PracticeStore.Begin(transaction, new PracticeRound { PersonId = personId, WishKey = wish.Key, Question = question }),
                        before is { IsOver: false, Answered: > 0 } ? before : null)
                    : new PracticeOutcome.Nothing(wish);
            },
            cancellationToken);
    }

    /// <summary>Where somebody is.</summary>
    public Task<PracticeOutcome> LookAsync(ulong personId, ControlArgument place, CancellationToken cancellationToken) => state.ReadAsync(
        transaction => At(transaction, personId, place, (_, round) => new PracticeOutcome.Now(round)), cancellationToken);

    /// <summary>Answers a question; once it is answered, doing so again changes nothing.</summary>
    /// <param name="personId">Who.</param>
    /// <param name="place">The practice and question, and the option where one was clicked.</param>
    /// <param name="typed">What was typed, <see cref="PracticeRound.ShowMe"/>, or null for the option.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<PracticeOutcome> AnswerAsync(ulong personId, ControlArgument place, string? typed, CancellationToken cancellationToken) => state.WriteAsync(
        transaction => At(transaction, personId, place, (inside, round) =>
        {
            if (round.Given is not null)
            {
                return new PracticeOutcome.Now(round);
            }

            if (typed is null && place.Option >= round.Question.Options.Count)
            {
                return new PracticeOutcome.Past(round);
            }

            var given = typed?.Trim() ?? $"{place.Option}";
            if (round.Question.Way == AnswerWay.Order && given != PracticeRound.ShowMe)
            {
                if (!TypedOrder.TryRead(given, round.Question.Options.Count, out var order))
                {
                    return new PracticeOutcome.NoOrder(round, given);
                }

                given = order;
            }

            return new PracticeOutcome.Now(PracticeStore.Save(inside, round.With(given)));
        }),
        cancellationToken);

    /// <summary>Goes on to the next question, once this one is answered.</summary>
    public Task<PracticeOutcome> NextAsync(ulong personId, ControlArgument place, CancellationToken cancellationToken)
    {
        var seed = Random.Shared.Next();
        return state.WriteAsync(
            transaction => At(transaction, personId, place, (inside, round) =>
            {
                if (round.Given is null)
                {
                    return new PracticeOutcome.Now(round);
                }

                var wish = QuestionWish.Parse(content.Current.Catalogue, round.WishKey);
                return Choose(inside, personId, wish, round.Number, seed) is { } question
                    ? new PracticeOutcome.Now(PracticeStore.Save(inside, round with { Number = round.Number + 1, Question = question, Given = null }))
                    : new PracticeOutcome.Nothing(wish);
            }),
            cancellationToken);
    }

    /// <summary>Ends a practice.</summary>
    public Task<PracticeOutcome> EndAsync(ulong personId, ControlArgument place, CancellationToken cancellationToken) => state.WriteAsync(
        transaction => At(
            transaction, personId, place, (inside, round) => new PracticeOutcome.Now(PracticeStore.Save(inside, round with { IsOver = true }))),
        cancellationToken);

    private delegate PracticeOutcome Act(StateTransaction transaction, PracticeRound round);

    private PosedQuestion? Choose(StateTransaction transaction, ulong personId, QuestionWish wish, long turn, int seed) =>
        pool.Choose(transaction, AskedStore.Person(personId), wish, count: 1, seed, clock.GetUtcNow(), turn) is [var question] ? question : null;

    /// <summary>Does something to the question that a control is about, if that is where the person is.</summary>
    private static PracticeOutcome At(
        StateTransaction transaction, ulong personId, ControlArgument place, Act act) =>
        PracticeStore.Of(transaction, personId) switch
        {
            null => new PracticeOutcome.None(),
            { IsOver: true } over when over.Id == place.GameId => new PracticeOutcome.Now(over),
            var round when round.Id == place.GameId && round.Number == place.Number => act(transaction, round),
            var round => new PracticeOutcome.Past(round),
        };
}
