using Quadrennial.Bot.Connection;
using Quadrennial.Bot.Delivery;

namespace Quadrennial.MisorderedBot;

/// <summary>Trusts the nonce alone: never looks whether a message is there.</summary>
internal sealed class BlindAnnouncer(DiscordAnnouncer inner) : IAnnouncer
{
    public Task<PostOutcome> PostAsync(Identity identity, OutgoingMessage message, CancellationToken cancellationToken) =>
        inner.PostAsync(identity, message, cancellationToken);

    public Task<LookOutcome> LookAsync(Identity identity, DateTimeOffset attemptedAt, CancellationToken cancellationToken) =>
        Task.FromResult<LookOutcome>(new LookOutcome.NotThere());
}
