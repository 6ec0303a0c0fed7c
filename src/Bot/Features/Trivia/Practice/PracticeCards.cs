using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Features.Trivia.Games;
using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Library;
using Quadrennial.Content;

namespace Quadrennial.Bot.Features.Trivia.Practice;

/// <summary>What somebody who practises sees: the question, its answer, and in the end how it went.</summary>
internal sealed class PracticeCards(ConferenceContent content, CommandMentions mentions)
{
    private const string HowPrivate = "Only you see this. It takes as long as you like, and earns no points on any board.";

    /// <summary>Where somebody is.</summary>
    /// <param name="round">The question, its answer, or the end.</param>
    /// <param name="note">What to say first, or nothing.</param>
    public Card For(PracticeRound round, Markup note = default) =>
        round.IsOver ? Summary(round, note)
        : round.Given is { } given ? Reveal(round, given, note)
        : Question(round, note);

    /// <summary>There is no practice to go on with.</summary>
    public Card None() => Notice(Markup.Of($"You have no practice to go on with. {mentions.Of("trivia practice")} begins one."));

    /// <summary>The first question of a practice that takes the place of another.</summary>
    public static Markup After(PracticeRound before) => Markup.Of($"-# Your practice before this one: {Rights(before)}.");

    /// <summary>A button of a question that is past was clicked.</summary>
    public static Markup Past() => Markup.Of($"That button was for a question that is past. This is where you are:");

    /// <summary>What was typed is no order.</summary>
    public static Markup NoOrder(PracticeOutcome.NoOrder outcome) => Markup.Of(
        $"“{Wording.Echo(outcome.Typed)}” is no order of these {Wording.Number(outcome.Round.Question.Options.Count)}. Type each letter once, first to last. "
        + $"Nothing was counted.");

    private static Card Question(PracticeRound round, Markup note)
    {
        var question = round.Question;
        return Of(
            Accent.Neutral,
            note,
            new Block.Text(Markup.Of($"### Practice, question {round.Number} · {question.Difficulty.ToString().ToLowerInvariant()}")),
            new Block.Text(Markup.Of($"**{question.Text}**")),
            QuestionCard.OptionsOf(question),
            new Block.Buttons([.. AnswersOf(round)]),
            new Block.Buttons(
                new Button.Act("Show me", PracticeControls.On(PracticeControls.ShowMe, round)),
                new Button.Act("Enough", PracticeControls.On(PracticeControls.Enough, round))),
            new Block.Text(round.Number == 1 ? Markup.Of($"-# {HowPrivate}") : Markup.Of($"-# {Capital(Rights(round))} so far.")));
    }

    private static Card Reveal(PracticeRound round, string given, Markup note)
    {
        var question = round.Question;
        return Of(
            round.IsRight ? Accent.Good : Accent.Notice,
            note,
            new Block.Text(Markup.Of($"### {Verdict(round, given)}")),
            new Block.Text(Markup.Of($"**{question.Text}**")),
            QuestionCard.OptionsOf(question),
            new Block.Text(Markup.Lines(Answered(round, given))),
            question.Explanation.Length > 0 ? new Block.Text(Markup.Plain(question.Explanation)) : null,
            question.Sources.Count > 0 ? new Block.Text(RevealCard.SourcesOf(question)) { Expendable = 2 } : null,
            new Block.Buttons(
                new Button.Act("Next", PracticeControls.On(PracticeControls.Next, round)) { Look = ButtonLook.Primary },
                new Button.Act("Enough", PracticeControls.On(PracticeControls.Enough, round))),
            new Block.Buttons(
            [
                .. RevealCard.WaysOf(question),
                new Button.Act("Report this question", PracticeControls.On(PracticeControls.Report, round)),
            ]),
            new Block.Text(Markup.Of($"-# {Capital(Rights(round))} so far{InARow(round.Streak)}.")));
    }

    private Card Summary(PracticeRound round, Markup note)
    {
        var catalogue = content.Current.Catalogue;
        var missed = round.Missed.Where(talk => catalogue.FindTalk(talk.TalkId) is not null).ToList();
        return Of(
            Accent.Good,
            note,
            new Block.Text(Markup.Of($"### Practice is over: {Rights(round)}")),
            new Block.Text(Markup.Lines(
                round.BestStreak > 1 ? Markup.Of($"Your best streak: {round.BestStreak} in a row.") : default,
                Markup.Of($"Practice earns no points on any board; games do."))),
            missed.Count > 0 ? new Block.Text(Markup.Lines(
                missed.Select(talk => MissedLine(catalogue, talk)).Prepend(Markup.Of($"**A wrong answer teaches.** What you missed is told in:")))) : null,
            missed.Count > 0 ? new Block.Picker(
                Ways.ToPicked(Ways.OpenTalk),
                "Show one of these talks",
                [.. missed.Select(talk => new PickerEntry(catalogue.FindTalk(talk.TalkId)!.Title, talk.TalkId))]) : null,
            new Block.Buttons(new Button.Act("Practise again", new ControlId(PracticeControls.Again, round.WishKey)) { Look = ButtonLook.Primary }));
    }

    private static IEnumerable<Button> AnswersOf(PracticeRound round) => round.Question.Way == AnswerWay.Choose
        ? round.Question.Options.Select((_, index) => new Button.Act(QuestionCard.LabelOf(round.Question, index), PracticeControls.Option(round, index)))
        : [new Button.Act(QuestionCard.TypeLabel(round.Question), PracticeControls.On(PracticeControls.Type, round)) { Look = ButtonLook.Primary }];

    private static string Verdict(PracticeRound round, string given) => (given, round.IsRight) switch
    {
        (_, true) => "✅ Right",
        (PracticeRound.ShowMe, _) => "💡 The answer",
        _ => "❌ Not this time",
    };

    private static IEnumerable<Markup> Answered(PracticeRound round, string given)
    {
        var question = round.Question;
        if (given != PracticeRound.ShowMe)
        {
            yield return round.IsRight && question.Way == AnswerWay.Type && question.MatchTyped(given) is { IsExact: false } match
                ? Markup.Of($"Your answer: **{question.InWords(given)}**, which I took for “{match.Accepted}”.")
                : Markup.Of($"Your answer: **{question.InWords(given)}**");
        }

        yield return Markup.Of($"The right answer: **{question.RightInWords}**");
    }

    private static Markup MissedLine(Catalogue catalogue, MissedTalk missed)
    {
        var talk = catalogue.FindTalk(missed.TalkId)!;
        var at = missed.WatchUrl is { } url ? Markup.Of($", {Markup.Link($"at {Wording.Of(TimeSpan.FromSeconds(missed.WatchAt))}", url)}")
            : talk.VideoUrl is { } video ? Markup.Of($", {Markup.Link("video", video)}")
            : default;
        return Markup.Of($"- {talk.Title} ({catalogue.EditionOf(talk).Name}){at}");
    }

    private static string Rights(PracticeRound round) => $"{round.Rights} of {round.Answered} right";

    private static string InARow(long streak) => streak > 1 ? $", {streak} in a row" : "";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static Card Notice(Markup text) => new(new Block.Text(text)) { Accent = Accent.Notice };

    private static Card Of(Accent accent, Markup note, params IEnumerable<Block?> blocks) =>
        new([.. blocks.Prepend(note.IsEmpty ? null : new Block.Text(note)).OfType<Block>()]) { Accent = accent };
}
