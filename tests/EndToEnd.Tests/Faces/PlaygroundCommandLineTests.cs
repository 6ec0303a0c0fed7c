using Quadrennial.Playground.Faces;
using Quadrennial.Playground.Faces.Terminal;

namespace Quadrennial.EndToEnd.Tests.Faces;

public sealed class PlaygroundCommandLineTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Theory]
    [InlineData("")]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Help_names_both_faces(string args)
    {
        Assert.Equal(0, await RunAsync(args));
        Assert.Contains("ask <command>", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("chat", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_of_ask_tells_how_to_type_options_and_message_commands()
    {
        Assert.Equal(0, await RunAsync("ask --help"));
        Assert.Contains("query:dynamic asserts edition:16 private:true", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains(">Find the talk", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_one_line()
    {
        Assert.Equal(0, await RunAsync("--version"));
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\s*$", _output.ToString());
    }

    [Theory]
    [InlineData("ask", "Required argument 'command' missing")]
    [InlineData("ask --place mars /talk", "'mars' not recognized")]
    [InlineData("chat --speed 0", "--speed takes a number above 0")]
    [InlineData("chat --speed fast", "--speed takes a number above 0")]
    [InlineData("chat --clock soon", "--clock takes a date such as 2019-12-01")]
    [InlineData("dance", "'dance'")]
    public async Task A_wrong_command_line_exits_with_2_and_a_sentence(string args, string sentence)
    {
        Assert.Equal(2, await RunAsync(args));
        Assert.Contains(sentence, _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_output.ToString());
    }

    [Theory]
    [InlineData("/talk dynamic asserts", "/talk dynamic asserts")]
    [InlineData("/talk|dynamic|asserts", "/talk dynamic asserts")]
    [InlineData("/talk asserts|/about|>Find the talk|unikernels", "/talk asserts|/about|>Find the talk unikernels")]
    [InlineData("talk|asserts", "talk asserts")]
    public void Forgotten_quotes_are_forgiven(string arguments, string lines) =>
        Assert.Equal(lines.Split('|'), PlaygroundCommandLine.Join(arguments.Split('|')));

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    private Task<int> RunAsync(string args) =>
        new PlaygroundCommandLine(
            _ => throw new BotFailedException("No bot is started here."),
            new Screen { Input = TextReader.Null, Output = _output, Error = _error })
        .RunAsync(args.Split(' ', StringSplitOptions.RemoveEmptyEntries), TestContext.Current.CancellationToken);
}
