using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Games;

/// <summary>What players do in games. Each is a transaction; when it is answered, it is on disk.</summary>
internal sealed class Playing(StateDatabase state, GameCourse course, Panels panels, QuestionPool pool, TimeProvider clock)
{
    /// <summary>Begins a game, with as many questions as there are.</summary>
    /// <param name="game">The game; its number of rounds is how many are wished for.</param>
    /// <param name="wish">Which ones.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<StartOutcome> StartAsync(Game game, QuestionWish wish, CancellationToken cancellationToken)
    {
        var seed = Random.Shared.Next();
        await Task.Run(pool.Prepare, cancellationToken);
        return await state.WriteAsync<StartOutcome>(
            transaction =>
            {
                if (GameStore.OpenIn(transaction, game.ChannelId) is { } open)
                {
                    return new StartOutcome.Taken(open, GameStore.FindRound(transaction, open.Id, open.Number));
                }

                var now = clock.GetUtcNow();
                var questions = pool.Choose(transaction, AskedStore.Server(game.GuildId), wish, (int)game.Rounds, seed, now);
                return questions.Count == 0 ? new StartOutcome.Nothing()
                    : course.Begin(transaction, game with { Rounds = questions.Count, StartedAt = now }, questions, now) is { } begun
                        ? new StartOutcome.Started(begun)
                        : throw new InvalidOperationException("The channel has an open game, which was not there a moment ago.");
            },
            cancellationToken);
    }

    /// <summary>Answers a question.</summary>
    /// <param name="place">The game and question, from the control.</param>
    /// <param name="call">The click or form.</param>
    /// <param name="typed">What was typed; null for an option, whose index the control carries.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<AnswerOutcome> AnswerAsync(ControlArgument place, CommandCall call, string? typed, CancellationToken cancellationToken) =>
        state.WriteAsync(transaction => Answer(transaction, place, call, typed), cancellationToken);

    /// <summary>A game and one of its questions, with what the caller answered; null where there is no such game in the caller's server.</summary>
    public Task<(Game Game, GameRound? Round, PlayerAnswer? Answer, IReadOnlyList<PlayerStanding> Standings)?> LookAsync(
        ControlArgument place, CommandCall call, CancellationToken cancellationToken) => state.ReadAsync(
        transaction => GameStore.Find(transaction, place.GameId) is { } game && game.GuildId == call.Place.GuildId
            ? (game,
                GameStore.FindRound(transaction, game.Id, place.Number),
                GameStore.FindAnswer(transaction, game.Id, place.Number, call.Caller.Id),
                PlayerStanding.Of(GameStore.Answers(transaction, game.Id)))
            : ((Game, GameRound?, PlayerAnswer?, IReadOnlyList<PlayerStanding>)?)null,
        cancellationToken);

    /// <summary>The game that is open in a channel, or null.</summary>
    public Task<Game?> OpenInAsync(ulong channelId, CancellationToken cancellationToken) =>
        state.ReadAsync(transaction => GameStore.OpenIn(transaction, channelId), cancellationToken);

    /// <summary>Joins a team.</summary>
    /// <returns>The team the caller is in now and whether that is new; null where there is none to join.</returns>
    public Task<(string Team, bool IsNew)?> JoinAsync(ControlArgument place, CommandCall call, CancellationToken cancellationToken) => state.WriteAsync(
        transaction =>
        {
            if (GameStore.Find(transaction, place.GameId) is not { State: not GameState.Ended } game
                || game.GuildId != call.Place.GuildId
                || game.Teams.ElementAtOrDefault((int)place.Number) is not { RoleId: null } team)
            {
                return ((string, bool)?)null;
            }

            var isNew = GameStore.Join(transaction, game.Id, call.Caller.Id, team.Name);
            return (GameStore.TeamOf(transaction, game.Id, call.Caller.Id) ?? team.Name, isNew);
        },
        cancellationToken);

    /// <summary>Does something to a game that only its host may, or who may manage messages.</summary>
    /// <param name="gameId">The game.</param>
    /// <param name="call">Who asks for it.</param>
    /// <param name="act">Does it, in a transaction; says what came of it.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<HostOutcome> HostAsync(long gameId, CommandCall call, HostAct act, CancellationToken cancellationToken) => state.WriteAsync(
        transaction => GameStore.Find(transaction, gameId) is not { } game || game.GuildId != call.Place.GuildId ? new HostOutcome.NoGame()
            : !IsHost(game, call) ? new HostOutcome.NotYours(game)
            : act(transaction, game, clock.GetUtcNow()),
        cancellationToken);

    /// <summary>Whether somebody may decide about a game.</summary>
    public static bool IsHost(Game game, CommandCall call) =>
        call.Caller.Id == game.StartedBy || call.Caller.Permissions.Allow(Permissions.ManageMessages);

    private AnswerOutcome Answer(StateTransaction transaction, ControlArgument place, CommandCall call, string? typed)
    {
        var now = clock.GetUtcNow();
        if (GameStore.Find(transaction, place.GameId) is not { } game
            || game.GuildId != call.Place.GuildId
            || GameStore.FindRound(transaction, place.GameId, place.Number) is not { } round
            || round.State == RoundState.Coming
            || (typed is null) != (round.Question.Way == AnswerWay.Choose)
            || (typed is null && place.Option >= round.Question.Options.Count))
        {
            return new AnswerOutcome.Unknown();
        }

        var before = GameStore.FindAnswer(transaction, game.Id, round.Number, call.Caller.Id);
        if (round.State != RoundState.Open || now >= round.ClosesAt)
        {
            return new AnswerOutcome.TooLate(round, before);
        }

        var given = typed is null ? $"{place.Option}" : typed.Trim();
        if (round.Question.Way == AnswerWay.Order)
        {
            if (!TypedOrder.TryRead(given, round.Question.Options.Count, out var order))
            {
                return new AnswerOutcome.NoOrder(round, given);
            }

            given = order;
        }

        if (before is not null)
        {
            if (before.Given == given)
            {
                return new AnswerOutcome.Same(round, before);
            }

            if (before.Changes > 0)
            {
                return new AnswerOutcome.Final(round, before);
            }
        }

        var (team, isNewTeam) = TeamFor(transaction, game, call);
        var answer = new PlayerAnswer
        {
            GameId = game.Id,
            Number = round.Number,
            PersonId = call.Caller.Id,
            Name = Label.Fit(call.Caller.Name, 100, orElse: "somebody"),
            Team = team,
            Given = given,
            At = now,
            Took = round.AskedAt is { } askedAt && now > askedAt ? (long)(now - askedAt).TotalMilliseconds : 0,
            Changes = before is null ? 0 : 1,
        };
        GameStore.Save(transaction, answer);
        panels.Changed(transaction, round);
        return new AnswerOutcome.Kept(round, answer, isNewTeam ? team : null);
    }

    private static (string? Team, bool IsNew) TeamFor(StateTransaction transaction, Game game, CommandCall call)
    {
        if (game.Teams.Count == 0)
        {
            return default;
        }

        if (game.Teams.Any(team => team.RoleId is not null))
        {
            return (game.Teams.FirstOrDefault(team => team.RoleId is { } role && call.Caller.Roles.Contains(role))?.Name, IsNew: false);
        }

        if (GameStore.TeamOf(transaction, game.Id, call.Caller.Id) is { } joined)
        {
            return (joined, IsNew: false);
        }

        var members = GameStore.Members(transaction, game.Id);
        var smallest = game.Teams.MinBy(team => members.Count(member => member == team.Name))!.Name;
        GameStore.Join(transaction, game.Id, call.Caller.Id, smallest);
        return (smallest, IsNew: true);
    }
}

/// <summary>Does something to a game for its host.</summary>
internal delegate HostOutcome HostAct(StateTransaction transaction, Game game, DateTimeOffset now);

/// <summary>What became of a start.</summary>
internal abstract record StartOutcome
{
    private StartOutcome()
    {
    }

    /// <summary>It begins.</summary>
    public sealed record Started(Game Game) : StartOutcome;

    /// <summary>The channel has an open game.</summary>
    /// <param name="Game">That game.</param>
    /// <param name="Round">The question it is at, or null.</param>
    public sealed record Taken(Game Game, GameRound? Round) : StartOutcome;

    /// <summary>There is no question of that sort.</summary>
    public sealed record Nothing : StartOutcome;
}

/// <summary>What became of something a host asked for.</summary>
internal abstract record HostOutcome
{
    private HostOutcome()
    {
    }

    /// <summary>It is done.</summary>
    /// <param name="Game">The game as it is now.</param>
    /// <param name="Round">The question it is about, or null.</param>
    public sealed record Done(Game Game, GameRound? Round) : HostOutcome;

    /// <summary>It makes no sense now: nothing is open, say.</summary>
    /// <param name="Game">The game.</param>
    public sealed record NotNow(Game Game) : HostOutcome;

    /// <summary>The game is over.</summary>
    /// <param name="Game">The game.</param>
    public sealed record Over(Game Game) : HostOutcome;

    /// <summary>Only its host may, and who may manage messages.</summary>
    /// <param name="Game">The game.</param>
    public sealed record NotYours(Game Game) : HostOutcome;

    /// <summary>There is no such game.</summary>
    public sealed record NoGame : HostOutcome;
}
