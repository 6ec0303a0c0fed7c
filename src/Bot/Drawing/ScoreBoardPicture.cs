using Quadrennial.Bot.Commands;
using SkiaSharp;

namespace Quadrennial.Bot.Drawing;

/// <summary>Draws a score board: who won, as a picture and in words.</summary>
internal static class ScoreBoardPicture
{
    /// <summary>The most rows that are drawn.</summary>
    public const int MostRows = 15;

    /// <summary>What stands in place of a name in letters that no font here has.</summary>
    private const string NameInText = "(name in the text)";

    private const int LongestHeading = 100;
    private const int ShortestPart = 6;
    private const int Width = 1000;
    private const int Margin = 36;
    private const int Head = 150;
    private const int HeadWithoutSubtitle = 112;
    private const int RowHeight = 62;
    private const int RowGap = 6;
    private const int Foot = 60;
    private const int RankWidth = 96;
    private const float PointsRoom = 220;
    private const float DetailRoom = 280;
    private const float NameShare = 0.68f;
    private const float Corner = 14;

    private static readonly Style TitleStyle = new(Tone.Title, 46, IsBold: true);
    private static readonly Style SubtitleStyle = new(Tone.Quiet, 27);
    private static readonly Style RankStyle = new(Tone.Plain, 30, IsBold: true);
    private static readonly Style FirstStyle = new(Tone.Badge, 30, IsBold: true);
    private static readonly Style NameStyle = new(Tone.Plain, 31, IsBold: true);
    private static readonly Style DetailStyle = new(Tone.Detail, 25);
    private static readonly Style PointsStyle = new(Tone.Plain, 33, IsBold: true);

    /// <summary>By which a card refers to the picture, unless it says otherwise.</summary>
    public const string FileName = "scores.png";

    /// <summary>The picture, drawn now.</summary>
    /// <param name="board">What it shows.</param>
    /// <param name="fileName">By which a card refers to it.</param>
    public static Attachment Draw(ScoreBoard board, string fileName = FileName) => new(fileName, ToPng(board), Describe(board));

    /// <summary>The bytes of the picture.</summary>
    public static ReadOnlyMemory<byte> ToPng(ScoreBoard board)
    {
        var rows = Ranked(board.Rows);
        var head = board.Subtitle.Length > 0 ? Head : HeadWithoutSubtitle;
        var isCut = rows.Count > MostRows;
        var shown = Math.Min(rows.Count, MostRows);
        var height = head + (Math.Max(shown, 1) * (RowHeight + RowGap)) + (isCut ? Foot : 0) + Margin - RowGap;
        using var sheet = new Sheet(Width, height);
        var points = Math.Min(PointsRoom, rows.Take(shown).Max(row => (float?)sheet.Letters.WidthOf(row.Row.Points, PointsStyle)) ?? 0);
        WriteHead(sheet.Letters, board);
        for (var i = 0; i < shown; i++)
        {
            var top = head + (i * (RowHeight + RowGap));
            DrawRow(sheet, rows[i], isFirst: rows[i].Row.Rank == rows[0].Row.Rank, points, new SKRect(Margin, top, Width - Margin, top + RowHeight));
        }

        if (shown == 0)
        {
            sheet.Letters.Write("Nobody has scored.", Margin, head + 40, SubtitleStyle);
        }

        if (isCut)
        {
            sheet.Letters.Write(More(rows.Count), Width / 2f, height - Margin + 6, SubtitleStyle, Place.Around);
        }

        return sheet.ToPng();
    }

    /// <summary>The same in words, at most 1,024 characters.</summary>
    public static string Describe(ScoreBoard board)
    {
        var rows = Ranked(board.Rows);
        var start = string.Join(". ", new[] { board.Title, board.Subtitle }.Where(text => text.Length > 0).Select(text => Label.Excerpt(text, LongestHeading))) + ".";
        var lines = new List<string>();
        for (var length = LongestHeading; length >= ShortestPart; length--)
        {
            lines.Clear();
            lines.AddRange(rows.Take(MostRows).Select(row => Sentence(row, length)));
            if (rows.Count > MostRows)
            {
                lines.Add($"{More(rows.Count)}.");
            }

            if (start.Length + lines.Sum(line => line.Length + 1) <= ControlLimits.MaxDescription)
            {
                break;
            }
        }

        return Label.Fit($"{start} {(lines.Count > 0 ? string.Join(' ', lines) : "Nobody has scored.")}", ControlLimits.MaxDescription);
    }

    private static string Sentence(RankedRow row, int longestPart)
    {
        var said = row.Row;
        var team = said.Team is { Length: > 0 } name ? $" ({Cut(name)})" : "";
        var detail = said.Detail.Length > 0 ? $", {Cut(said.Detail)}" : "";
        return $"{Cut(said.Rank)}{(row.IsTied ? " (tied)" : "")}: {Cut(said.Name)}{team}, {Cut(said.Points)}{detail}.";

        string Cut(string text) => Label.Excerpt(text, longestPart);
    }

    private static void WriteHead(Lettering letters, ScoreBoard board)
    {
        const float Room = Width - (2 * Margin);
        letters.Write(letters.Fit(OneLine(board.Title), TitleStyle, Room), Margin, 76, TitleStyle);
        letters.Write(letters.Fit(OneLine(board.Subtitle), SubtitleStyle, Room), Margin, 120, SubtitleStyle);
    }

    private static void DrawRow(Sheet sheet, RankedRow row, bool isFirst, float points, SKRect area)
    {
        var letters = sheet.Letters;
        sheet.Fill(area, NameStyle.Tone.Paper, Corner);
        var rankStyle = isFirst ? FirstStyle : RankStyle;
        if (isFirst)
        {
            sheet.Fill(area with { Right = area.Left + RankWidth }, FirstStyle.Tone.Paper, Corner);
        }

        var baseline = area.MidY + 11;
        var rank = $"{(row.IsTied ? "=" : "")}{OneLine(row.Row.Rank)}";
        letters.Write(letters.Fit(rank, rankStyle, RankWidth - 12), area.Left + (RankWidth / 2f), baseline, rankStyle, Place.Around);

        var right = area.Right - 22;
        Right(letters, row.Row.Points, PointsStyle, right, baseline, PointsRoom);
        right = Right(letters, row.Row.Detail, DetailStyle, right - points - 26, baseline, DetailRoom) - 26;

        var left = area.Left + RankWidth + 20;
        var name = letters.CanShow(row.Row.Name) ? OneLine(row.Row.Name) : NameInText;
        var team = OneLine(row.Row.Team ?? "");
        var forName = team.Length > 0 ? (right - left) * NameShare : right - left;
        var fitted = letters.Fit(name, NameStyle, forName);
        letters.Write(fitted, left, baseline, NameStyle);
        if (team.Length > 0)
        {
            left += letters.WidthOf(fitted, NameStyle) + 16;
            letters.Write(letters.Fit(team, DetailStyle, right - left), left, baseline, DetailStyle);
        }
    }

    /// <summary>Writes to the left of an edge.</summary>
    /// <returns>Where the text begins.</returns>
    private static float Right(Lettering letters, string text, Style style, float edge, float baseline, float room)
    {
        var fitted = letters.Fit(OneLine(text), style, room);
        letters.Write(fitted, edge, baseline, style, Place.LeftOf);
        return edge - letters.WidthOf(fitted, style);
    }

    private static string More(int count) => $"and {count - MostRows} more";

    private static string OneLine(string text) => Label.Fit(text, text.Length + 1);

    private static List<RankedRow> Ranked(IReadOnlyList<ScoreBoardRow> rows)
    {
        var sizes = rows.CountBy(row => row.Rank).ToDictionary();
        return [.. rows.Select(row => new RankedRow(row, sizes[row.Rank] > 1))];
    }

    private sealed record RankedRow(ScoreBoardRow Row, bool IsTied);
}
