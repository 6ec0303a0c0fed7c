using System.Threading.Channels;
using Quadrennial.Playground.Faces.Terminal;
using Quadrennial.Playground.Faces.Typing;

namespace Quadrennial.EndToEnd.Tests.Faces;

public sealed class LineEditorTests : IDisposable
{
    private readonly Channel<ConsoleKeyInfo> _keys = Channel.CreateUnbounded<ConsoleKeyInfo>();
    private readonly StringWriter _screen = new() { NewLine = "\n" };
    private readonly LineEditor _editor;
    private Completion.Words _words = new(0, []);
    private string? _asked;
    private Action _meanwhile = () => { };

    public LineEditorTests() => _editor = new LineEditor(
        _keys.Reader,
        _screen,
        () => 20,
        (line, _) =>
        {
            _asked = line;
            _meanwhile();
            return Task.FromResult(_words);
        });

    [Theory]
    [InlineData("abc", "abc")]
    [InlineData("abc {LeftArrow}{LeftArrow}X", "abXc ")]
    [InlineData("abc{Home}X{End}Y", "XabcY")]
    [InlineData("abc{^A}X{^E}Y", "XabcY")]
    [InlineData("abc{Backspace}{Backspace}", "a")]
    [InlineData("{Backspace}{Delete}{LeftArrow}{RightArrow}a", "a")]
    [InlineData("abc{Home}{Delete}", "bc")]
    [InlineData("abc{Home}{^D}", "bc")]
    [InlineData("one two three{^W}", "one two ")]
    [InlineData("one two  {^W}", "one ")]
    [InlineData("one two{^LeftArrow}X", "one Xtwo")]
    [InlineData("one two{Home}{^RightArrow}X", "oneX two")]
    [InlineData("one two{LeftArrow}{^U}", "o")]
    [InlineData("one two{Home}{RightArrow}{^K}", "o")]
    [InlineData("gone{^C}stays", "stays")]
    [InlineData("a\u0301b{LeftArrow}{LeftArrow}X", "Xa\u0301b")]
    [InlineData("🎉b{LeftArrow}{Backspace}", "b")]
    [InlineData("👩‍💻{Backspace}x", "x")]
    [InlineData("a{F5}{Escape}b", "ab")]
    public async Task Keys_edit_the_line(string keys, string line)
    {
        Press(keys + "{Enter}");

        Assert.Equal(line, await ReadAsync());
    }

    [Fact]
    public async Task Earlier_lines_come_back_and_the_unfinished_one_is_kept()
    {
        Press("first{Enter}second{Enter}second{Enter}");
        Press("unfi{UpArrow}{UpArrow}{UpArrow}{Enter}");
        Press("unfi{UpArrow}{DownArrow}{DownArrow}nished{Enter}");

        Assert.Equal(["first", "second", "second", "first", "unfinished"], [await ReadAsync(), await ReadAsync(), await ReadAsync(), await ReadAsync(), await ReadAsync()]);
    }

    [Theory]
    [InlineData("{^D}")]
    [InlineData("{^C}")]
    [InlineData("abc{^C}{^C}")]
    public async Task Ctrl_C_and_Ctrl_D_end_the_input_on_an_empty_line(string keys)
    {
        Press(keys);

        Assert.Null(await ReadAsync());
    }

    [Fact]
    public async Task The_input_ends_with_the_keys()
    {
        Press("abc");
        _keys.Writer.Complete();

        Assert.Null(await ReadAsync());
    }

    [Fact]
    public async Task Tab_completes_what_is_certain()
    {
        _words = new Completion.Words(1, [new Candidate("talk ", "talk")]);
        Press("/ta{Tab}asserts{Enter}");

        Assert.Equal("/talk asserts", await ReadAsync());
        Assert.Equal("/ta", _asked);
    }

    [Fact]
    public async Task Tab_completes_what_all_have_in_common_and_lists_them()
    {
        _words = new Completion.Words(0, [new Candidate("/talk ", "/talk"), new Candidate("/talks ", "/talks")]);
        Press("/t{Tab}s{Enter}");

        Assert.Equal("/talks", await ReadAsync());
        Assert.Contains("  1. /talk\n  2. /talks\n", _screen.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{Tab}{Tab}", "/talk One")]
    [InlineData("{Tab}{Tab}{Tab}", "/talk Two")]
    [InlineData("{Tab}{Tab}{Tab}{Tab}", "/talk One")]
    [InlineData("{Tab}{+Tab}", "/talk Two")]
    [InlineData("{Tab}2", "/talk Two")]
    [InlineData("{Tab}2 more", "/talk Two more")]
    [InlineData("{Tab}3", "/talk x3")]
    [InlineData("{Tab} 2", "/talk x 2")]
    public async Task After_the_list_Tab_goes_through_it_and_a_digit_picks(string keys, string line)
    {
        _words = new Completion.Words(6, [new Candidate("One", "The first"), new Candidate("Two", "The second")]);
        Press("/talk x" + keys + "{Enter}");

        Assert.Equal(line, await ReadAsync());
    }

    [Fact]
    public async Task Where_nothing_fits_Tab_does_nothing()
    {
        Press("abc{Tab}d{Enter}");

        Assert.Equal("abcd", await ReadAsync());
    }

    [Fact]
    public async Task What_arrives_is_written_above_the_line_being_typed()
    {
        _meanwhile = () => _editor.Print("a message\n");
        Press("ab{Tab}c{Enter}");

        Assert.Equal("abc", await ReadAsync());
        Assert.Contains("\r> ab\e[K\r\e[4C\r\e[Ka message\n\r> ab\e[K", _screen.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_too_long_for_the_terminal_scrolls_sideways()
    {
        Press("0123456789abcdefghij{Enter}");

        Assert.Equal("0123456789abcdefghij", await ReadAsync());
        Assert.EndsWith("\r> 3456789abcdefghij\e[K\r\e[19C\n", _screen.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _screen.Dispose();

    private Task<string?> ReadAsync() => _editor.ReadLineAsync("> ", TestContext.Current.CancellationToken);

    /// <summary>Presses keys: characters as they are, others as <c>{Home}</c>, <c>{^W}</c> with Ctrl, <c>{+Tab}</c> with Shift.</summary>
    private void Press(string keys)
    {
        for (var at = 0; at < keys.Length; at++)
        {
            if (keys[at] != '{')
            {
                _keys.Writer.TryWrite(new ConsoleKeyInfo(keys[at], ConsoleKey.None, shift: false, alt: false, control: false));
                continue;
            }

            var end = keys.IndexOf('}', at);
            var name = keys[(at + 1)..end];
            var key = Enum.Parse<ConsoleKey>(name.TrimStart('^', '+'));
            _keys.Writer.TryWrite(new ConsoleKeyInfo('\0', key, shift: name[0] == '+', alt: false, control: name[0] == '^'));
            at = end;
        }
    }
}
