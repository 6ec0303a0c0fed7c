using System.Text;
using System.Text.RegularExpressions;
using Spectre.Console;

namespace Quadrennial.Playground.Faces.Rendering;

/// <summary>Writes lines: wrapped at a terminal's width, in ink where it has any; as they are into a pipe or a file.</summary>
/// <param name="writer">Where to.</param>
/// <param name="width">Columns, asked for at each line since windows change size; null for no wrapping.</param>
/// <param name="hasInk">Whether escape sequences for bold and the like are understood and wanted.</param>
internal sealed partial class Paper(TextWriter writer, Func<int>? width = null, bool hasInk = false)
{
    private static readonly (Ink Ink, string Code)[] Codes =
    [
        (Ink.Bold, "1"), (Ink.Faint, "2"), (Ink.Italic, "3"), (Ink.Underlined, "4"), (Ink.Struck, "9"),
        (Ink.Code, "33"), (Ink.Control, "36"),
    ];

    /// <summary>Writes lines one below the other.</summary>
    public void Write(IEnumerable<TextLine> lines)
    {
        foreach (var line in lines)
        {
            Write(line);
        }
    }

    /// <summary>Writes a line of plain text.</summary>
    public void Write(string text, Ink ink = Ink.Plain) => Write(new TextLine(new Run(text, ink)));

    /// <summary>Writes a line.</summary>
    public void Write(TextLine line)
    {
        var bar = hasInk && line.Bar is { } colour ? $"\e[38;2;{colour >> 16 & 255};{colour >> 8 & 255};{colour & 255}m▌\e[0m " : "";
        var room = width is null || line.IsVerbatim ? int.MaxValue : width() - (bar.Length > 0 ? 2 : 0);
        foreach (var (from, to) in Rows(line, room))
        {
            var row = new StringBuilder(bar).Append(from == 0 ? line.Lead : line.Hang);
            foreach (var run in Cut(line.Runs, from, to))
            {
                Append(row, run with { Text = Unwanted().Replace(run.Text, " ") });
            }

            writer.WriteLine(row.ToString().TrimEnd(' '));
        }
    }

    private void Append(StringBuilder row, Run run)
    {
        if (!hasInk || run.Ink == Ink.Plain)
        {
            row.Append(run.Text);
            return;
        }

        var codes = Codes.Where(code => run.Ink.HasFlag(code.Ink)).Select(code => code.Code);
        row.Append("\e[").AppendJoin(';', codes).Append('m').Append(run.Text).Append("\e[0m");
    }

    /// <summary>Where the rows of a line begin and end: broken at spaces, which belong to neither row.</summary>
    private static IEnumerable<(int From, int To)> Rows(TextLine line, int room)
    {
        // A button is not torn apart.
        var text = string.Concat(line.Runs.Select(run => run.Ink.HasFlag(Ink.Control) ? run.Text.Replace(' ', '\u00A0') : run.Text));
        var from = 0;
        do
        {
            var lead = from == 0 ? line.Lead : line.Hang;
            var to = RowEnd(text, from, room - lead.GetCellWidth());
            yield return (from, to);
            from = to;
            while (from < text.Length && text[from] == ' ')
            {
                from++;
            }
        }
        while (from < text.Length);
    }

    /// <summary>The end of the last word that has room. One longer than the row, such as an address, stays whole so that it can be copied.</summary>
    private static int RowEnd(string text, int from, int room)
    {
        if (text.AsSpan(from).Length <= room / 2 || text[from..].GetCellWidth() <= room)
        {
            return text.Length;
        }

        var end = from;
        while (end < text.Length)
        {
            var wordEnd = text.IndexOf(' ', end + 1) is >= 0 and var space ? space : text.Length;
            if (end > from && text[from..wordEnd].GetCellWidth() > room)
            {
                break;
            }

            end = wordEnd;
        }

        return end;
    }

    private static IEnumerable<Run> Cut(IReadOnlyList<Run> runs, int from, int to)
    {
        var start = 0;
        foreach (var run in runs)
        {
            var first = Math.Max(from - start, 0);
            var last = Math.Min(to - start, run.Text.Length);
            if (first < last)
            {
                yield return run with { Text = run.Text[first..last] };
            }

            start += run.Text.Length;
        }
    }

    /// <summary>A message must not steer the terminal: no control characters, and none that turn the direction of text.</summary>
    [GeneratedRegex(
        @"[\p{Cc}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]+",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unwanted();
}
