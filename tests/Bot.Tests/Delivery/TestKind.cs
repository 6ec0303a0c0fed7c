using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Tests.Delivery;

/// <summary>Messages that say their payload; each can be given another mind.</summary>
internal sealed class TestKind : IDeliveryKind
{
    public string Name => "test";

    public Func<OutboxRow, DateTimeOffset, Decision> OnDecide { get; set; } = (row, _) => new Decision.Send(Saying(row.Payload));

    public Action<StateTransaction, OutboxRow, Ending> OnEnded { get; set; } = (_, _, _) => { };

    public Func<OutboxRow, Trouble, Recourse> OnDivert { get; set; } = (_, _) => Recourse.None;

    public static OutgoingMessage Saying(string text) => new(new Card(new Block.Text(Markup.Plain(text))));

    public Decision Decide(StateTransaction transaction, OutboxRow row, DateTimeOffset now) => OnDecide(row, now);

    public void Ended(StateTransaction transaction, OutboxRow row, Ending ending, DateTimeOffset now) => OnEnded(transaction, row, ending);

    public Recourse Divert(StateTransaction transaction, OutboxRow row, Trouble trouble, DateTimeOffset now) => OnDivert(row, trouble);
}
