namespace Quadrennial.Benchmarks.Load;

/// <summary>What one contender did.</summary>
internal sealed record Measurement(string Name)
{
    /// <summary>From starting the process to READY (and, for the bot, its commands registered).</summary>
    public TimeSpan Ready { get; init; }

    /// <summary>Memory some seconds after READY, before any load, in MiB.</summary>
    public double IdleMebibytes { get; init; }

    /// <summary>The first 16 interactions, sent at once: until the last is answered.</summary>
    public TimeSpan FirstSixteen { get; init; }

    /// <summary>Answers a second over the first 1,000 after the start.</summary>
    public double ColdRate { get; init; }

    /// <summary>From dispatch to callback, one at a time: median.</summary>
    public TimeSpan Median { get; init; }

    /// <summary>From dispatch to callback, one at a time: 99th percentile.</summary>
    public TimeSpan Percentile99 { get; init; }

    /// <summary>Answers a second with many at once, warm.</summary>
    public double Rate { get; init; }

    /// <summary>Processor time of the contender for one answer at that rate.</summary>
    public TimeSpan ProcessorTimePerAnswer { get; init; }

    /// <summary>Processor time of this process, stand-in and people, for one answer at that rate: what the measuring itself costs.</summary>
    public TimeSpan OwnProcessorTimePerAnswer { get; init; }

    /// <summary>Memory that this process allocated for one answer, in KiB; noise does not touch it.</summary>
    public double OwnKibibytesPerAnswer { get; init; }

    /// <summary>Memory after the load, in MiB.</summary>
    public double LoadedMebibytes { get; init; }

    /// <summary>The value at a share of a sorted list.</summary>
    public static TimeSpan At(double share, List<TimeSpan> sorted) => sorted[(int)Math.Min(sorted.Count - 1, share * sorted.Count)];
}
