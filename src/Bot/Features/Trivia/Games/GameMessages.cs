using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Library;

namespace Quadrennial.Bot.Features.Trivia.Games;

/// <summary>What players and hosts are told; all of it in private.</summary>
internal sealed class GameMessages(CommandMentions mentions)
{
    /// <summary>Why no game can be played where a call comes from; null where one can.</summary>
    public Card? WhyNotHere(CommandCall call) => call.Place is not { GuildId: not null, BotIsMember: true }
        ? Notice(Markup.Of(
            $"A game is played in a channel of a server that I am a member of. Elsewhere {mentions.Of("trivia practice")} asks you alone, and only you see it."))
        : NeededPermissions.MissingToPost(call.Place.BotPermissions, call.Place.IsThread) is { Count: > 0 } missing
            ? Notice(Markup.Of(
                $"I cannot play here: I need {Wording.Names([.. missing])} in this channel. Whoever manages the server can give me that in the channel’s permissions."))
            : null;

    /// <summary>The channel has a game.</summary>
    public Card Taken(StartOutcome.Taken taken) => Notice(Markup.Of(
        $"There is a game in this channel already{At(taken.Game, taken.Round)}. Join it, or wait for its end; "
        + $"{RevealCard.Person(taken.Game.StartedBy)} or whoever may manage messages can end it with {mentions.Of("trivia stop")}."));

    /// <summary>It begins in a thread.</summary>
    public static Card ThreadComes() => Good(Markup.Of($"I am opening a thread for it."));

    /// <summary>There is no game to stop.</summary>
    public Card NothingToStop() => Notice(Markup.Of($"There is no game in this channel. {mentions.Of("trivia play")} begins one."));

    /// <summary>What came of something only a host may do, where it did not come about.</summary>
    public Card Refused(HostOutcome outcome) => outcome switch
    {
        HostOutcome.NotYours notYours => Notice(Markup.Of(
            $"This is for {RevealCard.Person(notYours.Game.StartedBy)}, who started the game, and for whoever may manage messages in this channel.")),
        HostOutcome.Over => Notice(Markup.Of($"That game is over.")),
        HostOutcome.NotNow => Notice(Markup.Of($"There is nothing to do that to at the moment; look at the game’s last message.")),
        _ => Notice(Markup.Of($"That game is not here any more. {mentions.Of("trivia play")} begins a new one.")),
    };

    /// <summary>It is stopped.</summary>
    public static Card Stopped() => Good(Markup.Of($"Stopped. The points so far are kept, and the board follows."));

    /// <summary>There is more time.</summary>
    public static Card Extended(DateTimeOffset? closesAt) => Good(closesAt is { } at
        ? Markup.Of($"There is more time: the question closes <t:{at.ToUnixTimeSeconds()}:R>.")
        : Markup.Of($"There is more time."));

    /// <summary>The bell rings.</summary>
    public static Card BellRung() => Good(Markup.Of($"The bell rings; the answer follows."));

    /// <summary>What became of an answer.</summary>
    public Card About(AnswerOutcome outcome) => outcome switch
    {
        AnswerOutcome.Kept { Answer.Changes: 0 } kept => Good(Markup.Lines(
            Markup.Of($"Your answer: **{kept.Round.Question.InWords(kept.Answer.Given)}**. It counts; you may change it once until the bell."),
            kept.Team is { } team ? Markup.Of($"You play for **{team}**.") : default)),
        AnswerOutcome.Kept kept => Good(Markup.Of(
            $"Changed to **{kept.Round.Question.InWords(kept.Answer.Given)}**. That was the one change; this answer stands.")),
        AnswerOutcome.Same same => Good(Markup.Of($"That is your answer already: **{same.Round.Question.InWords(same.Answer.Given)}**.")),
        AnswerOutcome.Final final => Notice(Markup.Of(
            $"You have changed your answer once, and it stays **{final.Round.Question.InWords(final.Answer.Given)}**.")),
        AnswerOutcome.TooLate { Answer: { } answer } late => Notice(Markup.Of(
            $"The bell has rung. What counts is what you answered in time: **{late.Round.Question.InWords(answer.Given)}**.")),
        AnswerOutcome.TooLate { Round.State: RoundState.Void } => Notice(Markup.Of($"That question was called off, because the game has ended.")),
        AnswerOutcome.TooLate => Notice(Markup.Of($"The bell has rung for that question; the answer stands below it. The next one is yours.")),
        AnswerOutcome.NoOrder noOrder => Notice(Markup.Of(
            $"“{Wording.Echo(noOrder.Typed)}” is no order of these {Wording.Number(noOrder.Round.Question.Options.Count)}. Type each letter once, first to last: "
            + $"{string.Join(' ', Enumerable.Range(0, noOrder.Round.Question.Options.Count).Reverse().Select(PosedQuestion.Letter))}, for example. Nothing was counted.")),
        _ => Notice(Markup.Of($"That question is not here any more. {mentions.Of("trivia play")} begins a new game.")),
    };

    /// <summary>How somebody did.</summary>
    public static Card Mine(Game game, GameRound? round, PlayerAnswer? answer, IReadOnlyList<PlayerStanding> standings, ulong personId)
    {
        var mine = standings.FirstOrDefault(standing => standing.PersonId == personId);
        var about = round is null ? default
            : round.State is RoundState.Coming or RoundState.Open ? Markup.Of($"The bell has not rung yet.")
            : (answer, round.Question) switch
            {
                (null, _) => Markup.Of($"You did not answer that question."),
                ({ IsRight: 1 } right, { Way: AnswerWay.Type } question) when question.MatchTyped(right.Given, round.AlsoAccepted) is { IsExact: false } match =>
                    Markup.Of($"✅ Right, +{right.Points ?? 0}. You typed “{right.Given}”, which I took for “{match.Accepted}”."),
                ({ IsRight: 1 } right, var question) => Markup.Of($"✅ Right, +{right.Points ?? 0}: **{question.InWords(right.Given)}**."),
                ({ IsRight: 0 } wrong, var question) => Markup.Of(
                    $"❌ Not this time. You answered **{question.InWords(wrong.Given)}**; right is **{question.RightInWords}**."),
                _ => Markup.Of($"That question was called off and counts for nobody."),
            };
        return Good(Markup.Lines(
            about,
            mine is null
                ? Markup.Of($"You have no points in this game{(game.State == GameState.Ended ? "" : " yet")}.")
                : Markup.Of($"You are {Place(mine, standings)} of {standings.Count} with {mine.Points} points, {mine.Rights} of {mine.Answers} answers right.")));
    }

    /// <summary>What joining a team came to.</summary>
    public static Card Joined((string Team, bool IsNew)? joined) => joined switch
    {
        (var team, true) => Good(Markup.Of($"You play for **{team}** in this game.")),
        (var team, false) => Notice(Markup.Of($"You play for **{team}**, and stay there until the end of this game.")),
        _ => Notice(Markup.Of($"That game is over; there is no team to join.")),
    };

    private static string Place(PlayerStanding mine, IReadOnlyList<PlayerStanding> standings) =>
        standings.Count(standing => standing.Place == mine.Place) > 1 ? $"{mine.Place}. (a tie)" : $"{mine.Place}.";

    private static Markup At(Game game, GameRound? round) => round?.MessageId is { } message
        ? Markup.Of($", at {Markup.Link($"question {round.Number} of {game.Rounds}", $"https://discord.com/channels/{game.GuildId}/{game.ChannelId}/{message}")}")
        : default;

    private static Card Good(Markup text) => new(new Block.Text(text)) { Accent = Accent.Good };

    private static Card Notice(Markup text) => new(new Block.Text(text)) { Accent = Accent.Notice };
}
