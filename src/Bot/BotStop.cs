using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Quadrennial.Bot;

/// <summary>Ends the process in order, for a reason that a restart does not mend.</summary>
internal sealed partial class BotStop(IHostApplicationLifetime lifetime, ILogger<BotStop> logger)
{
    private int _reason = (int)ExitCode.Stopped;

    /// <summary>Why the host ended.</summary>
    public ExitCode Reason => (ExitCode)Volatile.Read(ref _reason);

    /// <summary>What happened and what to do, or null where it was only asked to stop.</summary>
    public string? Sentence { get; private set; }

    /// <summary>Logs the reason and stops the host; what is being answered is finished first. The first reason counts.</summary>
    /// <param name="reason">What the process exits with.</param>
    /// <param name="sentence">What happened and what to do, for a person.</param>
    public void Because(ExitCode reason, string sentence)
    {
        if (Interlocked.CompareExchange(ref _reason, (int)reason, (int)ExitCode.Stopped) != (int)ExitCode.Stopped)
        {
            return;
        }

        Sentence = sentence;
        LogStop(sentence, (int)reason);
        lifetime.StopApplication();
    }

    [LoggerMessage(LogLevel.Critical, "{Sentence} (exit code {ExitCode})")]
    private partial void LogStop(string sentence, int exitCode);
}
