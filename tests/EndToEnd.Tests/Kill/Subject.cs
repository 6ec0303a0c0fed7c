using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Features.Reminders;
using Quadrennial.Bot.Storage;
using Quadrennial.EndToEnd.Tests.Bot;

namespace Quadrennial.EndToEnd.Tests.Kill;

/// <summary>What is killed, and how messages get into its state.</summary>
/// <param name="Program">An assembly or an executable.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="PlanAsync">Plans messages in a state that no process has open.</param>
internal sealed record Subject(string Program, IReadOnlyList<string> Arguments, Func<StateEngine, IReadOnlyList<Seed>, Task> PlanAsync)
{
    /// <summary>The outbox alone, with the steps of sending in an order of one's choice.</summary>
    public static Subject Misordered(string order) => new(BuiltProgram.Of("tests", "MisorderedBot"), [order], PlanNumberedAsync);

    /// <summary>The bot that is shipped, with reminders to deliver; those that repeat have a next time.</summary>
    public static Subject Shipped { get; } = new(BuiltProgram.Bot, [], PlanRemindersAsync) { Repeats = true };

    /// <summary>Whether <see cref="Seed.IsWeekly"/> is heeded.</summary>
    public bool Repeats { get; private init; }

    private static Task PlanNumberedAsync(StateEngine engine, IReadOnlyList<Seed> messages) => WriteAsync(
        engine,
        [OutboxSchema.Schema],
        messages,
        (_, message) => new PlannedMessage(new Identity("numbered", Target.Channel(message.Channel.Id), $"{message.Number}"), message.DueAt)
        {
            Payload = message.Text,
        });

    private static Task PlanRemindersAsync(StateEngine engine, IReadOnlyList<Seed> messages) => WriteAsync(
        engine,
        [OutboxSchema.Schema, ReminderStore.Schema],
        messages,
        (transaction, message) => ReminderStore.Add(transaction, message.ToReminder()).ToPlan());

    /// <summary>The tables of other features are missing, so the first start has something to migrate and to copy before.</summary>
    private static async Task WriteAsync(
        StateEngine engine, StateSchema[] schemas, IReadOnlyList<Seed> messages, Func<StateTransaction, Seed, PlannedMessage> planned)
    {
        using var state = StateDatabase.Open(engine, schemas, _ => { });
        var outbox = new Outbox(new OutboxSignal());
        await state.WriteAsync(
            transaction =>
            {
                foreach (var message in messages)
                {
                    outbox.Plan(transaction, planned(transaction, message));
                }
            },
            TestContext.Current.CancellationToken);
    }
}
