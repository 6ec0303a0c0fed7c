using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Library;

namespace Quadrennial.Bot.Features.Trivia.Games;

/// <summary><c>/trivia play</c> and <c>/trivia stop</c>, and what the host of a game may do while it is played.</summary>
internal sealed class PlayPart(Playing playing, GameCourse course, GameHosting hosting, GameMessages messages, WishReader wishes, ConferenceContent content) : ITriviaPart
{
    private const int DefaultRounds = 5;
    private const int MostRounds = 25;

    private static readonly TimeSpan MoreTime = TimeSpan.FromSeconds(60);

    public IEnumerable<Command> Subcommands =>
    [
        new("play", "Play a game in this channel; everybody can join", PlayAsync)
        {
            Example = "/trivia play rounds:5 mode:calm",
            Options =
            [
                new("rounds", $"How many questions; {DefaultRounds} unless you say") { Kind = OptionKind.Number, Min = 1, Max = MostRounds },
                .. wishes.Options,
                new("mode", "How it is played; classic unless you say")
                {
                    Choices =
                    [
                        new("Classic: being quick counts a little", "classic"),
                        new("Calm: only being right counts, with minutes for each question", "calm"),
                    ],
                },
                new("thread", "Play in a thread of its own") { Kind = OptionKind.Flag },
                .. TeamOptions.All,
            ],
        },
        new("stop", "Stop the game in this channel: for who started it, or may manage messages", StopAsync) { Example = "/trivia stop" },
    ];

    public IEnumerable<Control> Controls =>
    [
        new(GameControls.Stop, GameControls.Reading((game, call, token) => StopAsync(game.GameId, call, token))),
        new(GameControls.Again, GameControls.Reading(AgainAsync)),
        new(GameControls.Extend, GameControls.Reading(ExtendAsync)),
        new(GameControls.Bell, GameControls.Reading(RingAsync)),
    ];

    private Task<Reply> PlayAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var wish = wishes.Read(call, out var objection);
        return objection is not null
            ? Task.FromResult<Reply>(Reply.Private(objection))
            : StartAsync(
                call,
                wish,
                call.TextOrNull("mode") == "calm" ? GameMode.Calm : GameMode.Classic,
                call.Number("rounds") ?? DefaultRounds,
                TeamOptions.Read(call),
                isInThread: call.Flag("thread") && !call.Place.IsThread,
                cancellationToken);
    }

    private async Task<Reply> AgainAsync(ControlArgument place, CommandCall call, CancellationToken cancellationToken) =>
        await playing.LookAsync(place, call, cancellationToken) is var (game, _, _, _)
            ? await StartAsync(
                call,
                QuestionWish.Parse(content.Current.Catalogue, game.WishKey),
                game.Mode is GameMode.Calm ? GameMode.Calm : GameMode.Classic,
                game.Rounds,
                game.Teams,
                isInThread: false,
                cancellationToken)
            : Reply.Private(messages.Refused(new HostOutcome.NoGame()));

    private async Task<Reply> StartAsync(
        CommandCall call, QuestionWish wish, GameMode mode, long rounds, IReadOnlyList<Team> teams, bool isInThread, CancellationToken cancellationToken)
    {
        if (messages.WhyNotHere(call) is { } refusal)
        {
            return Reply.Private(refusal);
        }

        var game = new Game
        {
            GuildId = call.Place.GuildId!.Value,
            ChannelId = call.Place.ChannelId,
            HomeId = call.Place.ChannelId,
            StartedBy = call.Caller.Id,
            Mode = mode,
            Wish = $"{wish}",
            WishKey = wish.Key,
            Teams = teams,
            State = isInThread ? GameState.Opening : GameState.Asking,
            Rounds = rounds,
            StartedAt = default,
        };
        return await playing.StartAsync(game, wish, cancellationToken) switch
        {
            StartOutcome.Started when isInThread => Reply.Private(GameMessages.ThreadComes()),
            StartOutcome.Started started => Reply.Public(OpeningCard.For(started.Game)),
            StartOutcome.Taken taken => Reply.Private(messages.Taken(taken)),
            _ => Reply.Private(WishReader.NothingLeft(wish)),
        };
    }

    private async Task<Reply> StopAsync(CommandCall call, CancellationToken cancellationToken) =>
        await playing.OpenInAsync(call.Place.ChannelId, cancellationToken) is { } game
            ? await StopAsync(game.Id, call, cancellationToken)
            : Reply.Private(messages.NothingToStop());

    private async Task<Reply> StopAsync(long gameId, CommandCall call, CancellationToken cancellationToken) =>
        await playing.HostAsync(
            gameId,
            call,
            (transaction, game, now) => game.State == GameState.Ended
                ? new HostOutcome.Over(game)
                : new HostOutcome.Done(course.End(transaction, game, GameEnding.Stopped, now), Round: null),
            cancellationToken) switch
        {
            HostOutcome.Done => Reply.Private(GameMessages.Stopped()),
            var refused => Reply.Private(messages.Refused(refused)),
        };

    private Task<Reply> ExtendAsync(ControlArgument place, CommandCall call, CancellationToken cancellationToken) => OnOpenAsync(
        place, call, (closesAt, _) => closesAt + MoreTime, round => GameMessages.Extended(round.ClosesAt), cancellationToken);

    private Task<Reply> RingAsync(ControlArgument place, CommandCall call, CancellationToken cancellationToken) => OnOpenAsync(
        place, call, (_, now) => now, _ => GameMessages.BellRung(), cancellationToken);

    /// <summary>Gives an open question another end.</summary>
    private async Task<Reply> OnOpenAsync(
        ControlArgument place,
        CommandCall call,
        Func<DateTimeOffset, DateTimeOffset, DateTimeOffset> closesAt,
        Func<GameRound, Card> done,
        CancellationToken cancellationToken) => await playing.HostAsync(
        place.GameId,
        call,
        (transaction, game, now) => game.State == GameState.Asking
            && GameStore.FindRound(transaction, game.Id, place.Number) is { State: RoundState.Open, AskedAt: not null, ClosesAt: { } before } round
                ? new HostOutcome.Done(game, hosting.CloseAt(transaction, game, round, closesAt(before, now)))
                : new HostOutcome.NotNow(game),
        cancellationToken) switch
        {
            HostOutcome.Done { Round: { } round } => Reply.Private(done(round)),
            var refused => Reply.Private(messages.Refused(refused)),
        };
}
