using System.Threading.Channels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quadrennial.Bot.Configuration;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Scheduling;
using Quadrennial.Bot.Storage;
using Quadrennial.Bot.Tests.Storage;
using Quadrennial.Bot.Time;
using Quartz;

namespace Quadrennial.Bot.Tests.Scheduling;

public sealed class SchedulingTests
{
    private const double TwentyDaysPerSecond = 20 * 86_400;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Planning_runs_at_the_start_and_then_every_day_of_the_bots_clock()
    {
        await using var state = await TestState.OpenAsync(StateKind.Sqlite, OutboxSchema.Schema);
        var planner = new NotingPlanner();
        using var host = Build(state.Database, new RehearsalClock(new DateTimeOffset(2019, 12, 1, 0, 0, 0, TimeSpan.Zero), TwentyDaysPerSecond), planner);
        await host.StartAsync(Token);

        List<DateTimeOffset> runs = [];
        while (runs.Count < 4)
        {
            runs.Add(await planner.Runs.Reader.ReadAsync(Token));
        }

        await host.StopAsync(Token);
        Assert.Equal(2019, runs[0].Year);
        Assert.All(runs.Zip(runs.Skip(1)), pair => Assert.True(pair.Second - pair.First > TimeSpan.FromHours(12)));
    }

    [Fact]
    public async Task A_feature_that_cannot_plan_keeps_no_other_from_it()
    {
        await using var state = await TestState.OpenAsync(StateKind.Sqlite, OutboxSchema.Schema);
        var planner = new NotingPlanner();
        using var host = Build(state.Database, TimeProvider.System, new FailingPlanner(), planner);

        await host.Services.GetRequiredService<Planning>().RunAsync(Token);

        Assert.True(planner.Runs.Reader.TryRead(out _));
    }

    [Fact]
    public async Task The_safety_tick_rings_about_once_a_real_minute_whatever_the_bots_clock()
    {
        await using var state = await TestState.OpenAsync(StateKind.Sqlite, OutboxSchema.Schema);
        var settings = Settings(("Clock:Speed", "86400"));
        using var host = Build(state.Database, TimeProvider.System, settings);
        var scheduler = await host.Services.GetRequiredService<WakeUps>().CreateSchedulerAsync(Token);

        var trigger = await scheduler.GetTrigger(new TriggerKey("safety tick"), Token);

        Assert.Equal(TimeSpan.FromMinutes(86_400), Assert.IsAssignableFrom<ISimpleTrigger>(trigger).RepeatInterval);
        await scheduler.Start(Token);
        await host.Services.GetRequiredService<OutboxSignal>().WaitAsync(Token);
        Assert.False(Token.IsCancellationRequested);
        await scheduler.Shutdown(waitForJobsToComplete: true, Token);
    }

    [Fact]
    public async Task Cleaning_forgets_what_ended_longer_ago_than_the_setting_says()
    {
        await using var state = await TestState.OpenAsync(StateKind.Sqlite, OutboxSchema.Schema);
        var settings = Settings(("Delivery:KeepDays", "30"));
        using var host = Build(state.Database, TimeProvider.System, settings);
        var now = TimeProvider.System.GetUtcNow();
        await state.Database.WriteAsync(
            transaction =>
            {
                for (var day = 1; day <= 1_000; day++)
                {
                    transaction.Execute(
                        "INSERT INTO outbox (kind, target, occurrence, due_at, payload, state, ended_at) VALUES ('a', 'c1', @day, 0, '', 'sent', @endedAt)",
                        new { day = $"{day}", endedAt = now.AddDays(-day).AddHours(1) });
                }
            },
            Token);

        await host.Services.GetRequiredService<OutboxCleaning>().RunAsync(Token);

        Assert.Equal(30, await state.Database.ReadAsync(transaction => transaction.First<long?>("SELECT count(*) FROM outbox"), Token));
    }

    private static IHost Build(StateDatabase database, TimeProvider clock, params IEnumerable<IPlanner> planners) =>
        Build(database, clock, Settings(), planners);

    private static IHost Build(StateDatabase database, TimeProvider clock, BotSettings settings, params IEnumerable<IPlanner> planners)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services
            .AddSingleton(database)
            .AddSingleton(clock)
            .AddSingleton(settings)
            .AddSingleton(settings.Delivery)
            .AddSingleton<OutboxSignal>()
            .AddSingleton<OutboxLedger>()
            .AddSingleton<OutboxCleaning>()
            .AddSingleton<Planning>()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
            .AddScheduling();
        foreach (var planner in planners)
        {
            builder.Services.AddSingleton(planner);
        }

        return builder.Build();
    }

    private static BotSettings Settings(params IEnumerable<(string Key, string Value)> values)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Discord:Token", "token"), .. values.Select(value => new KeyValuePair<string, string?>(value.Key, value.Value))])
            .Build();
        Assert.True(BotSettings.TryRead(configuration, out var settings, out _));
        return settings;
    }

    private sealed class NotingPlanner : IPlanner
    {
        public Channel<DateTimeOffset> Runs { get; } = Channel.CreateUnbounded<DateTimeOffset>();

        public void Plan(StateTransaction transaction, DateTimeOffset now) => Runs.Writer.TryWrite(now);
    }

    private sealed class FailingPlanner : IPlanner
    {
        public void Plan(StateTransaction transaction, DateTimeOffset now) => throw new InvalidOperationException("A mistake.");
    }
}
