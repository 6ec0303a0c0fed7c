using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Features.Trivia.Games;
using Quadrennial.Bot.When;

namespace Quadrennial.Bot.Features.Trivia.Schedule;

/// <summary>What a channel plays by itself, again and again.</summary>
internal sealed record GameSchedule
{
    /// <summary>Its number.</summary>
    public long Id { get; init; }

    /// <summary>The server.</summary>
    public required ulong GuildId { get; init; }

    /// <summary>The channel.</summary>
    public required ulong ChannelId { get; init; }

    /// <summary><see cref="GameMode.Daily"/> for a question of the day, else how the game is played.</summary>
    public required GameMode Mode { get; init; }

    /// <summary>How many questions.</summary>
    public required long Rounds { get; init; }

    /// <summary>What is asked, in words.</summary>
    public required string Wish { get; init; }

    /// <summary>The same, for choosing questions.</summary>
    public required string WishKey { get; init; }

    /// <summary>When.</summary>
    public required Recurrence Rule { get; init; }

    /// <summary>Who set it.</summary>
    public required ulong SetBy { get; init; }

    /// <summary>Why the last one could not be played; null where it could.</summary>
    public Trouble? Trouble { get; init; }

    /// <summary>Whether it is a question of the day: a channel has one of these and one of games at most.</summary>
    public bool IsDaily => Mode == GameMode.Daily;
}
