using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Quadrennial.Playground.Faces.Typing;

namespace Quadrennial.Playground.Faces.Rendering;

/// <summary>What Discord's markdown means inside a line: emphasis, code, links, addresses, mentions, time marks, backslashes.</summary>
/// <param name="names">What ids in mentions are called.</param>
/// <param name="now">What relative times count from.</param>
internal sealed partial class InlineMarkdown(NameBook names, DateTimeOffset now)
{
    /// <summary>Nobody nests emphasis deeper; what does is shown as typed.</summary>
    private const int Deepest = 12;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\\`<[h*_~");

    private readonly List<Run> _runs = [];

    /// <summary>The line in runs.</summary>
    public IReadOnlyList<Run> Render(string line, Ink ink)
    {
        Render(line, ink, 0);
        return _runs;
    }

    private void Render(string text, Ink ink, int depth)
    {
        for (var at = 0; at < text.Length;)
        {
            at += text[at] switch
            {
                '\\' => Backslash(text, at, ink),
                '`' => Code(text, at, ink),
                '<' => Angle(text, at, ink),
                '[' => Link(text, at, ink, depth),
                'h' => Address(text, at, ink),
                '*' or '_' or '~' => Emphasis(text, at, ink, depth),
                _ => Put(text[at..NextMark(text, at)], ink),
            };
        }
    }

    private static int NextMark(string text, int at) =>
        text.AsSpan(at).IndexOfAny(Marks) is >= 0 and var distance ? at + distance : text.Length;

    /// <summary>Adds text; the result is how many characters of the source it stood for, by default its own length.</summary>
    private int Put(string text, Ink ink, int? source = null)
    {
        if (_runs.Count > 0 && _runs[^1].Ink == ink)
        {
            _runs[^1] = new Run(_runs[^1].Text + text, ink);
        }
        else
        {
            _runs.Add(new Run(text, ink));
        }

        return source ?? text.Length;
    }

    /// <summary>A backslash makes punctuation ordinary; before anything else it is itself.</summary>
    private int Backslash(string text, int at, Ink ink) =>
        at + 1 < text.Length && char.IsAscii(text[at + 1]) && (char.IsPunctuation(text[at + 1]) || char.IsSymbol(text[at + 1]))
            ? Put(text[at + 1].ToString(), ink, 2)
            : Put("\\", ink);

    private int Code(string text, int at, Ink ink)
    {
        var ticks = 1;
        while (at + ticks < text.Length && text[at + ticks] == '`')
        {
            ticks++;
        }

        var from = at + ticks;
        var to = text.IndexOf(new string('`', ticks), from, StringComparison.Ordinal);
        if (to <= from)
        {
            return Put(text[at..from], ink);
        }

        var code = text[from..to];
        return Put(ticks > 1 ? code.Trim() : code, ink | Ink.Code, to + ticks - at);
    }

    private int Angle(string text, int at, Ink ink)
    {
        var match = Angled().Match(text, at);
        if (!match.Success)
        {
            return Put("<", ink);
        }

        string Part(string name) => match.Groups[name].Value;
        var style = Part("style") is [var letter] ? letter : 'f';
        var words = match switch
        {
            _ when Part("time") is [_, ..] time => DiscordTime.Describe(long.Parse(time, CultureInfo.InvariantCulture), style, now),
            _ when Part("command") is [_, ..] command => "/" + command,
            _ when Part("user") is [_, ..] id => "@" + Named(names.People, id, "someone"),
            _ when Part("role") is [_, ..] id => "@" + Named(names.Roles, id, "some role"),
            _ when Part("channel") is [_, ..] id => "#" + Named(names.Channels, id, "some-channel"),
            _ when Part("emoji") is [_, ..] emoji => emoji,
            _ => Part("url"),
        };
        return Put(words ?? match.Value, ink, match.Length);
    }

    private static string Named(IReadOnlyDictionary<ulong, string> book, string id, string unknown) =>
        ulong.TryParse(id, out var number) && book.TryGetValue(number, out var name) ? name : unknown;

    private int Link(string text, int at, Ink ink, int depth)
    {
        var end = LabelEnd(text, at);
        if (end < 0 || depth >= Deepest || LinkTarget().Match(text, end + 1) is not { Success: true } target)
        {
            return Put("[", ink);
        }

        var label = text[(at + 1)..end];
        var url = target.Groups["url"].Value;
        Render(label, ink | Ink.Underlined, depth + 1);
        if (label != url)
        {
            Put($" ({url})", ink);
        }

        return end + 1 + target.Length - at;
    }

    /// <summary>Where the bracket at <paramref name="at"/> is closed, or -1.</summary>
    private static int LabelEnd(string text, int at)
    {
        var open = 0;
        for (var i = at; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    open++;
                    break;
                case ']' when --open == 0:
                    return i;
            }
        }

        return -1;
    }

    /// <summary>An address goes in as it is: its underscores and stars are no emphasis.</summary>
    private int Address(string text, int at, Ink ink)
    {
        var match = at == 0 || !char.IsLetterOrDigit(text[at - 1]) ? Url().Match(text, at) : Match.Empty;
        return Put(match.Success ? match.Value : "h", ink);
    }

    private int Emphasis(string text, int at, Ink ink, int depth)
    {
        var mark = text[at];
        var isDouble = at + 1 < text.Length && text[at + 1] == mark;
        var length = isDouble ? 2 : 1;
        var close = depth < Deepest ? Close(text, at, mark, isDouble) : -1;
        if (close < 0)
        {
            return Put(new string(mark, length), ink);
        }

        var added = (mark, isDouble) switch
        {
            ('*', true) => Ink.Bold,
            ('_', true) => Ink.Underlined,
            ('~', _) => Ink.Struck,
            _ => Ink.Italic,
        };
        Render(text[(at + length)..close], ink | added, depth + 1);
        return close + length - at;
    }

    /// <summary>Where emphasis that opens at <paramref name="at"/> closes, or -1 where the mark is only a character.</summary>
    private static int Close(string text, int at, char mark, bool isDouble)
    {
        var from = at + (isDouble ? 2 : 1);
        if (from >= text.Length || (!isDouble && (mark == '~' || char.IsWhiteSpace(text[from]) || (mark == '_' && IsWord(text, at - 1)))))
        {
            return -1;
        }

        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '`' && text.IndexOf('`', i + 1) is > 0 and var codeEnd)
            {
                i = codeEnd;
            }
            else if (text[i] == mark)
            {
                var run = 1;
                while (i + run < text.Length && text[i + run] == mark)
                {
                    run++;
                }

                // Of `***` at the end the last two close what is double, the first what is single inside.
                var closes = isDouble
                    ? run >= 2
                    : run is 1 or >= 3 && !char.IsWhiteSpace(text[i - 1]) && !(mark == '_' && IsWord(text, i + 1));
                var place = isDouble ? i + run - 2 : i;
                if (closes && place > from)
                {
                    return place;
                }

                i += run - 1;
            }
        }

        return -1;
    }

    private static bool IsWord(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);

    [GeneratedRegex(
        @"\G<(?:t:(?<time>-?\d{1,14})(?::(?<style>[tTdDfFsSR]))?|/(?<command>[^<>:\n]{1,100}):\d+|@!?(?<user>\d+)|@&(?<role>\d+)"
        + @"|\#(?<channel>\d+)|a?(?<emoji>:\w+:)\d+|(?<url>https?://[^\s<>]+))>",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Angled();

    [GeneratedRegex(
        @"\G\(\s*(?:<(?<url>[^\s<>]+)>|(?<url>[^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)*))(?:\s+""[^""]*"")?\s*\)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex LinkTarget();

    [GeneratedRegex(@"\Ghttps?://[^\s<>]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Url();
}
