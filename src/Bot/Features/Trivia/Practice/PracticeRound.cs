using System.Text.Json.Serialization;
using Quadrennial.Bot.Features.Trivia.Questions;

namespace Quadrennial.Bot.Features.Trivia.Practice;

/// <summary>Where somebody is in their practice. A new one takes the place of the one before.</summary>
internal sealed record PracticeRound
{
    /// <summary>What somebody answers who wants to be told.</summary>
    public const string ShowMe = "";

    private const int MostMissed = 10;

    /// <summary>Its number; no two practices have the same, so a button of another is told from its own.</summary>
    public long Id { get; init; }

    /// <summary>Who practises.</summary>
    public required ulong PersonId { get; init; }

    /// <summary>What is asked: the <see cref="QuestionWish.Key"/> of the wish.</summary>
    public required string WishKey { get; init; }

    /// <summary>Which question it is, from 1.</summary>
    public long Number { get; init; } = 1;

    /// <summary>The question.</summary>
    public required PosedQuestion Question { get; init; }

    /// <summary>What was answered, as kept; <see cref="ShowMe"/> for nothing, null before.</summary>
    public string? Given { get; init; }

    /// <summary>How many questions are answered, or were shown.</summary>
    public long Answered { get; init; }

    /// <summary>How many of them were right.</summary>
    public long Rights { get; init; }

    /// <summary>Right answers in a row up to now.</summary>
    public long Streak { get; init; }

    /// <summary>The most in a row.</summary>
    public long BestStreak { get; init; }

    /// <summary>The talks in which the wrong ones are told, the latest last.</summary>
    public IReadOnlyList<MissedTalk> Missed { get; init; } = [];

    /// <summary>Whether the person had enough.</summary>
    public bool IsOver { get; init; }

    /// <summary>Whether the question was answered, and rightly.</summary>
    public bool IsRight => Given is { Length: > 0 } given && Question.IsRight(given);

    /// <summary>The same after an answer.</summary>
    public PracticeRound With(string given)
    {
        var isRight = given != ShowMe && Question.IsRight(given);
        var streak = isRight ? Streak + 1 : 0;
        return this with
        {
            Given = given,
            Answered = Answered + 1,
            Rights = Rights + (isRight ? 1 : 0),
            Streak = streak,
            BestStreak = Math.Max(BestStreak, streak),
            Missed = isRight || Question.TalkId is not { } talk
                ? Missed
                : [.. Missed.Where(missed => missed.TalkId != talk).Append(new MissedTalk(talk, Question.WatchUrl, Question.WatchAt)).TakeLast(MostMissed)],
        };
    }
}

/// <summary>A talk in which something is told that somebody did not know.</summary>
/// <param name="TalkId">The talk.</param>
/// <param name="WatchUrl">Address of the second in its video, or null.</param>
/// <param name="WatchAt">Seconds into that video.</param>
internal sealed record MissedTalk(string TalkId, string? WatchUrl, int WatchAt);

/// <summary>How missed talks are kept.</summary>
[JsonSerializable(typeof(IReadOnlyList<MissedTalk>))]
internal sealed partial class PracticeJson : JsonSerializerContext;
