using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Features.Trivia.Games;
using Quadrennial.Bot.Library;

namespace Quadrennial.Bot.Features.Trivia.Evening;

/// <summary>What the host of an evening has before them, and nobody else: what was asked and comes next, with answers, and what can be done now.</summary>
internal static class HostPanel
{
    /// <summary>Asks the next question.</summary>
    public const string Next = "trivia.host.next";

    /// <summary>Tells the channel that an evening begins.</summary>
    public const string Announce = "trivia.host.announce";

    /// <summary>Stops the clock.</summary>
    public const string Pause = "trivia.host.pause";

    /// <summary>Lets it go on.</summary>
    public const string Continue = "trivia.host.continue";

    /// <summary>Gives more time.</summary>
    public const string Extend = "trivia.host.extend";

    /// <summary>Rings the bell.</summary>
    public const string Bell = "trivia.host.bell";

    /// <summary>Ends the evening.</summary>
    public const string End = "trivia.host.end";

    /// <summary>Shows how it stands.</summary>
    public const string Show = "trivia.host.show";

    /// <summary>Asks another question instead of the one picked; the value is its number.</summary>
    public const string Swap = "trivia.host.swap";

    /// <summary>Lets the picked answer pass; the value is its place among <see cref="WrongAnswers"/>.</summary>
    public const string Accept = "trivia.host.accept";

    private const int MostEntries = 25;
    private const int MostLeaders = 5;

    /// <summary>The panel.</summary>
    /// <param name="game">The evening.</param>
    /// <param name="rounds">Its questions.</param>
    /// <param name="answers">What was answered so far.</param>
    /// <param name="note">What has just been done, or nothing.</param>
    public static Card For(Game game, IReadOnlyList<GameRound> rounds, IReadOnlyList<PlayerAnswer> answers, Markup note = default)
    {
        var current = rounds.FirstOrDefault(round => round.Number == game.Number);
        var given = answers.Where(answer => answer.Number == game.Number).ToList();
        IEnumerable<Block?> blocks =
        [
            note.IsEmpty ? null : new Block.Text(note),
            new Block.Text(Markup.Of($"## Your evening: {Wording.Count((int)game.Rounds, "question")}")),
            new Block.Text(Markup.Lines(StateOf(game, current, given.Count))),
            current is null ? null : new Block.Text(WithAnswer(current)),
            LeadersOf(answers) is { IsEmpty: false } leaders ? new Block.Text(leaders) { Expendable = 1 } : null,
            new Block.Buttons([.. ButtonsOf(game, current)]),
            current is { State: RoundState.Closed } && WrongAnswers(given) is { Count: > 0 } wrong ? AcceptPicker(game, current, wrong) : null,
            ComingOf(game, rounds) is { IsEmpty: false } coming ? new Block.Text(coming) { Expendable = 2 } : null,
            SwapPicker(game, rounds),
            new Block.Text(Markup.Of($"-# Only you see this. `/trivia evening` brings it back; it shows how it stands whenever you press a button.")),
        ];
        return new Card([.. blocks.OfType<Block>()]);
    }

    /// <summary>What was answered wrong to a question, the most frequent first.</summary>
    public static IReadOnlyList<string> WrongAnswers(IEnumerable<PlayerAnswer> answers) =>
    [
        .. answers
            .Where(answer => answer.IsRight == 0)
            .CountBy(answer => answer.Given)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Key)
            .Take(MostEntries),
    ];

    private static Markup StateOf(Game game, GameRound? current, int answers) => (game.State, current) switch
    {
        (GameState.Ended, _) => Markup.Of($"It is over. An answer to the last question can still be accepted, and the scores follow."),
        (GameState.Waiting, null) => Markup.Of($"Prepared. The room hears nothing before you announce it or ask the first question."),
        (GameState.Waiting, { Number: var number }) => Markup.Of(
            $"Question {number} of {game.Rounds} is answered. I wait for you for {(int)GameCourse.PatienceForHost.TotalMinutes} minutes, then the evening ends."),
        (GameState.Paused, _) => Markup.Of($"The clock stands still. {Wording.Count(answers, "answer")} so far; more are taken."),
        (_, { State: RoundState.Open, ClosesAt: { } at }) => Markup.Of(
            $"Question {game.Number} of {game.Rounds} is open and closes <t:{at.ToUnixTimeSeconds()}:R>. {Wording.Count(answers, "answer")} so far."),
        _ => Markup.Of($"Question {game.Number} of {game.Rounds} is on its way."),
    };

    private static Markup WithAnswer(GameRound round) => Markup.Lines(
        Markup.Of($"**{round.Number}. {round.Question.Text}**"),
        Markup.Of($"Right: {round.Question.RightInWords}"));

    private static Markup LeadersOf(IReadOnlyList<PlayerAnswer> answers)
    {
        var standings = PlayerStanding.Of(answers);
        return standings.Count == 0 ? default : Markup.Of(
            $"So far: {Markup.Join(", ", standings.Take(MostLeaders).Select(standing => Markup.Of($"{standing.Place}. {RevealCard.Person(standing.PersonId)} {standing.Points}")))}");
    }

    private static IEnumerable<Button> ButtonsOf(Game game, GameRound? current)
    {
        switch (game.State)
        {
            case GameState.Waiting:
                yield return Act($"Ask question {game.Number + 1}", Next, ButtonLook.Primary);
                if (current is null)
                {
                    yield return Act("Announce", Announce);
                }

                break;
            case GameState.Paused:
                yield return Act("Continue", Continue, ButtonLook.Primary);
                break;
            case GameState.Asking when current is { State: RoundState.Coming or RoundState.Open }:
                yield return Act("Pause", Pause);
                yield return Act("30 seconds more", Extend);
                yield return Act("Ring the bell", Bell, ButtonLook.Primary);
                break;
        }

        yield return Act("How it stands", Show);
        if (game.State != GameState.Ended)
        {
            yield return Act("End the evening", End, ButtonLook.Danger);
        }

        Button.Act Act(string label, string action, ButtonLook look = ButtonLook.Plain) => new(label, GameControls.On(action, game)) { Look = look };
    }

    private static Block.Picker AcceptPicker(Game game, GameRound round, IReadOnlyList<string> wrong) => new(
        GameControls.On(Accept, game),
        "Accept an answer after all",
        [.. wrong.Select((given, index) => new PickerEntry(Label.Fit(round.Question.InWords(given), 100, orElse: "(nothing visible)"), $"{game.Id}.{round.Number}.{index}"))]);

    private static Markup ComingOf(Game game, IReadOnlyList<GameRound> rounds) => Markup.Lines(
        rounds.Where(round => round.Number > game.Number).Select(WithAnswer));

    private static Block.Picker? SwapPicker(Game game, IReadOnlyList<GameRound> rounds)
    {
        var coming = rounds.Where(round => round.Number > game.Number).Take(MostEntries).ToList();
        return coming.Count == 0 || game.State == GameState.Ended ? null : new Block.Picker(
            GameControls.On(Swap, game),
            "Ask something else instead of …",
            [.. coming.Select(round => new PickerEntry(Label.Fit($"{round.Number}. {round.Question.Text}", 100), $"{game.Id}.{round.Number}"))]);
    }
}
