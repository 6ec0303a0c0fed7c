using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Countdown;

/// <summary>Tells whoever set a countdown up that its posts do not get through; once for each kind of trouble, until they do again.</summary>
internal sealed class CountdownNotice(CommandMentions mentions) : IDeliveryKind
{
    private const string KindName = "countdown.notice";

    /// <inheritdoc/>
    public string Name => KindName;

    /// <summary>The notice of a channel's trouble.</summary>
    /// <param name="follow">The channel.</param>
    /// <param name="row">The post that could not be sent.</param>
    /// <param name="trouble">Why.</param>
    /// <param name="now">The bot's clock.</param>
    public static PlannedMessage About(ChannelFollow follow, OutboxRow row, Trouble trouble, DateTimeOffset now) =>
        new(new Identity(KindName, Target.Person(follow.SetBy), $"{follow.ChannelId}:{trouble}:{row.Identity.Occurrence}"), now)
        {
            Payload = $"{follow.ChannelId} {trouble}",
        };

    /// <inheritdoc/>
    public Decision Decide(StateTransaction transaction, OutboxRow row, DateTimeOffset now)
    {
        var (channelId, trouble) = row.Payload.Split(' ') is [var id, var word] ? (ulong.Parse(id), Enum.Parse<Trouble>(word)) : default;
        var hasEnded = trouble is Trouble.ChannelGone or Trouble.ServerLeft;
        return new Decision.Send(new OutgoingMessage(new Card(
            new Block.Text(Markup.Of($"## Your countdown does not get through")),
            new Block.Text(Markup.Of(
                $"A post for a countdown that you set up could not be sent. {TroubleWords.Of(trouble, Target.Channel(channelId))}")),
            new Block.Text(hasEnded
                ? Markup.Of($"I have ended it. Another channel can follow with {mentions.Of("countdown follow")}.")
                : Markup.Of($"I go on trying with each further post. {mentions.Of("status")} in the server shows how it stands.")))
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
