using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Trivia.Boards;

/// <summary>What somebody has to show, for themselves alone.</summary>
internal sealed record PlayerRecord
{
    /// <summary>Whether it is about one server; otherwise about all of them.</summary>
    public required bool IsOfServer { get; init; }

    /// <summary>The season.</summary>
    public required string Season { get; init; }

    /// <summary>This season; place and players are 0 where there is no place.</summary>
    public required LeaderboardLine ThisSeason { get; init; }

    /// <summary>Ever.</summary>
    public required LeaderboardLine Ever { get; init; }

    /// <summary>The most right answers in a row, in any game.</summary>
    public required long BestStreak { get; init; }

    /// <summary>The seasons they won.</summary>
    public required IReadOnlyList<string> Won { get; init; }

    /// <summary>The subjects in which they were right least, the worst first.</summary>
    public required IReadOnlyList<WeakSubject> Weak { get; init; }

    /// <summary>On which boards they want to be.</summary>
    public required PlayerWish Wish { get; init; }
}

/// <summary>A subject in which somebody was wrong.</summary>
/// <param name="Topic">The subject.</param>
/// <param name="Rights">Right answers of late.</param>
/// <param name="Answers">Answers of late.</param>
/// <param name="ToWatch">Talks that tell what was missed, with the address of the video or of its second.</param>
internal sealed record WeakSubject(Topic Topic, int Rights, int Answers, IReadOnlyList<(Talk Talk, string Url)> ToWatch);
