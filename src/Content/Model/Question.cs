namespace Quadrennial.Content.Model;

/// <summary>How hard a question is for somebody who follows the conference.</summary>
public enum Difficulty
{
    /// <summary>Most who were at one edition, or read about it, will know.</summary>
    Easy,

    /// <summary>Needs a good memory, or a good guess.</summary>
    Medium,

    /// <summary>For those who read everything.</summary>
    Hard,
}

/// <summary>A trivia question with its answer, and what to tell people afterwards. Written in a pack, or made from the catalogue.</summary>
public sealed record Question
{
    /// <summary>The longest option in characters: the label of a button on Discord.</summary>
    public const int LongestOption = 80;

    /// <summary>
    /// The same for the same question for ever, so that it can be kept track of: <c>dtrace.conf/shirt-of-2012</c> for one of a pack,
    /// <c>who:dtrace.conf/16-05</c> for one made from the catalogue. It can give the answer away: never show it before the bell.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The question: one paragraph of plain text, at most 450 characters (300 in a pack).</summary>
    public required string Text { get; init; }

    /// <summary>What there is to choose from or to type, and what is right.</summary>
    public required Answer Answer { get; init; }

    /// <summary>Set by the author, or estimated for a question made from the catalogue.</summary>
    public required Difficulty Difficulty { get; init; }

    /// <summary>Why that is the answer, and what else is worth knowing: a few sentences of plain text for after the bell.</summary>
    public required string Explanation { get; init; }

    /// <summary>Id of the edition it is about, or null for none or several.</summary>
    public string? EditionId { get; init; }

    /// <summary>Id of the talk in which to find out more, or null.</summary>
    public string? TalkId { get; init; }

    /// <summary>How far into that talk's video the answer is, or null where no second is known.</summary>
    public TimeSpan? At { get; init; }

    /// <summary>Address that opens the video at that second; null exactly where <see cref="At"/> is.</summary>
    public string? WatchUrl { get; init; }

    /// <summary>Ids of the speakers it is about.</summary>
    public IReadOnlyList<string> SpeakerIds { get; init; } = [];

    /// <summary>Ids of the topics it touches.</summary>
    public IReadOnlyList<string> TopicIds { get; init; } = [];

    /// <summary>Who thought of the question, or null where nobody is to be named. A name as people write it.</summary>
    public string? Credit { get; init; }

    /// <summary>Where the answer is told. Never inferred: what nobody states is not asked.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>True for a question made from the catalogue rather than written for a pack.</summary>
    public bool IsGenerated { get; init; }
}

/// <summary>What there is to choose from or to type, and what is right.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>What to show as the right answer after the bell.</summary>
    public abstract string Shown { get; }

    /// <summary>One of several is right.</summary>
    /// <param name="Options">2 to 5, each at most <see cref="Question.LongestOption"/> characters, in the order to show them.</param>
    /// <param name="Right">Index of the right one.</param>
    public sealed record Choice(IReadOnlyList<string> Options, int Right) : Answer
    {
        /// <inheritdoc />
        public override string Shown => Options[Right];
    }

    /// <summary>The question is a statement.</summary>
    /// <param name="IsTrue">Whether it holds.</param>
    public sealed record TrueFalse(bool IsTrue) : Answer
    {
        /// <inheritdoc />
        public override string Shown => IsTrue ? "True" : "False";
    }

    /// <summary>To be typed; <see cref="Trivia.AnswerMatcher"/> compares.</summary>
    /// <param name="Accepted">Every form that is right, the one to show first; at least one.</param>
    /// <param name="Wrong">Near misses that are wrong all the same, so that no slip of the finger is read into them.</param>
    public sealed record Typed(IReadOnlyList<string> Accepted, IReadOnlyList<string> Wrong) : Answer
    {
        /// <inheritdoc />
        public override string Shown => Accepted[0];
    }

    /// <summary>To be put in order.</summary>
    /// <param name="Items">3 to 5 in the right order, each at most <see cref="Question.LongestOption"/> characters. Shuffle before showing.</param>
    public sealed record Order(IReadOnlyList<string> Items) : Answer
    {
        /// <inheritdoc />
        public override string Shown => string.Join(" → ", Items);
    }
}
