using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Delivery;

/// <summary>A message as it goes out.</summary>
/// <param name="Card">What it says.</param>
internal sealed record OutgoingMessage(Card Card)
{
    /// <summary>The people it may ping: nobody unless named here. At most 100 (Discord's limit).</summary>
    public IReadOnlyList<ulong> MayPing { get; init; } = [];

    /// <summary>The roles it may ping: none unless named here. At most 100 (Discord's limit).</summary>
    public IReadOnlyList<ulong> MayPingRoles { get; init; } = [];

    /// <summary>Whether it arrives without a push.</summary>
    public bool IsQuiet { get; init; }
}
