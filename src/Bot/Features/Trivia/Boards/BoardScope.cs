using System.Diagnostics.CodeAnalysis;
using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Features.Trivia.Boards;

/// <summary>What a leaderboard counts.</summary>
internal enum BoardScope
{
    /// <summary>Points in the server since the last edition.</summary>
    Season,

    /// <summary>Points in the server since the first of the month.</summary>
    Month,

    /// <summary>Points in the server, all of them.</summary>
    Ever,

    /// <summary>Games won in the server, all of them.</summary>
    Wins,

    /// <summary>Points since the last edition in every server that joins in, of every player who does.</summary>
    Servers,

    /// <summary>The champions of the seasons that are over.</summary>
    Hall,
}

/// <summary>What people call the scopes.</summary>
internal static class BoardScopes
{
    /// <summary>To choose from.</summary>
    public static IReadOnlyList<Choice> Choices { get; } =
    [
        new("This season: since the last edition", "season"),
        new("This month", "month"),
        new("All time", "ever"),
        new("Games won", "wins"),
        new("This season across servers", "servers"),
        new("The hall: champions of past seasons", "hall"),
    ];

    /// <summary>Reads one as it was chosen or as a control carries it.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out BoardScope? scope)
    {
        scope = Choices.Any(choice => choice.Value == text) ? Enum.Parse<BoardScope>(text, ignoreCase: true) : null;
        return scope is not null;
    }

    /// <summary>As a control carries it.</summary>
    public static string Word(this BoardScope scope) => scope.ToString().ToLowerInvariant();
}
