namespace Quadrennial.EndToEnd.Tests.Kill;

/// <summary>The harness can fail: orders of steps that others use lose messages or double them, the right one does neither.</summary>
public sealed class OrderOfStepsTests
{
    [Fact]
    public async Task The_right_order_neither_loses_nor_doubles()
    {
        var toll = await RunAsync("right", outlivesNonces: true);

        Assert.True(toll.IsNone, $"{toll}");
    }

    [Fact]
    public async Task Recording_before_sending_loses()
    {
        var toll = await RunAsync("record-then-send", outlivesNonces: false);

        Assert.NotEmpty(toll.Lost);
    }

    [Fact]
    public async Task Sending_before_recording_doubles()
    {
        var toll = await RunAsync("send-then-record", outlivesNonces: false);

        Assert.NotEmpty(toll.Doubled);
    }

    [Fact]
    public async Task Trusting_the_nonce_alone_doubles_once_Discord_has_forgotten_it()
    {
        var toll = await RunAsync("nonce-only", outlivesNonces: true);

        Assert.NotEmpty(toll.Doubled);
    }

    /// <summary>Each kill comes when a message has just been posted and the bot does not know yet.</summary>
    private static async Task<Toll> RunAsync(string order, bool outlivesNonces)
    {
        var plan = new KillPlan
        {
            Seed = Random.Shared.Next(),
            Messages = 200,
            Kills = 6,
            DueWithin = TimeSpan.FromSeconds(2),
            OutlivesNonces = outlivesNonces,
            Choose = random => new KillPoint(Stage.PostDone, random.Next(5, 25), TimeSpan.Zero),
        };
        await using var run = await KillRun.PrepareAsync(plan, Subject.Misordered(order));
        var toll = await run.RunAsync();
        TestContext.Current.TestOutputHelper?.WriteLine($"{order}, {plan}: {toll}");
        return toll;
    }
}
