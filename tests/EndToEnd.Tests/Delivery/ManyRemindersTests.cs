using Quadrennial.Bot.Features.Reminders;
using Quadrennial.EndToEnd.Tests.Bot;
using Quadrennial.EndToEnd.Tests.Contract;
using Quadrennial.EndToEnd.Tests.Kill;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.Delivery;

/// <summary>Small versions of the benchmarks <c>deliver</c> and <c>million</c>.</summary>
public sealed class ManyRemindersTests(ContractCheck contract)
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task Two_hundred_at_once_keep_their_order_and_break_no_limit()
    {
        await using var bot = await RunningBot.StartAsync(contract);
        var channels = Enumerable.Range(1, 40).Select(number => bot.StandIn.AddChannel(bot.Guild, $"channel-{number}")).ToList();
        var expected = channels.ToDictionary(channel => channel, _ => (IReadOnlyList<int>)[]);

        await bot.WriteAsync((transaction, outbox) =>
        {
            for (var number = 0; number < 200; number++)
            {
                var channel = channels[number % channels.Count];
                var seed = new Seed(number, bot.Ana, channel, Now.AddSeconds(number - 300));
                outbox.Plan(transaction, ReminderStore.Add(transaction, seed.ToReminder()).ToPlan());
                expected[channel] = [.. expected[channel], number];
            }
        });
        foreach (var channel in channels)
        {
            await bot.StandIn.WaitForMessageAsync(channel, _ => bot.StandIn.MessagesIn(channel).Count >= 5, RunningBot.Token);
        }

        var toll = Toll.Count(expected, bot.StandIn.MessagesIn, withoutNext: 0);
        var limited = bot.Exchanges.OfType<Exchange.Rest>().Where(exchange => exchange.Status == 429).Select(exchange => exchange.Path).ToList();
        Assert.True(toll.IsNone, $"{toll}");
        Assert.Equal(limited.Distinct(), limited);
    }

    [Fact]
    public async Task Among_twenty_thousand_that_are_not_due_the_one_that_is_arrives_after_a_restart()
    {
        await using var bot = await RunningBot.StartAsync(contract);
        await bot.WriteAsync((transaction, outbox) =>
        {
            for (var number = 0; number < 20_000; number++)
            {
                var seed = new Seed(number, bot.Ben, bot.Channel, Now.AddYears(1).AddMinutes(number));
                outbox.Plan(transaction, ReminderStore.Add(transaction, seed.ToReminder()).ToPlan());
            }
        });
        await bot.RestartAsync();

        var due = new Seed(20_001, bot.Ana, bot.Channel, Now);
        await bot.WriteAsync((transaction, outbox) => outbox.Plan(transaction, ReminderStore.Add(transaction, due.ToReminder()).ToPlan()));
        await bot.StandIn.WaitForMessageAsync(bot.Channel, _ => true, RunningBot.Token);

        Assert.Contains(due.Text, Assert.Single(bot.StandIn.MessagesIn(bot.Channel)).Body.ToJsonString(), StringComparison.Ordinal);
    }
}
