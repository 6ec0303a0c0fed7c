using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Storage;

namespace Quadrennial.MisorderedBot;

/// <summary>Messages that say what was planned with them.</summary>
internal sealed class NumberedMessage : IDeliveryKind
{
    public string Name => "numbered";

    public static OutgoingMessage Saying(string text) => new(new Card(new Block.Text(Markup.Plain(text))));

    public Decision Decide(StateTransaction transaction, OutboxRow row, DateTimeOffset now) => new Decision.Send(Saying(row.Payload));

    public void Ended(StateTransaction transaction, OutboxRow row, Ending ending, DateTimeOffset now)
    {
    }

    public Recourse Divert(StateTransaction transaction, OutboxRow row, Trouble trouble, DateTimeOffset now) => Recourse.None;
}
