using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;
using Quadrennial.EndToEnd.Tests.Bot;

namespace Quadrennial.EndToEnd.Tests.Kill;

/// <summary>A bot in a process of its own, which can be killed at any instant.</summary>
internal sealed class BotProcess : IDisposable
{
    /// <summary>What a process ended by SIGKILL exits with.</summary>
    public const int Killed = 128 + 9;

    private const int LinesKept = 40;

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    private BotProcess(Process process) => _process = process;

    /// <summary>What it wrote last.</summary>
    public string Output => string.Join(Environment.NewLine, _output);

    /// <summary>The system's number of it.</summary>
    public int Id => _process.Id;

    /// <summary>Valid once it has ended.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>Starts a program: an assembly or an executable.</summary>
    public static BotProcess Start(string program, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var start = BuiltProgram.Start(program, arguments);
        start.WorkingDirectory = Path.GetTempPath();
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        var bot = new BotProcess(Process.Start(start)!);
        bot._process.OutputDataReceived += (_, line) => bot.Keep(line.Data);
        bot._process.ErrorDataReceived += (_, line) => bot.Keep(line.Data);
        bot._process.BeginOutputReadLine();
        bot._process.BeginErrorReadLine();
        return bot;
    }

    /// <summary>SIGKILL: the process does not get to do another thing.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Waits until it has written a line with this in it; the lines up to there are then read.</summary>
    public async Task WaitForLineAsync(string part)
    {
        while (!(await _lines.Reader.ReadAsync(TestContext.Current.CancellationToken)).Contains(part, StringComparison.Ordinal))
        {
        }
    }

    /// <summary>Waits for its end.</summary>
    public Task WaitForExitAsync() => _process.WaitForExitAsync(TestContext.Current.CancellationToken);

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null)
        {
            return;
        }

        _output.Enqueue(line);
        _lines.Writer.TryWrite(line);
        if (_output.Count > LinesKept)
        {
            _output.TryDequeue(out _);
        }
    }
}
