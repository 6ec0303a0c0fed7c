using System.Globalization;
using System.Text;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Features.Trivia.Games;
using Quadrennial.Bot.Library;

namespace Quadrennial.Bot.Features.Trivia.Boards;

/// <summary>
/// The answers of a game as a table that spreadsheets open: commas and quotes as RFC 4180 has them, UTF-8 with the mark by which they recognise it.
/// </summary>
internal static class ResultsFile
{
    private const string Total = "total";

    private static readonly string[] Columns = ["question number", "question", "player", "team", "answer", "right", "seconds", "points", "changed"];

    /// <summary>The file.</summary>
    /// <param name="game">A game that is over.</param>
    /// <param name="rounds">Its questions.</param>
    /// <param name="answers">The answers to tell of.</param>
    /// <param name="standings">The totals to tell of.</param>
    public static Attachment For(Game game, IReadOnlyList<GameRound> rounds, IReadOnlyList<PlayerAnswer> answers, IReadOnlyList<PlayerStanding> standings)
    {
        var byRound = answers.ToLookup(answer => answer.Number);
        var rows = rounds
            .Where(round => round.State == RoundState.Closed)
            .SelectMany(round => byRound[round.Number].OrderBy(answer => answer.Took).ThenBy(answer => answer.PersonId).Select(answer => RowOf(round, answer)))
            .Concat(standings.Select(RowOf));
        var text = new StringBuilder().AppendJoin(',', Columns).Append("\r\n");
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes($"{text}")];
        return new Attachment($"trivia-{game.Id}.csv", bytes, $"The answers of game {game.Id}, question by question, then the totals");
    }

    private static string[] RowOf(GameRound round, PlayerAnswer answer) =>
    [
        $"{round.Number}",
        round.Question.Text,
        answer.Name,
        answer.Team ?? "",
        round.Question.InWords(answer.Given),
        answer.IsRight == 1 ? "yes" : "no",
        (answer.Took / 1000.0).ToString("0.0", CultureInfo.InvariantCulture),
        $"{answer.Points ?? 0}",
        answer.Changes > 0 ? "yes" : "no",
    ];

    private static string[] RowOf(PlayerStanding standing) =>
        [Total, "", standing.Name, standing.Team ?? "", Wording.Count((int)standing.Answers, "answer"), $"{standing.Rights}", "", $"{standing.Points}", ""];

    /// <summary>
    /// A spreadsheet takes a text that begins like a formula for one, and runs it; behind an apostrophe it stays a text. Blanks before it do not help.
    /// </summary>
    private static string Cell(string text)
    {
        var defused = text.AsSpan().TrimStart() is [('=' or '+' or '-' or '@'), ..] || text is [('\t' or '\r' or '\n'), ..] ? $"'{text}" : text;
        return defused.AsSpan().ContainsAny("\",\r\n") || defused is [' ', ..] or [.., ' '] ? $"\"{defused.Replace("\"", "\"\"")}\"" : defused;
    }
}
