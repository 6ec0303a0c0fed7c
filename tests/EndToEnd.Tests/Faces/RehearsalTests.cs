using System.Text;
using System.Text.RegularExpressions;
using Quadrennial.Playground.Faces;
using Quadrennial.Playground.Faces.Terminal;

namespace Quadrennial.EndToEnd.Tests.Faces;

/// <summary>December 2019 at four days a second, in the terminal.</summary>
public sealed partial class RehearsalTests
{
    [Fact]
    public async Task A_channel_that_follows_shows_December_2019_and_the_turn_of_the_year_by_the_calendar_of_the_rehearsal()
    {
        using var output = new Heard();
        using var input = new Script(output, "/countdown follow pace:steady", "2020 begins");
        var screen = new Screen { Input = input, Output = output, Error = TextWriter.Null };

        var exitCode = await new PlaygroundCommandLine(PlaygroundBot.BuildAsync, screen)
            .RunAsync(["chat", "--clock", "2019-12-01", "--speed", "345600"], TestContext.Current.CancellationToken);

        Assert.Equal(0, exitCode);
        var text = output.Text;
        Assert.Contains("2020 begins, and this is the year. It is planned for 2020; no day is announced yet.", text, StringComparison.Ordinal);
        Assert.Contains("Tell me when there is a date]", text, StringComparison.Ordinal);

        // Each message is dated as the rehearsal goes, not as the machine's clock does.
        var years = Stamp().Matches(text).Select(match => match.Groups["year"].Value).Distinct();
        Assert.Equal(["2019", "2020"], years);
    }

    [GeneratedRegex(@"Quadrennial · (?<year>\d{4})-\d\d-\d\d", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Stamp();

    /// <summary>Types its first line, then nothing until a text has been shown; that is the end.</summary>
    private sealed class Script(Heard output, string line, string until) : TextReader
    {
        private bool _isTyped;

        public override string? ReadLine()
        {
            if (!_isTyped)
            {
                _isTyped = true;
                return line;
            }

            output.WaitFor(until, TestContext.Current.CancellationToken);
            return null;
        }
    }

    /// <summary>What was written, with a way to wait for it.</summary>
    private sealed class Heard : TextWriter
    {
        private readonly StringBuilder _text = new();
        private readonly Lock _gate = new();
        private readonly ManualResetEventSlim _changed = new();

        public override Encoding Encoding => Encoding.UTF8;

        public string Text
        {
            get
            {
                lock (_gate)
                {
                    return _text.ToString();
                }
            }
        }

        public override void Write(char value) => Write($"{value}");

        public override void Write(string? value)
        {
            lock (_gate)
            {
                _text.Append(value);
            }

            _changed.Set();
        }

        public void WaitFor(string text, CancellationToken cancellationToken)
        {
            while (!Text.Contains(text, StringComparison.Ordinal))
            {
                _changed.Wait(cancellationToken);
                _changed.Reset();
            }
        }

        protected override void Dispose(bool disposing)
        {
            _changed.Dispose();
            base.Dispose(disposing);
        }
    }
}
