using System.Collections.Concurrent;
using Quadrennial.Bot.Delivery;
using Quadrennial.Discord.Models;
using Quadrennial.Discord.Rest;

namespace Quadrennial.Bot.Connection;

/// <summary>Posts what the outbox sends, and looks for what it may have sent.</summary>
internal sealed class DiscordAnnouncer(DiscordRest rest) : IAnnouncer
{
    /// <summary>
    /// How long one post may take with all its waits and retries: less than the time-out of a single attempt, so that a lost answer is
    /// looked into and never repeated blindly. Quick failures are repeated at once, under the same nonce.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(9);

    /// <summary>How far our clock may run ahead of Discord's when a message is looked for.</summary>
    private static readonly TimeSpan ClockDoubt = TimeSpan.FromHours(1);

    private const int PageLength = 100;
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<ulong, ulong> _directMessages = [];

    /// <inheritdoc/>
    public async Task<PostOutcome> PostAsync(Identity identity, OutgoingMessage message, CancellationToken cancellationToken)
    {
        ulong channelId;
        try
        {
            channelId = await ChannelOfAsync(identity.Target, cancellationToken);
        }
        catch (DiscordException exception)
        {
            return DiscordTroubles.OutcomeOf(exception.Error with { MayHaveHappened = false }, identity.Target);
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var outcome = await PostInAsync(channelId, identity, message, patience.Token);

            // What a picture shows stands in the text as well: where files are not allowed, the words are.
            return outcome is PostOutcome.Refused { Trouble: Trouble.NotPermitted } && message.Card.Files.Count > 0
                ? await PostInAsync(channelId, identity, message with { Card = message.Card with { Files = [] } }, patience.Token)
                : outcome;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new PostOutcome.Unclear($"no answer within {Patience.TotalSeconds} s");
        }
    }

    /// <inheritdoc/>
    public async Task<LookOutcome> LookAsync(Identity identity, DateTimeOffset attemptedAt, CancellationToken cancellationToken)
    {
        try
        {
            var channelId = await ChannelOfAsync(identity.Target, cancellationToken);
            return await FindAsync(channelId, identity.Marker, attemptedAt, cancellationToken) switch
            {
                { } found => new LookOutcome.Found(channelId, found.Id),
                null when await ShowsItsMessagesAsync(channelId, attemptedAt, cancellationToken) => new LookOutcome.NotThere(),
                null => new LookOutcome.Unreadable("the channel has messages and shows none"),
            };
        }
        catch (DiscordException exception)
        {
            return DiscordTroubles.LookOutcomeOf(exception.Error, identity.Target);
        }
    }

    private async Task<PostOutcome> PostInAsync(ulong channelId, Identity identity, OutgoingMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return new PostOutcome.Posted(channelId, (await rest.CreateMessageAsync(channelId, Render(identity, message), cancellationToken)).Id);
        }
        catch (DiscordException exception)
        {
            return DiscordTroubles.OutcomeOf(exception.Error, identity.Target);
        }
    }

    /// <summary>Reads backwards until an hour before the attempt; null where the message is not among that.</summary>
    private async Task<Message?> FindAsync(ulong channelId, Marker marker, DateTimeOffset attemptedAt, CancellationToken cancellationToken)
    {
        ulong? before = null;
        while (true)
        {
            var page = await rest.GetMessagesAsync(channelId, PageLength, before, after: null, cancellationToken);
            if (page.FirstOrDefault(message => message.Carries(marker)) is { } found)
            {
                return found;
            }

            if (page.Count < PageLength || Snowflake.CreatedAt(page[^1].Id) < attemptedAt - ClockDoubt)
            {
                return null;
            }

            before = page[^1].Id;
        }
    }

    /// <summary>
    /// Whether not having found it means that it is not there. Without the right to read the history Discord answers with an empty list
    /// rather than an error; then the channel's newest id still tells whether anything was posted since the attempt.
    /// </summary>
    private async Task<bool> ShowsItsMessagesAsync(ulong channelId, DateTimeOffset attemptedAt, CancellationToken cancellationToken)
    {
        if (await rest.GetMessagesAsync(channelId, limit: 1, before: null, after: null, cancellationToken) is { Count: > 0 })
        {
            return true;
        }

        var channel = await rest.GetChannelAsync(channelId, cancellationToken);
        return channel.LastMessageId is not { } newest || Snowflake.CreatedAt(newest) < attemptedAt - ClockDoubt;
    }

    private static MessageCreate Render(Identity identity, OutgoingMessage message)
    {
        var body = CardRenderer.Render(message.Card).MarkedAs(identity);
        return new MessageCreate
        {
            Components = body.Components,
            Flags = body.Flags | (message.IsQuiet ? MessageFlags.SuppressNotifications : MessageFlags.None),
            AllowedMentions = new AllowedMentions { Users = message.MayPing, Roles = message.MayPingRoles },
            Files = body.Files,
            Nonce = identity.Nonce,
            EnforceNonce = true,
        };
    }

    private async Task<ulong> ChannelOfAsync(Target target, CancellationToken cancellationToken)
    {
        if (!target.IsPerson)
        {
            return target.Id;
        }

        if (_directMessages.TryGetValue(target.Id, out var known))
        {
            return known;
        }

        // Opening them again returns the same channel, so forgetting costs a request and nothing else.
        if (_directMessages.Count >= MostRemembered)
        {
            _directMessages.Clear();
        }

        return _directMessages[target.Id] = (await rest.CreateDmAsync(target.Id, cancellationToken)).Id;
    }
}
