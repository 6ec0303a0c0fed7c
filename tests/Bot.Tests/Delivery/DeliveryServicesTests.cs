using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quadrennial.Bot.Configuration;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Scheduling;
using Quadrennial.Bot.Storage;
using Quadrennial.Bot.Tests.Storage;

namespace Quadrennial.Bot.Tests.Delivery;

public sealed class DeliveryServicesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task What_is_planned_is_sent_after_a_restart_and_a_second_copy_does_not_start(StateKind kind)
    {
        var announcer = new RecordingAnnouncer(TimeProvider.System);
        await using var schema = kind == StateKind.Postgres ? await PostgresSchema.CreateAsync() : null;
        var folder = Directory.CreateTempSubdirectory("quadrennial-").FullName;
        var settings = new Dictionary<string, string?>
        {
            ["Discord:Token"] = "token",
            ["Storage:Path"] = folder,
            ["Storage:Postgres"] = schema?.ConnectionString,
        };
        var message = new PlannedMessage(DeliveryWorld.Message(channel: 1, $"{Guid.NewGuid()}"), TimeProvider.System.GetUtcNow().AddSeconds(-1));
        using (var first = Build(settings, announcer))
        {
            // Planned before the sender runs, as by a process that dies in that moment.
            await first.Services.GetRequiredService<StateDatabase>().WriteAsync(
                transaction => first.Services.GetRequiredService<Outbox>().Plan(transaction, message), Token);
            Assert.Empty(announcer.Messages);

            using var second = Build(settings, announcer);
            var refusal = await Assert.ThrowsAsync<BotStartException>(() => second.StartAsync(Token));
            Assert.Equal(ExitCode.StorageUnusable, refusal.ExitCode);
        }

        using var again = Build(settings, announcer);
        await again.StartAsync(Token);
        await announcer.UntilAsync(recorded => recorded.Messages.Count == 1);
        await again.StopAsync(Token);

        Assert.Equal(message.Identity, announcer.Messages.Single().Identity);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Two_kinds_of_one_name_are_refused()
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => new DeliveryKinds([new TestKind(), new TestKind()]));

        Assert.Contains("called test", refusal.Message);
    }

    private static IHost Build(Dictionary<string, string?> values, IAnnouncer announcer)
    {
        Assert.True(BotSettings.TryRead(new ConfigurationBuilder().AddInMemoryCollection(values).Build(), out var settings, out _));
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services
            .AddSingleton(settings)
            .AddSingleton(TimeProvider.System)
            .AddSingleton(announcer)
            .AddSingleton<IDeliveryKind, TestKind>()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
            .AddStateDatabase()
            .AddDelivery()
            .AddScheduling();
        return builder.Build();
    }
}
