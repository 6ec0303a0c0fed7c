using System.Collections.Concurrent;

namespace Quadrennial.Bot.Commands;

/// <summary>
/// Shares a private card: posts it once for everybody, with the name of who shared it, and lets the button go quiet. The button is
/// quiet only once Discord has shown the change, so a second click in between is told apart here.
/// </summary>
internal sealed class Sharing(TimeProvider clock)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(ulong MessageId, ControlId Share), long> _shared = new();

    /// <summary>The button that shares a card; none on a card that everybody sees.</summary>
    /// <param name="audience">Who sees the card.</param>
    /// <param name="share">The control that shares it.</param>
    public static IEnumerable<Button> ButtonFor(Audience audience, ControlId share) => audience switch
    {
        Audience.Caller => [new Button.Act("Share", share) { Look = ButtonLook.Success }],
        Audience.CallerAfterSharing => [new Button.Act("Shared", share) { IsDisabled = true }],
        _ => [],
    };

    /// <summary>Shares a card, or says why that is not possible.</summary>
    /// <param name="call">The click on the button.</param>
    /// <param name="card">Makes the card for whoever will see it.</param>
    public Reply Share(CommandCall call, Func<Audience, Card> card)
    {
        if (!CanShare(call))
        {
            return Reply.Private(SharingMessages.NotAllowed());
        }

        if (!TryRemember(call))
        {
            return Reply.Private(SharingMessages.Already());
        }

        return new Reply.Update(card(Audience.CallerAfterSharing))
        {
            Then = new Reply.Message(SharingMessages.SharedBy(call.Caller.Name, card(Audience.Everyone)), IsPrivate: false),
        };
    }

    /// <summary>Where the app is no member of a server, its answers to people who may not use external apps are kept private.</summary>
    private static bool CanShare(CommandCall call) =>
        call.Place.Kind != PlaceKind.Guild
        || call.Place.BotIsMember
        || (call.Caller.Permissions & (Permissions.UseExternalApps | Permissions.Administrator)) != Permissions.None;

    private bool TryRemember(CommandCall call)
    {
        var now = clock.GetTimestamp();
        foreach (var (old, sharedAt) in _shared)
        {
            if (clock.GetElapsedTime(sharedAt, now) > Remembered)
            {
                _shared.TryRemove(old, out _);
            }
        }

        return call.Control is not { MessageId: { } message, Id: var share } || _shared.TryAdd((message, share), now);
    }
}
