using System.Globalization;
using Quadrennial.Bot.Delivery;

namespace Quadrennial.Bot.Features.Bingo;

/// <summary>Which post of a game it is, for ever: <c>12.claim.34</c>.</summary>
/// <param name="RoomId">The game.</param>
/// <param name="Kind">What it says.</param>
/// <param name="ClaimId">The claim it is about; 0 for none.</param>
internal readonly record struct BingoPost(long RoomId, BingoPostKind Kind, long ClaimId = 0)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static BingoPost Parse(string text)
    {
        var parts = text.Split('.');
        return new BingoPost(Number(parts[0]), Enum.Parse<BingoPostKind>(parts[1], ignoreCase: true), Number(parts[2]));

        static long Number(string digits) => long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>The post to come.</summary>
    public PlannedMessage In(BingoRoom room, DateTimeOffset dueAt) =>
        new(new Identity(BingoDelivery.KindName, Target.Channel(room.ChannelId), ToString()), dueAt) { GuildId = room.GuildId };

    /// <inheritdoc/>
    public override string ToString() => $"{RoomId}.{$"{Kind}".ToLowerInvariant()}.{ClaimId}";
}

/// <summary>What a post says.</summary>
internal enum BingoPostKind
{
    /// <summary>That a game is on.</summary>
    Opening,

    /// <summary>That somebody says a square has happened.</summary>
    Claim,

    /// <summary>Whose first line a claim has completed.</summary>
    Bingo,

    /// <summary>How it ended.</summary>
    Ending,

    /// <summary>The same without a picture, where pictures may not be posted.</summary>
    EndingInWords,
}
