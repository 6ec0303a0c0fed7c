using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;
using Quadrennial.Discord.Rest;

namespace Quadrennial.Bot.Connection;

/// <summary>
/// Changes messages that the outbox posted, by the bot's own token and under the limits of their channel: answers to people pass through
/// neither and never wait for an edit.
/// </summary>
internal sealed class DiscordMessageEditor(DiscordRest rest) : IMessageEditor
{
    /// <summary>How long one edit may take with all its waits and retries: after that, what it was to say has likely changed again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(9);

    /// <inheritdoc/>
    public async Task<EditOutcome> EditAsync(Identity identity, ulong channelId, ulong messageId, Card card, CancellationToken cancellationToken)
    {
        var body = CardRenderer.Render(card).MarkedAs(identity) with { DropsEarlierFiles = true };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await rest.EditMessageAsync(channelId, messageId, body, patience.Token);
            return new EditOutcome.Done();
        }
        catch (DiscordException exception)
        {
            return DiscordTroubles.EditOutcomeOf(exception.Error, identity.Target);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new EditOutcome.Later(After: null, $"no answer within {Patience.TotalSeconds} s");
        }
    }
}
