using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Bingo;

/// <summary>Tells whoever started a game that its channel is lost; once.</summary>
internal sealed class BingoNotice(CommandMentions mentions) : IDeliveryKind
{
    private const string KindName = "bingo.notice";

    /// <inheritdoc/>
    public string Name => KindName;

    /// <summary>The notice.</summary>
    public static PlannedMessage About(BingoRoom room, Trouble trouble, DateTimeOffset now) =>
        new(new Identity(KindName, Target.Person(room.HostId), $"{room.Id}"), now) { Payload = $"{room.ChannelId} {trouble}", PersonId = room.HostId };

    /// <inheritdoc/>
    public Decision Decide(StateTransaction transaction, OutboxRow row, DateTimeOffset now)
    {
        var (channelId, trouble) = row.Payload.Split(' ') is [var id, var word] ? (ulong.Parse(id), Enum.Parse<Trouble>(word)) : default;
        return new Decision.Send(new OutgoingMessage(new Card(
            new Block.Text(Markup.Of($"## The bingo that you started is over")),
            new Block.Text(Markup.Of($"I could not post in its channel. {TroubleWords.Of(trouble, Target.Channel(channelId))}")),
            new Block.Text(Markup.Of($"Another can be started elsewhere with {mentions.Of("bingo talk")}.")))
        {
            Accent = Accent.Bad,
        }));
    }

    /// <inheritdoc/>
    public void Ended(StateTransaction transaction, OutboxRow row, Ending ending, DateTimeOffset now)
    {
        // Nothing follows from a notice.
    }

    /// <inheritdoc/>
    public Recourse Divert(StateTransaction transaction, OutboxRow row, Trouble trouble, DateTimeOffset now) => Recourse.None;
}
