namespace Quadrennial.Bot.Drawing;

/// <summary>What a picture of a score board shows.</summary>
/// <param name="Title">The heading: <c>Final board</c>.</param>
/// <param name="Subtitle">What was played, in a few words; empty for none.</param>
/// <param name="Rows">From first to last; the first 15 are drawn, and how many more there are.</param>
internal sealed record ScoreBoard(string Title, string Subtitle, IReadOnlyList<ScoreBoardRow> Rows);

/// <summary>A row of a score board.</summary>
/// <param name="Rank">As it is said: <c>1</c>. Rows with the same rank are shown as tied.</param>
/// <param name="Name">Who; any text.</param>
/// <param name="Points">As they are said: <c>420</c>.</param>
/// <param name="Detail">A few words more: <c>4 of 5 right</c>; empty for none.</param>
internal sealed record ScoreBoardRow(string Rank, string Name, string Points, string Detail = "")
{
    /// <summary>The team, or null.</summary>
    public string? Team { get; init; }
}
