using System.Diagnostics;
using Quadrennial.EndToEnd.Tests.Bot;

namespace Quadrennial.Benchmarks.Load;

/// <summary>A program under load: a child process, so that its memory and start are its own.</summary>
internal sealed class Contender : IAsyncDisposable
{
    private readonly Process _process;

    private Contender(Process process) => _process = process;

    /// <summary>Starts a .NET program with these settings in its environment and nothing of this terminal.</summary>
    /// <param name="program">Its executable, or its <c>.dll</c>, which <c>dotnet</c> then runs.</param>
    /// <param name="arguments">What follows on its command line.</param>
    /// <param name="environment">The settings.</param>
    public static Contender Start(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = BuiltProgram.Start(program, arguments);
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        // Somebody has to read, or a full pipe stops the program.
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } text && !text.Contains("\"Information\""))
            {
                Console.Error.WriteLine(text);
            }
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new Contender(process);
    }

    /// <summary>Memory in use now, as the system counts it (resident set), in MiB.</summary>
    public double ResidentMebibytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / (1024.0 * 1024.0);
        }
    }

    /// <summary>Processor time used so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
