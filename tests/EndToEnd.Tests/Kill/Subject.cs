using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Storage;
using Quadrennial.EndToEnd.Tests.Bot;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.Kill;

/// <summary>What is killed, and how messages get into its state.</summary>
/// <param name="Assembly">The program.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="PlanAsync">Plans messages in a state that no process has open.</param>
internal sealed record Subject(string Assembly, IReadOnlyList<string> Arguments, Func<StateEngine, IReadOnlyList<Seed>, Task> PlanAsync)
{
    /// <summary>The outbox alone, with the steps of sending in an order of one's choice.</summary>
    public static Subject Misordered(string order) => new(BuiltProgram.Of("tests", "MisorderedBot"), [order], PlanNumberedAsync);

    private static async Task PlanNumberedAsync(StateEngine engine, IReadOnlyList<Seed> messages)
    {
        using var state = StateDatabase.Open(engine, [OutboxSchema.Schema], _ => { });
        var outbox = new Outbox(new OutboxSignal());
        await state.WriteAsync(
            transaction =>
            {
                foreach (var message in messages)
                {
                    outbox.Plan(transaction, new PlannedMessage(new Identity("numbered", Target.Channel(message.Channel.Id), $"{message.Number}"), message.DueAt)
                    {
                        Payload = message.Text,
                    });
                }
            },
            TestContext.Current.CancellationToken);
    }
}

/// <summary>A message to be planned.</summary>
/// <param name="Number">Later ones are due later.</param>
/// <param name="Channel">Where it goes.</param>
/// <param name="DueAt">When, by the bot's clock.</param>
internal sealed record Seed(int Number, Channel Channel, DateTimeOffset DueAt)
{
    /// <summary>What it says.</summary>
    public string Text => $"message no. {Number}";
}
