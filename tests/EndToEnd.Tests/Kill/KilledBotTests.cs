using Quadrennial.Bot.Tests.Storage;

namespace Quadrennial.EndToEnd.Tests.Kill;

/// <summary>
/// The bot that is shipped, killed at any instant, while Discord drops, delays, repeats, or fails after having posted: each reminder is there
/// once, those of a channel in their order, and those that repeat have their next time.
/// </summary>
public sealed class KilledBotTests
{
    public static TheoryData<int> Runs => Rounds.Of(usually: 4);

    [Theory]
    [MemberData(nameof(Runs))]
    public Task Each_reminder_is_there_once_however_often_the_bot_is_killed(int run) =>
        KillRun.AssertNothingLostAsync(new KillPlan { Seed = Rounds.NextSeed(), Run = run });
}

/// <summary>The same where the nonce does not help: Discord has forgotten it at the restart, or heeds none at all.</summary>
public sealed class KilledBotWithoutNoncesTests
{
    public static bool HasPostgres => PostgresServer.WhyMissing is null;

    public static TheoryData<int> ForgottenRuns => Rounds.Of(usually: 2);

    public static TheoryData<int> Runs => Rounds.Of(usually: 1);

    [Theory]
    [MemberData(nameof(ForgottenRuns))]
    public Task Each_reminder_is_there_once_when_the_restart_comes_after_the_nonce_window(int run) =>
        KillRun.AssertNothingLostAsync(new KillPlan { Seed = Rounds.NextSeed(), Run = run, OutlivesNonces = true });

    [Theory]
    [MemberData(nameof(Runs))]
    public Task Each_reminder_is_there_once_where_Discord_heeds_no_nonce(int run) =>
        KillRun.AssertNothingLostAsync(new KillPlan { Seed = Rounds.NextSeed(), Run = run, NonceWindow = TimeSpan.Zero });

    [Theory(SkipUnless = nameof(HasPostgres), Skip = "There is no PostgreSQL.")]
    [MemberData(nameof(Runs))]
    public Task Each_reminder_is_there_once_where_the_state_is_in_PostgreSQL(int run) =>
        KillRun.AssertNothingLostAsync(new KillPlan { Seed = Rounds.NextSeed(), Run = run, OutlivesNonces = true, IsOnPostgres = true });
}
