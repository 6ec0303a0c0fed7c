using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Library;

namespace Quadrennial.Bot.Features.Trivia.Games;

/// <summary>The message that tells the answer: what is right, who knew, why, and where to see it told.</summary>
internal static class RevealCard
{
    private const int MostNamed = 10;
    private const int MostSources = 2;

    /// <summary>The answer to a question that is closed.</summary>
    /// <param name="game">The game.</param>
    /// <param name="round">The question.</param>
    /// <param name="answers">What was answered, with points, the quickest first.</param>
    /// <param name="standings">Where everybody stands now.</param>
    /// <param name="nextAt">When the next question comes; null where that is for the host to say, or there is none.</param>
    public static Card For(Game game, GameRound round, IReadOnlyList<PlayerAnswer> answers, IReadOnlyList<PlayerStanding> standings, DateTimeOffset? nextAt)
    {
        var question = round.Question;
        IEnumerable<Block?> blocks =
        [
            new Block.Text(Markup.Of($"### ✅ The answer{(game.Mode == GameMode.Daily ? "" : $" to question {round.Number}")}: {question.RightInWords}")),
            new Block.Text(Markup.Lines(VotesOf(round, answers))),
            WinnersOf(answers) is { IsEmpty: false } winners ? new Block.Text(winners) : null,
            question.Explanation.Length > 0 ? new Block.Text(Markup.Plain(question.Explanation)) : null,
            question.Sources.Count > 0 ? new Block.Text(SourcesOf(question)) { Expendable = 2 } : null,
            LeadersOf(game, standings) is { IsEmpty: false } leaders ? new Block.Text(leaders) { Expendable = 1 } : null,
            new Block.Buttons([.. ButtonsOf(round)]),
            new Block.Text(WhatIsNext(game, round, nextAt)),
        ];
        return new Card([.. blocks.OfType<Block>()]) { Accent = Accent.Good };
    }

    /// <summary>Where to see it told: the second of the video, the talk.</summary>
    public static IEnumerable<Button> WaysOf(PosedQuestion question)
    {
        if (question.WatchUrl is { } url)
        {
            yield return new Button.Open($"Watch it at {Wording.Of(TimeSpan.FromSeconds(question.WatchAt))}", url);
        }

        if (question.TalkId is { } talk)
        {
            yield return new Button.Act("The talk", new ControlId(Ways.OpenTalk, talk));
        }
    }

    /// <summary>Where that is told and who thought of the question, in small print.</summary>
    public static Markup SourcesOf(PosedQuestion question)
    {
        var named = Markup.Join(", ", question.Sources.Take(MostSources)
            .Select(source => source.Url is { } url ? Markup.Link(source.Title, url) : Markup.Plain(source.Title)));
        return Markup.Of($"-# {(question.Sources.Count == 1 ? "Source" : "Sources")}: {named}{(question.Credit is { } credit ? $". Question by {credit}" : "")}");
    }

    /// <summary>Somebody, by a mention that pings nobody.</summary>
    public static Markup Person(ulong id) => Markup.Of($"<@{(long)id}>");

    private static IEnumerable<Markup> VotesOf(GameRound round, IReadOnlyList<PlayerAnswer> answers)
    {
        var question = round.Question;
        if (answers.Count == 0)
        {
            return [Markup.Of($"Nobody answered.")];
        }

        if (question.Way == AnswerWay.Choose)
        {
            return question.Options.Select((option, index) =>
            {
                var votes = answers.Count(answer => answer.Given == $"{index}");
                var mark = index == question.Right[0] ? "✅" : round.AlsoAccepted.Contains($"{index}") ? "✅ (accepted)" : "▫️";
                return Markup.Of($"{mark} {PosedQuestion.Letter(index)} · {option}: {Wording.Count(votes, "vote")}, {Share(votes, answers.Count)}");
            });
        }

        var rights = answers.Count(answer => answer.IsRight == 1);
        IEnumerable<Markup> lines = [Markup.Of($"{rights} of {answers.Count} right, {Share(rights, answers.Count)}.")];
        return round.AlsoAccepted.Count == 0
            ? lines
            : lines.Append(Markup.Of($"Also accepted: {string.Join(", ", round.AlsoAccepted.Select(question.InWords))}."));
    }

    private static string Share(int votes, int all) => $"{(int)Math.Round(100.0 * votes / all)} %";

    private static Markup WinnersOf(IReadOnlyList<PlayerAnswer> answers)
    {
        var rights = answers.Where(answer => answer.IsRight == 1).ToList();
        if (rights is not [var first, ..])
        {
            return answers.Count == 0 ? default : Markup.Of($"Nobody had it this time.");
        }

        var named = Markup.Join(", ", rights.Take(MostNamed).Select(answer => Markup.Of($"{Person(answer.PersonId)} +{answer.Points ?? 0}")));
        var more = rights.Count > MostNamed ? $" and {rights.Count - MostNamed} more" : "";
        var best = rights.MaxBy(answer => answer.Streak ?? 0)!;
        return Markup.Lines(
            Markup.Of($"**Right:** {named}{more}"),
            answers.Count > 1 ? Markup.Of($"**First:** {Person(first.PersonId)} after {Seconds(first.Took)}") : default,
            best.Streak > 1 ? Markup.Of($"**Streak:** {Person(best.PersonId)} has {best.Streak.Value} in a row") : default);
    }

    private static string Seconds(long milliseconds)
    {
        var took = TimeSpan.FromMilliseconds(milliseconds);
        return took < TimeSpan.FromMinutes(1) ? FormattableString.Invariant($"{took.TotalSeconds:F1} s")
            : took < TimeSpan.FromHours(1) ? $"{took.Minutes} min {took.Seconds} s"
            : $"{(int)took.TotalHours} h {took.Minutes} min";
    }

    private static Markup LeadersOf(Game game, IReadOnlyList<PlayerStanding> standings) =>
        game.Mode == GameMode.Daily || game.Number >= game.Rounds || standings.Count < 2
            ? default
            : Markup.Of($"**So far:** {Markup.Join(", ", standings.Take(3).Select(standing => Markup.Of($"{standing.Place}. {Person(standing.PersonId)} {standing.Points}")))}");

    private static IEnumerable<Button> ButtonsOf(GameRound round) =>
    [
        .. WaysOf(round.Question),
        new Button.Act("How did I do?", GameControls.On(GameControls.Mine, round)),
        new Button.Act("Report this question", GameControls.On(GameControls.Report, round)),
    ];

    private static Markup WhatIsNext(Game game, GameRound round, DateTimeOffset? nextAt) => (nextAt, game) switch
    {
        ({ } at, _) => Markup.Of($"-# The next question comes <t:{at.ToUnixTimeSeconds()}:R>."),
        (_, { Mode: GameMode.Daily }) => Markup.Of($"-# Thanks for playing."),
        (_, { IsHosted: true }) when round.Number < game.Rounds => Markup.Of($"-# The host asks the next question."),
        _ => Markup.Of($"-# That was the last question."),
    };
}
