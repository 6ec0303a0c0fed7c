using Quadrennial.Bot.Commands;
using SkiaSharp;

namespace Quadrennial.Bot.Drawing;

/// <summary>Draws a bingo card, and says in words what is on it.</summary>
internal static class BingoCardPicture
{
    private const int Width = 1000;
    private const int Margin = 30;
    private const int Head = 140;
    private const int Foot = 76;
    private const int Gap = 10;
    private const int Padding = 14;
    private const int Strip = 34;
    private const float Corner = 16;
    private const float LargestText = 30;
    private const float SmallestText = 17;

    private static readonly Style TitleStyle = new(Tone.Title, 40, IsBold: true);
    private static readonly Style SubtitleStyle = new(Tone.Quiet, 26);
    private static readonly Style FootStyle = new(Tone.Quiet, 28);
    private static readonly Style LineStyle = new(Tone.Triumph, 30, IsBold: true);

    /// <summary>The picture.</summary>
    /// <param name="sheet">What it shows.</param>
    /// <param name="fileName">By which a card refers to it.</param>
    public static Attachment Draw(BingoSheet sheet, string fileName = "bingo.png")
    {
        var size = sheet.Size;
        var cell = new SKSize((Width - (2 * Margin) - ((size - 1) * Gap)) / (float)size, size >= 5 ? 168 : 200);
        var height = Head + (int)(size * (cell.Height + Gap)) - Gap + Foot;
        using var drawn = new Sheet(Width, height);
        var letters = drawn.Letters;
        const float Room = Width - (2 * Margin);
        letters.Write(letters.Fit(OneLine(sheet.Title), TitleStyle, Room), Margin, 66, TitleStyle);
        letters.Write(letters.Fit(OneLine(sheet.Subtitle), SubtitleStyle, Room), Margin, 110, SubtitleStyle);
        for (var i = 0; i < size * size; i++)
        {
            var left = Margin + (i % size * (cell.Width + Gap));
            var top = Head + (i / size * (cell.Height + Gap));
            DrawSquare(drawn, sheet.Squares[i], new SKRect(left, top, left + cell.Width, top + cell.Height));
        }

        var footStyle = sheet.HasLine ? LineStyle : FootStyle;
        letters.Write(letters.Fit(OneLine(sheet.Foot), footStyle, Room), Width / 2f, height - 28, footStyle, Place.Around);
        return new Attachment(fileName, drawn.ToPng(), Describe(sheet));
    }

    /// <summary>The same in words, row by row, at most 1,024 characters.</summary>
    public static string Describe(BingoSheet sheet)
    {
        var description = "";
        for (var length = 80; length >= 8; length -= 4)
        {
            var rows = sheet.Squares.Chunk(sheet.Size).Select((row, index) =>
                $"Row {index + 1}: {string.Join("; ", row.Select(square => Said(square, length)))}.");
            description = $"{sheet.Title}. {sheet.Foot}. {string.Join(' ', rows)}";
            if (description.Length <= ControlLimits.MaxDescription)
            {
                break;
            }
        }

        return Label.Fit(description, ControlLimits.MaxDescription);
    }

    private static string Said(BingoSquareShown square, int length)
    {
        var text = Label.Excerpt(square.Text, length);
        var note = square.Note.Length > 0 ? $" {square.Note}" : "";
        return square.Mark switch
        {
            BingoMark.Marked => $"{text} (yes{note})",
            BingoMark.Claimed => $"{text} (claimed)",
            BingoMark.Free => "free",
            _ => text,
        };
    }

    private static void DrawSquare(Sheet sheet, BingoSquareShown square, SKRect area)
    {
        var tone = square.Mark is BingoMark.Marked or BingoMark.Free ? Tone.Marked : Tone.Plain;
        sheet.Fill(area, tone.Paper, Corner);
        if (square.Mark == BingoMark.Claimed)
        {
            sheet.Outline(area, Tone.Plain.Ink, Corner, thickness: 4, isDashed: true);
        }

        if (square.IsInLine)
        {
            sheet.Outline(area, Tone.Badge.Paper, Corner, thickness: 7);
        }

        var strip = StripOf(square);
        var hasStrip = strip.Length > 0;
        WriteWords(sheet.Letters, square.Text, tone, area with { Bottom = area.Bottom - (hasStrip ? Strip + 2 : 0) });
        if (hasStrip)
        {
            var bottom = new SKRect(area.Left + 14, area.Bottom - Strip - 12, area.Right - 14, area.Bottom - 12);
            var style = new Style(square.IsInLine ? Tone.Badge : square.Mark == BingoMark.Claimed ? Tone.Detail : Tone.Marked, 23, IsBold: true);
            if (square.IsInLine)
            {
                sheet.Fill(bottom, style.Tone.Paper, Strip / 2f);
            }

            sheet.Letters.Write(sheet.Letters.Fit(strip, style, bottom.Width - 10), bottom.MidX, bottom.MidY + 8, style, Place.Around);
        }
    }

    private static string StripOf(BingoSquareShown square) => square switch
    {
        { Mark: BingoMark.Claimed } => "? claimed",
        { Mark: BingoMark.Free, IsInLine: true } => "★ line",
        { Mark: BingoMark.Marked, IsInLine: true } => $"★ {(square.Note.Length > 0 ? square.Note : "line")}",
        { Mark: BingoMark.Marked } => $"✓ {(square.Note.Length > 0 ? square.Note : "yes")}",
        _ => "",
    };

    /// <summary>As large as the square allows.</summary>
    private static void WriteWords(Lettering letters, string text, Tone tone, SKRect area)
    {
        var (room, height) = (area.Width - (2 * Padding), area.Height - (2 * Padding));
        for (var size = LargestText; ; size--)
        {
            var style = new Style(tone, size, IsBold: true);
            var lineHeight = size * 1.2f;
            var (lines, isWhole) = letters.Wrap(OneLine(text), style, room, Math.Max(1, (int)(height / lineHeight)));
            if (!isWhole && size > SmallestText)
            {
                continue;
            }

            var baseline = area.MidY - (lines.Count * lineHeight / 2) + (size * 0.95f);
            foreach (var line in lines)
            {
                letters.Write(line, area.MidX, baseline, style, Place.Around);
                baseline += lineHeight;
            }

            return;
        }
    }

    private static string OneLine(string text) => Label.Fit(text, text.Length + 1);
}
