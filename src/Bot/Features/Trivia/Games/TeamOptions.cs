using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Features.Trivia.Questions;

namespace Quadrennial.Bot.Features.Trivia.Games;

/// <summary>The options of a command that name the teams of a game.</summary>
internal static class TeamOptions
{
    private static readonly string[] Roles = ["team-a", "team-b", "team-c", "team-d"];

    /// <summary>A number of teams to choose from, or roles.</summary>
    public static IReadOnlyList<Option> All { get; } =
    [
        new("teams", "Teams that players choose from") { Kind = OptionKind.Number, Min = 2, Max = Roles.Length },
        .. Roles.Select(name => new Option(name, "A role whose members are a team") { Kind = OptionKind.Role }),
    ];

    /// <summary>The teams asked for; none where everybody plays for themselves. Roles come before a number.</summary>
    public static IReadOnlyList<Team> Read(CommandCall call)
    {
        Team[] byRole = [.. Roles.Select(call.Role).OfType<NamedRole>().DistinctBy(role => role.Id).Select(role => new Team(role.Name, role.Id))];
        return byRole.Length > 0 ? byRole : [.. Enumerable.Range(0, (int)(call.Number("teams") ?? 0)).Select(index => new Team($"Team {PosedQuestion.Letter(index)}"))];
    }
}
