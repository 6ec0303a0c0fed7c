using System.Collections.Concurrent;
using System.Diagnostics;
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
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _awaited = new();

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

    /// <summary>Waits until it writes a line with this in it; to be called before that can happen.</summary>
    public Task WaitForLineAsync(string part) => _awaited
        .GetOrAdd(part, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))
        .Task.WaitAsync(TestContext.Current.CancellationToken);

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
        foreach (var (_, awaited) in _awaited.Where(awaited => line.Contains(awaited.Key, StringComparison.Ordinal)))
        {
            awaited.TrySetResult();
        }

        if (_output.Count > LinesKept)
        {
            _output.TryDequeue(out _);
        }
    }
}
