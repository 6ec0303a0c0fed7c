using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Bingo;

/// <summary>Posts what happens in a game, and ends games that nobody plays any more.</summary>
internal sealed class BingoDelivery(BingoStore store, BingoGame game, BingoBoard board, ConferenceContent content) : IDeliveryKind
{
    /// <summary>Its name in the outbox.</summary>
    public const string KindName = "bingo";

    /// <inheritdoc/>
    public string Name => KindName;

    /// <inheritdoc/>
    public Decision Decide(StateTransaction transaction, OutboxRow row, DateTimeOffset now)
    {
        var post = BingoPost.Parse(row.Identity.Occurrence);
        if (post.Kind == BingoPostKind.Ending)
        {
            store.End(transaction, post.RoomId, BingoEnding.Quiet, now);
        }

        if (store.Find(transaction, post.RoomId) is not { Ending: not BingoEnding.Lost } room || game.CardOf(room) is not { } card)
        {
            return new Decision.Drop();
        }

        var catalogue = content.Current.Catalogue;
        var table = game.TableOf(transaction, room);
        var claim = table.Claims.FirstOrDefault(claim => claim.Id == post.ClaimId);
        Card? says = post.Kind switch
        {
            BingoPostKind.Opening when room.EndedAt is null => board.Opening(catalogue, card, room),
            BingoPostKind.Claim when claim is { State: BingoClaimState.Open } => BingoClaimCard.For(catalogue, card, room, claim),
            BingoPostKind.Bingo when claim is not null => BingoBoard.Bingo(card, table, claim),
            BingoPostKind.Ending when IsWorthABoard(table) => BingoBoard.Final(catalogue, card, table, room.HasPictures),
            BingoPostKind.EndingInWords => BingoBoard.Final(catalogue, card, table, withPicture: false),
            _ => null,
        };
        return says is null ? new Decision.Drop() : new Decision.Send(new OutgoingMessage(says));
    }

    /// <inheritdoc/>
    public void Ended(StateTransaction transaction, OutboxRow row, Ending ending, DateTimeOffset now)
    {
        if (ending is Ending.Parked)
        {
            // Claims that nobody sees cannot be settled.
            store.End(transaction, BingoPost.Parse(row.Identity.Occurrence).RoomId, BingoEnding.Lost, now);
        }
    }

    /// <inheritdoc/>
    public Recourse Divert(StateTransaction transaction, OutboxRow row, Trouble trouble, DateTimeOffset now)
    {
        var post = BingoPost.Parse(row.Identity.Occurrence);
        return store.Find(transaction, post.RoomId) switch
        {
            // It may be the picture alone that cannot be posted, or drawn.
            { HasPictures: true } room when post.Kind == BingoPostKind.Ending && trouble is Trouble.NotPermitted or Trouble.Malformed or Trouble.Broken =>
                new Recourse(Instead: (post with { Kind = BingoPostKind.EndingInWords }).In(room, now)),
            { } room => new Recourse(Tell: BingoNotice.About(room, trouble, now)),
            null => Recourse.None,
        };
    }

    /// <inheritdoc/>
    public Markup Describe(OutboxRow row) => BingoPost.Parse(row.Identity.Occurrence).Kind switch
    {
        BingoPostKind.Ending or BingoPostKind.EndingInWords => Markup.Of($"The end of a bingo, should it stay quiet"),
        BingoPostKind.Claim => Markup.Of($"A claim in a bingo"),
        BingoPostKind.Bingo => Markup.Of($"A bingo"),
        _ => Markup.Of($"The opening of a bingo"),
    };

    /// <summary>A game that was forgotten before anything happened goes without a word; one that somebody ended does not.</summary>
    private static bool IsWorthABoard(BingoTable table) => table.Claims.Count > 0 || table.Room.Ending != BingoEnding.Quiet;
}
