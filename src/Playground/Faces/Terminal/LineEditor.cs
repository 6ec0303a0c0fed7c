using System.Threading.Channels;
using Quadrennial.Playground.Faces.Typing;
using Spectre.Console;

namespace Quadrennial.Playground.Faces.Terminal;

/// <summary>Finds what could stand at the end of an unfinished line.</summary>
internal delegate Task<Completion.Words> Complete(string line, CancellationToken cancellationToken);

/// <summary>
/// An editable line at the bottom of a terminal: cursor, history, completion with Tab. Messages that arrive are written above it. A line
/// too long for the terminal scrolls sideways.
/// </summary>
/// <param name="keys">What is pressed.</param>
/// <param name="output">The terminal; it must understand escape sequences.</param>
/// <param name="width">Its columns now.</param>
/// <param name="complete">What Tab asks.</param>
internal sealed class LineEditor(ChannelReader<ConsoleKeyInfo> keys, TextWriter output, Func<int> width, Complete complete) : IChatConsole
{
    private readonly Lock _gate = new();
    private readonly EditBuffer _line = new();
    private readonly LineHistory _history = new();
    private string? _prompt;
    private char? _highSurrogate;
    private Completion.Words? _offered;
    private int? _picked;

    /// <inheritdoc/>
    public void Print(string lines)
    {
        lock (_gate)
        {
            output.Write(_prompt is null ? lines : "\r\e[K" + lines);
            Draw();
        }
    }

    /// <inheritdoc/>
    public async Task<string?> ReadLineAsync(string prompt, CancellationToken cancellationToken)
    {
        Begin(prompt);
        while (true)
        {
            var key = await NextKeyAsync(cancellationToken);
            switch (key)
            {
                case null:
                case { Modifiers: ConsoleModifiers.Control, Key: ConsoleKey.C or ConsoleKey.D } when _line.Text.Length == 0:
                    Finish();
                    return null;
                case { Key: ConsoleKey.Enter }:
                    return Finish();
                case { Key: ConsoleKey.Tab } tab:
                    await OfferAsync(tab.Modifiers.HasFlag(ConsoleModifiers.Shift) ? -1 : 1, cancellationToken);
                    break;
                case { } other:
                    Press(other);
                    break;
            }

            lock (_gate)
            {
                Draw();
            }
        }
    }

    private async Task<ConsoleKeyInfo?> NextKeyAsync(CancellationToken cancellationToken) =>
        await keys.WaitToReadAsync(cancellationToken) && keys.TryRead(out var key) ? key : null;

    private void Begin(string prompt)
    {
        lock (_gate)
        {
            _prompt = prompt;
            _line.Set("");
            Draw();
        }
    }

    /// <summary>Leaves the line where it stands and goes below it.</summary>
    private string Finish()
    {
        lock (_gate)
        {
            _line.End();
            _offered = null;
            Draw();
            output.WriteLine();
            output.Flush();
            _prompt = null;
            _history.Add(_line.Text);
            return _line.Text;
        }
    }

    private void Press(ConsoleKeyInfo key)
    {
        // Right after Tab a digit picks from the list; any other key goes on with the line.
        var offered = _offered;
        _offered = null;
        if (offered is not null && key.KeyChar is >= '1' and <= '9' && key.KeyChar - '1' < offered.Candidates.Count)
        {
            _line.ReplaceFrom(offered.From, offered.Candidates[key.KeyChar - '1'].Text);
            return;
        }

        switch (key.Modifiers, key.Key)
        {
            case (ConsoleModifiers.Control, ConsoleKey.LeftArrow) or (ConsoleModifiers.Alt, ConsoleKey.B):
                _line.WordLeft();
                break;
            case (ConsoleModifiers.Control, ConsoleKey.RightArrow) or (ConsoleModifiers.Alt, ConsoleKey.F):
                _line.WordRight();
                break;
            case (_, ConsoleKey.LeftArrow) or (ConsoleModifiers.Control, ConsoleKey.B):
                _line.Left();
                break;
            case (_, ConsoleKey.RightArrow) or (ConsoleModifiers.Control, ConsoleKey.F):
                _line.Right();
                break;
            case (_, ConsoleKey.Home) or (ConsoleModifiers.Control, ConsoleKey.A):
                _line.Home();
                break;
            case (_, ConsoleKey.End) or (ConsoleModifiers.Control, ConsoleKey.E):
                _line.End();
                break;
            case (_, ConsoleKey.UpArrow) or (ConsoleModifiers.Control, ConsoleKey.P):
                _line.Set(_history.Back(_line.Text) ?? _line.Text);
                break;
            case (_, ConsoleKey.DownArrow) or (ConsoleModifiers.Control, ConsoleKey.N):
                _line.Set(_history.Forth() ?? _line.Text);
                break;
            case (ConsoleModifiers.Control, ConsoleKey.W) or (ConsoleModifiers.Alt or ConsoleModifiers.Control, ConsoleKey.Backspace):
                _line.DeleteWord();
                break;
            case (_, ConsoleKey.Backspace):
                _line.Backspace();
                break;
            case (_, ConsoleKey.Delete) or (ConsoleModifiers.Control, ConsoleKey.D):
                _line.Delete();
                break;
            case (ConsoleModifiers.Control, ConsoleKey.U):
                _line.DeleteBefore();
                break;
            case (ConsoleModifiers.Control, ConsoleKey.K):
                _line.DeleteBehind();
                break;
            case (ConsoleModifiers.Control, ConsoleKey.C):
                _line.Set("");
                break;
            case (ConsoleModifiers.Control, ConsoleKey.L):
                output.Write("\e[2J\e[H");
                break;
            default:
                Type(key.KeyChar);
                break;
        }
    }

    /// <summary>Types a character; one outside the basic plane arrives in halves.</summary>
    private void Type(char character)
    {
        if (char.IsHighSurrogate(character))
        {
            _highSurrogate = character;
            return;
        }

        if (!char.IsControl(character))
        {
            var isSecondHalf = char.IsLowSurrogate(character) && _highSurrogate is not null;
            _line.Insert(isSecondHalf ? $"{_highSurrogate}{character}" : character.ToString());
        }

        _highSurrogate = null;
    }

    /// <summary>First Tab: completes what is certain and lists the rest. Further ones: go through the list.</summary>
    private async Task OfferAsync(int step, CancellationToken cancellationToken)
    {
        if (_offered is { } offered)
        {
            var first = step > 0 ? 0 : offered.Candidates.Count - 1;
            var next = _picked is { } picked ? (picked + step + offered.Candidates.Count) % offered.Candidates.Count : first;
            _line.ReplaceFrom(offered.From, offered.Candidates[next].Text);
            _picked = next;
            return;
        }

        var words = await complete(_line.Before, cancellationToken);
        switch (words.Candidates)
        {
            case []:
                break;
            case [var only]:
                _line.ReplaceFrom(words.From, only.Text);
                break;
            default:
                _line.ReplaceFrom(words.From, Longer(_line.Before[words.From..], words.Candidates));
                _offered = words;
                _picked = null;
                Print(string.Concat(words.Candidates.Select((candidate, index) => $"{index + 1,3}. {candidate.Label}{output.NewLine}")));
                break;
        }
    }

    /// <summary>What is typed, made longer by what all candidates that follow it have in common.</summary>
    private static string Longer(string typed, IReadOnlyList<Candidate> candidates)
    {
        var common = candidates[0].Text;
        foreach (var candidate in candidates)
        {
            var length = 0;
            while (length < Math.Min(common.Length, candidate.Text.Length) && common[length] == candidate.Text[length])
            {
                length++;
            }

            common = common[..length];
        }

        return common.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? common : typed;
    }

    private void Draw()
    {
        if (_prompt is null)
        {
            output.Flush();
            return;
        }

        var room = Math.Max(8, width() - _prompt.GetCellWidth() - 1);
        var from = 0;
        while (_line.Text[from.._line.Cursor].GetCellWidth() > room)
        {
            from += char.IsHighSurrogate(_line.Text[from]) ? 2 : 1;
        }

        var to = _line.Text.Length;
        while (to > _line.Cursor && _line.Text[from..to].GetCellWidth() > room)
        {
            to -= char.IsLowSurrogate(_line.Text[to - 1]) ? 2 : 1;
        }

        var column = _prompt.GetCellWidth() + _line.Text[from.._line.Cursor].GetCellWidth();
        output.Write($"\r{_prompt}{_line.Text[from..to]}\e[K\r{(column > 0 ? $"\e[{column}C" : "")}");
        output.Flush();
    }
}
