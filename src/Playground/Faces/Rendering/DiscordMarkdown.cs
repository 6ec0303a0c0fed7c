using System.Text.RegularExpressions;
using Quadrennial.Playground.Faces.Typing;

namespace Quadrennial.Playground.Faces.Rendering;

/// <summary>
/// Discord's dialect of markdown as lines of text: headings, subtext, quotes, lists, code. Inside a line see <see cref="InlineMarkdown"/>.
/// </summary>
/// <param name="names">What ids in mentions are called.</param>
/// <param name="clock">What relative times count from.</param>
internal sealed partial class DiscordMarkdown(NameBook names, TimeProvider clock)
{
    /// <summary>The text as lines.</summary>
    public IReadOnlyList<TextLine> Render(string text)
    {
        List<TextLine> lines = [];
        var isCode = false;
        var isQuote = false;
        foreach (var raw in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = raw.TrimEnd();
            if (line.StartsWith("```", StringComparison.Ordinal) && line.IndexOf("```", 3, StringComparison.Ordinal) < 0)
            {
                isCode = !isCode;
            }
            else if (isCode)
            {
                isCode = !line.EndsWith("```", StringComparison.Ordinal);
                lines.Add(new TextLine(new Run(isCode ? line : line[..^3], Ink.Code)) { Lead = "    ", IsVerbatim = true });
            }
            else
            {
                isQuote |= line.StartsWith(">>> ", StringComparison.Ordinal);
                lines.Add(isQuote ? Quoted(line.StartsWith(">>> ", StringComparison.Ordinal) ? line[4..] : line) : Line(line));
            }
        }

        return lines;
    }

    /// <summary>The text on one line, as for a label.</summary>
    public IReadOnlyList<Run> RenderInline(string text, Ink ink = Ink.Plain) =>
        new InlineMarkdown(names, clock.GetUtcNow()).Render(text, ink);

    private TextLine Line(string line)
    {
        if (line.StartsWith("> ", StringComparison.Ordinal))
        {
            return Quoted(line[2..]);
        }

        if (Heading().Match(line) is { Success: true } heading)
        {
            var ink = heading.Groups["mark"].Length == 1 ? Ink.Bold | Ink.Underlined : Ink.Bold;
            return new TextLine(RenderInline(line[heading.Length..], ink));
        }

        if (line.StartsWith("-# ", StringComparison.Ordinal))
        {
            return new TextLine(RenderInline(line[3..], Ink.Faint));
        }

        if (ListEntry().Match(line) is { Success: true } entry)
        {
            var mark = entry.Groups["mark"].Value is "-" or "*" ? "•" : entry.Groups["mark"].Value;
            var lead = $"{entry.Groups["indent"].Value}{mark} ";
            return new TextLine(RenderInline(line[entry.Length..])) { Lead = lead, Hang = new string(' ', lead.Length) };
        }

        return new TextLine(RenderInline(line));
    }

    private TextLine Quoted(string line)
    {
        var inner = Line(line);
        return inner with { Lead = "| " + inner.Lead, Hang = "| " + inner.Hang };
    }

    [GeneratedRegex(@"^(?<mark>#{1,3}) +", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"^(?<indent> *)(?<mark>[-*]|\d{1,9}\.) +",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListEntry();
}
