namespace Quadrennial.Bot.Features.Bingo;

/// <summary>What became of something that a player did.</summary>
internal abstract record BingoOutcome
{
    private BingoOutcome()
    {
    }

    /// <summary>It is done, and kept.</summary>
    /// <param name="Table">The game as it stands now.</param>
    /// <param name="Claim">The claim it was about, as it stands now; null where it was about none.</param>
    public sealed record Done(BingoTable Table, BingoClaim? Claim = null) : BingoOutcome;

    /// <summary>Nothing has changed.</summary>
    /// <param name="Why">Why not.</param>
    /// <param name="Table">The game; null where there is none.</param>
    /// <param name="Claim">The claim it was about, or that stands in the way; null for none.</param>
    public sealed record Refused(BingoRefusal Why, BingoTable? Table = null, BingoClaim? Claim = null) : BingoOutcome;
}

/// <summary>Why something cannot be done.</summary>
internal enum BingoRefusal
{
    /// <summary>No game is on in the channel.</summary>
    NotOn,

    /// <summary>The game that was clicked on is over, or belongs elsewhere.</summary>
    Over,

    /// <summary>A game is on in the channel already.</summary>
    AlreadyOn,

    /// <summary>The pack no longer has the card that the game is played with.</summary>
    CardGone,

    /// <summary>The person has no card.</summary>
    NoCard,

    /// <summary>The square is not on the person's card.</summary>
    NotOnCard,

    /// <summary>Somebody has claimed the square, and others are to say.</summary>
    AlreadyClaimed,

    /// <summary>The square has happened.</summary>
    AlreadyConfirmed,

    /// <summary>The person has several claims open.</summary>
    TooManyOpen,

    /// <summary>The person would confirm their own claim.</summary>
    OwnClaim,

    /// <summary>The person has said so already.</summary>
    SameVote,

    /// <summary>The person has changed their mind already.</summary>
    ChangedBefore,

    /// <summary>The claim is settled.</summary>
    Settled,

    /// <summary>Only whoever claimed it may.</summary>
    NotYours,

    /// <summary>Only whoever started the game may, or who manages messages.</summary>
    NotHost,
}
