using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Games;

/// <summary>Tells whoever started a game, once, that its channel is out of reach and that it has ended.</summary>
internal sealed class GameNotice : IDeliveryKind
{
    private const string KindName = "trivia.notice";

    /// <inheritdoc/>
    public string Name => KindName;

    /// <summary>The notice about a game.</summary>
    public static PlannedMessage About(Game game, Trouble trouble, DateTimeOffset now) =>
        new(new Identity(KindName, Target.Person(game.StartedBy), $"{game.Id}"), now)
        {
            Payload = $"{game.ChannelId} {trouble}",
            PersonId = game.StartedBy,
        };

    /// <inheritdoc/>
    public Decision Decide(StateTransaction transaction, OutboxRow row, DateTimeOffset now)
    {
        var (channelId, trouble) = row.Payload.Split(' ') is [var id, var word] ? (ulong.Parse(id), Enum.Parse<Trouble>(word)) : default;
        return new Decision.Send(new OutgoingMessage(new Card(
            new Block.Text(Markup.Of($"## Your trivia game has ended")),
            new Block.Text(Markup.Of($"I could not go on with it. {TroubleWords.Of(trouble, Target.Channel(channelId))} The points so far are kept.")))
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
