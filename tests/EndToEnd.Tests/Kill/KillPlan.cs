namespace Quadrennial.EndToEnd.Tests.Kill;

/// <summary>A run: so many messages, so many kills.</summary>
internal sealed record KillPlan
{
    /// <summary>From it follow the instants of the kills and what goes wrong; the rest is left to the machine.</summary>
    public required int Seed { get; init; }

    /// <summary>Which of several alike; for whoever reads the outcome.</summary>
    public int Run { get; init; } = 1;

    /// <summary>Messages, all due within <see cref="DueWithin"/>.</summary>
    public int Messages { get; init; } = 500;

    /// <summary>How often the process is killed.</summary>
    public int Kills { get; init; } = 25;

    /// <summary>By the real clock.</summary>
    public TimeSpan DueWithin { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long Discord knows a nonce; zero for never.</summary>
    public TimeSpan NonceWindow { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Whether two restarts in three come when Discord has forgotten all nonces.</summary>
    public bool OutlivesNonces { get; init; }

    /// <summary>Whether the state is in the PostgreSQL of the tests.</summary>
    public bool IsOnPostgres { get; init; }

    /// <summary>Chooses the instants.</summary>
    public Func<Random, KillPoint> Choose { get; init; } = KillPoint.Choose;

    public override string ToString() =>
        $"run {Run}, seed {Seed}{(IsOnPostgres ? " on PostgreSQL" : "")}: {Messages} messages, {Kills} kills, nonces known for {NonceWindow}{(OutlivesNonces ? ", restarts after that" : "")}";
}
