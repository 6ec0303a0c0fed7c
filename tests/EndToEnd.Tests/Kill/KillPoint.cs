namespace Quadrennial.EndToEnd.Tests.Kill;

/// <summary>What is counted until a process is killed.</summary>
internal enum Stage
{
    /// <summary>The process has been started.</summary>
    Started,

    /// <summary>A request of any kind has arrived.</summary>
    Asked,

    /// <summary>A message to be posted has arrived, and is not posted yet.</summary>
    PostArrived,

    /// <summary>A message is posted, and the answer not sent yet.</summary>
    PostDone,

    /// <summary>The bot wants to see what is in a channel.</summary>
    LookArrived,

    /// <summary>The bot is about to be told what is in a channel.</summary>
    LookDone,
}

/// <summary>An instant to kill at.</summary>
/// <param name="Stage">What is counted.</param>
/// <param name="Nth">At which time it happens, from 1.</param>
/// <param name="Pause">How long after that.</param>
internal sealed record KillPoint(Stage Stage, int Nth, TimeSpan Pause)
{
    /// <summary>However little happens, a life ends.</summary>
    public static TimeSpan LongestLife { get; } = TimeSpan.FromSeconds(3);

    /// <summary>Chooses one: at any instant of the start or of the work, or at a step of sending, or just after one.</summary>
    public static KillPoint Choose(Random random) => random.Next(20) switch
    {
        0 => new(Stage.Started, 1, UpTo(random, milliseconds: 800)),
        < 8 => new(Stage.Asked, 1, UpTo(random, milliseconds: 1_500)),
        < 12 => new(Stage.PostArrived, random.Next(1, 40), TimeSpan.Zero),
        < 16 => new(Stage.PostDone, random.Next(1, 40), TimeSpan.Zero),
        < 18 => new(Stage.PostDone, random.Next(1, 40), UpTo(random, milliseconds: 5)),
        18 => new(Stage.LookArrived, random.Next(1, 6), TimeSpan.Zero),
        _ => new(Stage.LookDone, random.Next(1, 6), TimeSpan.Zero),
    };

    private static TimeSpan UpTo(Random random, int milliseconds) => TimeSpan.FromMilliseconds(random.NextDouble() * milliseconds);
}
