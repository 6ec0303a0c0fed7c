using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Library;

namespace Quadrennial.Bot.Features.Trivia.Games;

/// <summary>The message that asks a question. It reads from top to bottom; what buttons say stands in the text as well.</summary>
internal static class QuestionCard
{
    private const int MaxLabel = 80;

    /// <summary>A question that can be answered, or could be.</summary>
    /// <param name="game">The game.</param>
    /// <param name="round">The question.</param>
    /// <param name="closesAt">When the bell rings; null while the clock stands still.</param>
    /// <param name="answers">How many have answered.</param>
    public static Card For(Game game, GameRound round, DateTimeOffset? closesAt, long answers)
    {
        var question = round.Question;
        var isOpen = round.State is RoundState.Coming or RoundState.Open;
        IEnumerable<Block?> blocks =
        [
            new Block.Text(Heading(game, round)),
            new Block.Text(Markup.Of($"**{question.Text}**")),
            OptionsOf(question),
            isOpen ? new Block.Buttons([.. ButtonsOf(round)]) : null,
            new Block.Text(Footer(game, round, closesAt, answers)),
            isOpen && (game.Mode is GameMode.Classic or GameMode.Calm) ? new Block.Buttons([.. ForHost(game, round)]) : null,
        ];
        return new Card([.. blocks.OfType<Block>()]) { Accent = isOpen ? Accent.Neutral : Accent.Notice };
    }

    /// <summary>The options, each after its letter; null where the answer is typed.</summary>
    public static Block? OptionsOf(PosedQuestion question) => question.Options.Count == 0
        ? null
        : new Block.Text(Markup.Lines(question.Options.Select((option, index) => Markup.Of($"**{PosedQuestion.Letter(index)}** · {option}"))));

    /// <summary>What an option's button says.</summary>
    public static string LabelOf(PosedQuestion question, int index) =>
        Label.Fit($"{PosedQuestion.Letter(index)} · {question.Options[index]}", MaxLabel, orElse: $"{PosedQuestion.Letter(index)}");

    /// <summary>What the button says that opens the form.</summary>
    public static string TypeLabel(PosedQuestion question) => question.Way == AnswerWay.Order ? "Type the order" : "Type it";

    /// <summary>The form to type an answer in.</summary>
    public static Form FormFor(PosedQuestion question, ControlId id) => new(id, "Your answer", [
        question.Way == AnswerWay.Order
            ? new FormField("answer", "The letters, first to last")
            {
                Placeholder = string.Join(' ', Enumerable.Range(0, question.Options.Count).Select(PosedQuestion.Letter)),
                Description = Label.Fit(question.Text, 100),
                MaxLength = 40,
            }
            : new FormField("answer", "Your answer")
            {
                Description = Label.Fit(question.Text, 100),
                Placeholder = "Case, accents and small slips do not matter",
                MaxLength = 200,
            },
    ]);

    private static Markup Heading(Game game, GameRound round) => game.Mode == GameMode.Daily
        ? Markup.Of($"### Question of the day · {Level(round.Question)}")
        : Markup.Of($"### Question {round.Number} of {game.Rounds} · {Level(round.Question)}");

    private static string Level(PosedQuestion question) => question.Difficulty.ToString().ToLowerInvariant();

    private static IEnumerable<Button> ButtonsOf(GameRound round) => round.Question.Way == AnswerWay.Choose
        ? round.Question.Options.Select((_, index) => new Button.Act(LabelOf(round.Question, index), GameControls.Option(round, index)))
        : [new Button.Act(TypeLabel(round.Question), GameControls.On(GameControls.Type, round)) { Look = ButtonLook.Primary }];

    /// <summary>An evening's host has these before them in private.</summary>
    private static IEnumerable<Button> ForHost(Game game, GameRound round)
    {
        yield return new Button.Act("More time (host)", GameControls.On(GameControls.Extend, round));
        if (game.Mode == GameMode.Calm)
        {
            yield return new Button.Act("Ring the bell (host)", GameControls.On(GameControls.Bell, round));
        }
    }

    private static Markup Footer(Game game, GameRound round, DateTimeOffset? closesAt, long answers)
    {
        var count = answers == 0 ? "no answers yet" : $"{Wording.Count((int)answers, "answer")} so far";
        return (round.State, game.State) switch
        {
            (RoundState.Void, _) => Markup.Of($"-# Called off: the game ended before the bell. It counts for nobody."),
            (RoundState.Closed, _) => Markup.Of($"-# Closed, {Wording.Count((int)answers, "answer")}. The right one stands below."),
            (_, GameState.Paused) => Markup.Of($"-# The clock stands still: paused by the host. {Capital(count)}."),
            _ when closesAt is { } at => Markup.Of($"-# {Closing(game, at)} {Capital(count)}; you may change yours once.{Returned(round)}"),
            _ => Markup.Of($"-# {Capital(count)}."),
        };
    }

    private static Markup Closing(Game game, DateTimeOffset at)
    {
        var seconds = at.ToUnixTimeSeconds();
        return game.Mode == GameMode.Daily ? Markup.Of($"Closes <t:{seconds}:F>, <t:{seconds}:R>.") : Markup.Of($"Closes <t:{seconds}:T>, <t:{seconds}:R>.");
    }

    private static Markup Returned(GameRound round) => round.Returns > 0 ? Markup.Of($" I was away for a moment; the time left is as it was.") : default;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
