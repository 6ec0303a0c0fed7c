using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Features.Trivia.Games;
using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Evening;

/// <summary><c>/trivia evening</c>: a person asks when the room is ready, and may pause, give time, ring the bell and let an answer pass afterwards.</summary>
internal sealed class EveningPart(
    Playing playing,
    GameCourse course,
    GameHosting hosting,
    QuestionPool pool,
    GameMessages messages,
    WishReader wishes,
    ConferenceContent content,
    StateDatabase state,
    Outbox outbox) : ITriviaPart
{
    private const int DefaultRounds = 10;
    private const int MostRounds = 25;

    private static readonly TimeSpan MoreTime = TimeSpan.FromSeconds(30);

    public IEnumerable<Command> Subcommands =>
    [
        new("evening", "Host a game: prepare it in private, then ask when the room is ready", PrepareAsync)
        {
            Example = "/trivia evening rounds:10",
            Options =
            [
                new("rounds", $"How many questions; {DefaultRounds} unless you say") { Kind = OptionKind.Number, Min = 1, Max = MostRounds },
                .. wishes.Options,
                .. TeamOptions.All,
            ],
        },
    ];

    public IEnumerable<Control> Controls =>
    [
        new(HostPanel.Show, OnEvening((_, game, _) => Done(game))),
        new(HostPanel.Announce, OnEvening(When(game => game is { State: GameState.Waiting, Number: 0 }, Announce))),
        new(HostPanel.Next, OnEvening(When(game => game.State == GameState.Waiting && game.Number < game.Rounds, hosting.Next))),
        new(HostPanel.Pause, OnEvening(WhenOpen(GameState.Asking, hosting.Pause))),
        new(HostPanel.Continue, OnEvening(WhenOpen(GameState.Paused, (transaction, game, round, now) => hosting.Continue(transaction, game, round, now)))),
        new(HostPanel.Extend, OnEvening(WhenOpen(
            GameState.Asking, (transaction, game, round, now) => hosting.CloseAt(transaction, game, round, (round.ClosesAt ?? now) + MoreTime)))),
        new(HostPanel.Bell, OnEvening(WhenOpen(GameState.Asking, (transaction, game, round, now) => hosting.CloseAt(transaction, game, round, now)))),
        new(HostPanel.End, OnEvening(When(
            game => game.State != GameState.Ended, (transaction, game, now) => course.End(transaction, game, GameEnding.Stopped, now)))),
        new(HostPanel.Swap, GameControls.Reading(SwapAsync)),
        new(HostPanel.Accept, GameControls.Reading(AcceptAsync)),
    ];

    private async Task<Reply> PrepareAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (messages.WhyNotHere(call) is { } refusal)
        {
            return Reply.Private(refusal);
        }

        var wish = wishes.Read(call, out var objection);
        if (objection is not null)
        {
            return Reply.Private(objection);
        }

        var evening = new Game
        {
            GuildId = call.Place.GuildId!.Value,
            ChannelId = call.Place.ChannelId,
            HomeId = call.Place.ChannelId,
            StartedBy = call.Caller.Id,
            Mode = GameMode.Evening,
            Wish = $"{wish}",
            WishKey = wish.Key,
            Teams = TeamOptions.Read(call),
            State = GameState.Waiting,
            Rounds = call.Number("rounds") ?? DefaultRounds,
            StartedAt = default,
        };
        return await playing.StartAsync(evening, wish, cancellationToken) switch
        {
            StartOutcome.Started started => Reply.Private(await PanelAsync(started.Game.Id, default, cancellationToken)),
            StartOutcome.Taken { Game: { IsHosted: true } game } when Playing.IsHost(game, call) => Reply.Private(await PanelAsync(game.Id, default, cancellationToken)),
            StartOutcome.Taken taken => Reply.Private(messages.Taken(taken)),
            _ => Reply.Private(WishReader.NothingLeft(wish)),
        };
    }

    private CallHandler OnEvening(HostAct act) => GameControls.Reading(
        (place, call, cancellationToken) => ActAsync(place, call, act, default, cancellationToken));

    private void Announce(StateTransaction transaction, Game game, DateTimeOffset now) =>
        GameMessageKey.Opening(game).Plan(outbox, transaction, game, now);

    private Task<Reply> SwapAsync(ControlArgument place, CommandCall call, CancellationToken cancellationToken)
    {
        var seed = Random.Shared.Next();
        return ActAsync(
            place,
            call,
            (transaction, game, now) => Swap(transaction, game, place.Number, seed, now),
            Markup.Of($"Question {place.Number} is another one now."),
            cancellationToken);
    }

    private HostOutcome Swap(StateTransaction transaction, Game game, long number, int seed, DateTimeOffset now)
    {
        if (game.State == GameState.Ended || GameStore.FindRound(transaction, game.Id, number) is not { State: RoundState.Coming } round || number <= game.Number)
        {
            return new HostOutcome.NotNow(game);
        }

        var wish = QuestionWish.Parse(content.Current.Catalogue, game.WishKey);
        var asked = GameStore.Rounds(transaction, game.Id).Select(other => other.Question.Id).ToHashSet();
        if (pool.Choose(transaction, AskedStore.Server(game.GuildId), wish, 1, seed, now) is not [var other] || asked.Contains(other.Id))
        {
            return new HostOutcome.NotNow(game);
        }

        GameStore.Save(transaction, round with { Question = other });
        return Done(game);
    }

    private async Task<Reply> AcceptAsync(ControlArgument place, CommandCall call, CancellationToken cancellationToken)
    {
        string? accepted = null;
        var reply = await ActAsync(
            place,
            call,
            (transaction, game, _) =>
            {
                var round = GameStore.FindRound(transaction, game.Id, place.Number);
                var wrong = HostPanel.WrongAnswers(GameStore.Answers(transaction, game.Id, place.Number));
                if (round is not { State: RoundState.Closed } || place.Option >= wrong.Count)
                {
                    return new HostOutcome.NotNow(game);
                }

                accepted = round.Question.InWords(wrong[place.Option]);
                return new HostOutcome.Done(game, hosting.Accept(transaction, game, round, wrong[place.Option]));
            },
            Markup.Of($"Accepted; the scores have followed."),
            cancellationToken);
        return reply is Reply.Update update && accepted is not null
            ? update with { Then = Reply.Public(AcceptedCard(place.Number, accepted)) }
            : reply;
    }

    private static Card AcceptedCard(long number, string accepted) => new(new Block.Text(Markup.Of(
        $"✅ The host also accepts “{accepted}” for question {number}. The points have followed.")))
    { Accent = Accent.Good };

    private async Task<Reply> ActAsync(ControlArgument place, CommandCall call, HostAct act, Markup note, CancellationToken cancellationToken)
    {
        switch (await playing.HostAsync(place.GameId, call, act, cancellationToken))
        {
            case HostOutcome.Done:
                var panel = await PanelAsync(place.GameId, note, cancellationToken);
                return call.Control is { MessageIsPrivate: true } ? new Reply.Update(panel) : Reply.Private(panel);
            case HostOutcome.NotNow:
                return call.Control is { MessageIsPrivate: true }
                    ? new Reply.Update(await PanelAsync(place.GameId, Markup.Of($"That is not possible at the moment; this is how it stands."), cancellationToken))
                    : Reply.Private(messages.Refused(new HostOutcome.NoGame()));
            case var refused:
                return Reply.Private(messages.Refused(refused));
        }
    }

    private Task<Card> PanelAsync(long gameId, Markup note, CancellationToken cancellationToken) => state.ReadAsync(
        transaction => HostPanel.For(
            GameStore.Find(transaction, gameId) ?? throw new InvalidOperationException("The game is gone."),
            GameStore.Rounds(transaction, gameId),
            GameStore.Answers(transaction, gameId),
            note),
        cancellationToken);

    private static HostOutcome.Done Done(Game game) => new HostOutcome.Done(game, Round: null);

    /// <summary>Does something where it makes sense.</summary>
    private static HostAct When(Func<Game, bool> isPossible, GameAct act) => (transaction, game, now) =>
    {
        if (!isPossible(game))
        {
            return new HostOutcome.NotNow(game);
        }

        act(transaction, game, now);
        return Done(game);
    };

    /// <summary>Does something to the open question.</summary>
    private static HostAct WhenOpen(GameState expected, RoundAct act) => (transaction, game, now) =>
    {
        // Between being sent and being seen to be there a question has no clock yet that could be changed.
        if (game.State != expected
            || GameStore.FindRound(transaction, game.Id, game.Number) is not { State: RoundState.Open, AskedAt: not null } round
            || round.ClosesAt <= now)
        {
            return new HostOutcome.NotNow(game);
        }

        act(transaction, game, round, now);
        return Done(game);
    };

    private delegate void GameAct(StateTransaction transaction, Game game, DateTimeOffset now);

    private delegate void RoundAct(StateTransaction transaction, Game game, GameRound round, DateTimeOffset now);
}
