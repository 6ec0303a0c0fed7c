using System.Globalization;
using System.Text;
using SkiaSharp;

namespace Quadrennial.Bot.Drawing;

/// <summary>Writes on a picture: any text, in letters of any script, within the room there is.</summary>
internal sealed class Lettering(SKCanvas canvas, Typefaces typefaces)
{
    /// <summary>Stands where no typeface has the character.</summary>
    private const string Unknown = "□";

    private const string Ellipsis = "…";

    /// <summary>Whether at least half of a text can be drawn, so that somebody may recognise it.</summary>
    public bool CanShow(string text)
    {
        var characters = Script.Order(text).Where(character => !string.IsNullOrWhiteSpace(character)).ToList();
        return characters.Count > 0 && characters.Count(character => Find(character, isBold: false) is not null) * 2 >= characters.Count;
    }

    /// <summary>How wide a text is, in pixels.</summary>
    public float WidthOf(string text, Style style) => Runs(text, style).Sum(run => run.Width);

    /// <summary>A text, or as much of its beginning as there is room for, with an ellipsis.</summary>
    public string Fit(string text, Style style, float room)
    {
        if (WidthOf(text, style) <= room)
        {
            return text;
        }

        var ends = StringInfo.ParseCombiningCharacters(text);
        var (fits, tooLong) = (0, ends.Length);
        while (tooLong - fits > 1)
        {
            var middle = (fits + tooLong) / 2;
            (fits, tooLong) = WidthOf(text[..ends[middle]].TrimEnd() + Ellipsis, style) <= room ? (middle, tooLong) : (fits, middle);
        }

        return text[..ends[fits]].TrimEnd() + Ellipsis;
    }

    /// <summary>A text on several lines, broken between words; what does not fit is cut.</summary>
    /// <returns>The lines, and whether all of the text is on them with no word cut.</returns>
    public (IReadOnlyList<string> Lines, bool IsWhole) Wrap(string text, Style style, float room, int mostLines)
    {
        var lines = new List<string> { "" };
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Parts))
        {
            var longer = lines[^1] + part;
            if (lines[^1].Length == 0 || WidthOf(longer.TrimEnd(), style) <= room)
            {
                lines[^1] = longer;
            }
            else
            {
                lines.Add(part);
            }
        }

        if (lines.Count > mostLines)
        {
            lines[mostLines - 1] = string.Concat(lines.Skip(mostLines - 1));
            lines.RemoveRange(mostLines, lines.Count - mostLines);
        }

        var whole = lines.ConvertAll(line => line.TrimEnd());
        var fitted = whole.ConvertAll(line => Fit(line, style, room));
        return (fitted, fitted.SequenceEqual(whole));

        // A word may break behind a hyphen; the space behind it belongs to its last part.
        static IEnumerable<string> Parts(string word) =>
            word.Split('-') is var parts ? parts.Select((part, index) => part + (index < parts.Length - 1 ? '-' : ' ')) : [];
    }

    /// <summary>Writes a text that fits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="x">Its left edge, middle or right edge, as <paramref name="place"/> says.</param>
    /// <param name="baseline">On what the letters stand.</param>
    /// <param name="style">How.</param>
    /// <param name="place">Where from <paramref name="x"/> it stands.</param>
    public void Write(string text, float x, float baseline, Style style, Place place = Place.RightOf)
    {
        var runs = Runs(text, style);
        var width = runs.Sum(run => run.Width);
        var at = place switch
        {
            Place.LeftOf => x - width,
            Place.Around => x - (width / 2),
            _ => x,
        };
        using var paint = new SKPaint { Color = Colours.Of(style.Tone.Ink), IsAntialias = true };
        foreach (var run in runs)
        {
            using var font = FontOf(run.Typeface, style.Size);
            canvas.DrawText(run.Text, at, baseline, SKTextAlign.Left, font, paint);
            at += run.Width;
        }
    }

    /// <summary>Neighbours that one typeface has are drawn together.</summary>
    private List<Run> Runs(string text, Style style)
    {
        var runs = new List<Run>();
        var pending = new StringBuilder();
        SKTypeface? current = null;
        foreach (var character in Script.Order(text))
        {
            var typeface = Find(character, style.IsBold);
            var shown = typeface is null ? Unknown : character;
            typeface ??= Find(Unknown, style.IsBold) ?? throw new InvalidOperationException("The built-in font lacks its own sign for what it lacks.");
            if (current is not null && current != typeface)
            {
                Flush();
            }

            current = typeface;
            pending.Append(shown);
        }

        Flush();
        return runs;

        void Flush()
        {
            if (current is not null && pending.Length > 0)
            {
                using var font = FontOf(current, style.Size);
                var part = pending.ToString();
                runs.Add(new Run(part, current, font.MeasureText(part)));
                pending.Clear();
            }
        }
    }

    private SKTypeface? Find(string character, bool isBold) => typefaces.Find(Rune.GetRuneAt(character, 0), isBold);

    private static SKFont FontOf(SKTypeface typeface, float size) => new(typeface, size) { Subpixel = true, Edging = SKFontEdging.Antialias };

    private sealed record Run(string Text, SKTypeface Typeface, float Width);
}

/// <summary>How a text is written.</summary>
/// <param name="Tone">In which colour, and on which.</param>
/// <param name="Size">Of the letters, in pixels.</param>
/// <param name="IsBold">Whether they are bold.</param>
internal sealed record Style(Tone Tone, float Size, bool IsBold = false);

/// <summary>Where a text stands from its point.</summary>
internal enum Place
{
    /// <summary>It begins there.</summary>
    RightOf,

    /// <summary>It ends there.</summary>
    LeftOf,

    /// <summary>Its middle is there.</summary>
    Around,
}
