using Quadrennial.EndToEnd.Tests.Kill;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.Bot;

/// <summary>Quartz in the bot as it is shipped: trimmed, and without looking types up by name.</summary>
public sealed class SchedulerTests
{
    [Fact]
    public async Task The_scheduler_runs_a_minute_after_the_start_and_nothing_is_wrong()
    {
        await using var discord = await DiscordStandIn.StartAsync(new StandInOptions { LimitIdentifies = false }, RunningBot.Token);
        var data = Directory.CreateTempSubdirectory("quadrennial-test-");
        using var bot = BotProcess.Start(
            BuiltProgram.Bot,
            [],
            new Dictionary<string, string>(BuiltProgram.SettingsOn(discord, data.FullName)) { ["Logging__LogLevel__Quartz"] = "Information" });

        await bot.WaitForLineAsync("_$_NON_CLUSTERED started.");

        Assert.DoesNotContain("\"Warning\"", bot.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Error\"", bot.Output, StringComparison.Ordinal);
        bot.Kill();
        await bot.WaitForExitAsync();
        data.Delete(recursive: true);
    }
}
