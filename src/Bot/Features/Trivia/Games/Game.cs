using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Features.Trivia.Questions;

namespace Quadrennial.Bot.Features.Trivia.Games;

/// <summary>How a game is played.</summary>
internal enum GameMode
{
    /// <summary>Against the clock; being quick counts a little.</summary>
    Classic,

    /// <summary>With all the time one needs; being quick never counts.</summary>
    Calm,

    /// <summary>A host asks when the room is ready.</summary>
    Evening,

    /// <summary>One question, open all day.</summary>
    Daily,
}

/// <summary>Where a game stands. Whatever it is, a message planned in the outbox moves it on, so that no game is ever stuck.</summary>
internal enum GameState
{
    /// <summary>It waits for its thread to be opened.</summary>
    Opening,

    /// <summary>A question is planned, on its way or open.</summary>
    Asking,

    /// <summary>It waits for its host.</summary>
    Waiting,

    /// <summary>Its host has stopped the clock.</summary>
    Paused,

    /// <summary>It is over.</summary>
    Ended,
}

/// <summary>Why a game is over.</summary>
internal enum GameEnding
{
    /// <summary>Every question was asked.</summary>
    Played,

    /// <summary>Somebody stopped it.</summary>
    Stopped,

    /// <summary>Nobody answered any more.</summary>
    Deserted,

    /// <summary>Its host did not go on.</summary>
    Abandoned,

    /// <summary>Its channel is out of reach.</summary>
    Unreachable,
}

/// <summary>A team of a game.</summary>
/// <param name="Name">As shown; the name of a role is its members' text.</param>
/// <param name="RoleId">The role whose members are the team; null where one joins by choosing.</param>
internal sealed record Team(string Name, ulong? RoleId = null);

/// <summary>A game in a channel.</summary>
internal sealed record Game
{
    /// <summary>Its number; it is in the ids of its buttons and gives nothing away.</summary>
    public long Id { get; init; }

    /// <summary>The server.</summary>
    public required ulong GuildId { get; init; }

    /// <summary>The channel or thread in which it is played.</summary>
    public required ulong ChannelId { get; init; }

    /// <summary>The channel in which it was started.</summary>
    public required ulong HomeId { get; init; }

    /// <summary>Who started it, and hosts it.</summary>
    public required ulong StartedBy { get; init; }

    /// <summary>How it is played.</summary>
    public required GameMode Mode { get; init; }

    /// <summary>What is asked, in words.</summary>
    public required string Wish { get; init; }

    /// <summary>The same as <see cref="QuestionWish.Key"/>, for another game like it.</summary>
    public string WishKey { get; init; } = "";

    /// <summary>The teams; empty where everybody plays for themselves.</summary>
    public IReadOnlyList<Team> Teams { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public required GameState State { get; init; }

    /// <summary>The question it is at, from 1; 0 before the first.</summary>
    public long Number { get; init; }

    /// <summary>How many questions there are.</summary>
    public required long Rounds { get; init; }

    /// <summary>How many questions in a row nobody answered.</summary>
    public long Idle { get; init; }

    /// <summary>The schedule that began it; null where a person did.</summary>
    public long? ScheduleId { get; init; }

    /// <summary>The message whose thread it is played in; null where there is none yet.</summary>
    public ulong? OpeningId { get; init; }

    /// <summary>When it was started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended, or null.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it ended, or null.</summary>
    public GameEnding? Ending { get; init; }

    /// <summary>Where its messages go.</summary>
    public Target Target => Target.Channel(ChannelId);

    /// <summary>Whether a person asks when it is time.</summary>
    public bool IsHosted => Mode == GameMode.Evening;
}

/// <summary>How far a question has come.</summary>
internal enum RoundState
{
    /// <summary>It was not asked yet.</summary>
    Coming,

    /// <summary>It can be answered.</summary>
    Open,

    /// <summary>The bell has rung, and points are given.</summary>
    Closed,

    /// <summary>The game was stopped meanwhile: nobody has points for it.</summary>
    Void,
}

/// <summary>A question of a game.</summary>
internal sealed record GameRound
{
    /// <summary>The game.</summary>
    public required long GameId { get; init; }

    /// <summary>Which one, from 1.</summary>
    public required long Number { get; init; }

    /// <summary>What is asked.</summary>
    public required PosedQuestion Question { get; init; }

    /// <summary>Answers that the host let pass, as given.</summary>
    public IReadOnlyList<string> AlsoAccepted { get; init; } = [];

    /// <summary>How far it has come.</summary>
    public RoundState State { get; init; }

    /// <summary>The message that asks it; null before it is known to be there.</summary>
    public ulong? MessageId { get; init; }

    /// <summary>When it was there to be read; null before.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>When the bell rings; null before it was asked and while the clock is stopped.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    /// <summary>How much time is left once the clock goes on, in milliseconds; null unless it stands still.</summary>
    public long? TimeLeft { get; init; }

    /// <summary>When the bot was last seen to be running while it was open; null where that does not matter.</summary>
    public DateTimeOffset? AliveAt { get; init; }

    /// <summary>How often it went on after a restart.</summary>
    public long Returns { get; init; }
}

/// <summary>What somebody answered.</summary>
internal sealed record PlayerAnswer
{
    /// <summary>The game.</summary>
    public required long GameId { get; init; }

    /// <summary>The question's number.</summary>
    public required long Number { get; init; }

    /// <summary>Who.</summary>
    public required ulong PersonId { get; init; }

    /// <summary>Their name at the time, for pictures and files; user text.</summary>
    public required string Name { get; init; }

    /// <summary>Their team, or null.</summary>
    public string? Team { get; init; }

    /// <summary>The index chosen, what was typed, or indexes in order.</summary>
    public required string Given { get; init; }

    /// <summary>When; a changed answer counts from the change.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How long it took, in milliseconds; time in which the bot was away does not count.</summary>
    public required long Took { get; init; }

    /// <summary>How often it was changed.</summary>
    public long Changes { get; init; }

    /// <summary>1 where it is right, 0 where it is wrong; null before the bell.</summary>
    public long? IsRight { get; init; }

    /// <summary>What it earned; null before the bell.</summary>
    public long? Points { get; init; }

    /// <summary>How many right ones in a row, this one included; null before the bell.</summary>
    public long? Streak { get; init; }
}
