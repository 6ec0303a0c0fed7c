using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.Storage;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Bingo;

/// <summary>The rules. Each act is one transaction, with the posts that follow from it.</summary>
internal sealed class BingoGame(StateDatabase state, BingoStore store, Outbox outbox, ConferenceContent content, TimeProvider clock)
{
    /// <summary>So many others settle a claim, one way or the other.</summary>
    public const int VotesNeeded = 2;

    /// <summary>So many claims of a person may wait for others at a time.</summary>
    public const int MostOpen = 3;

    /// <summary>After so long without a claim or a vote a game ends by itself.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromHours(4);

    /// <summary>After so long without a verdict a square can be claimed anew: the post may be gone.</summary>
    public static readonly TimeSpan ClaimLife = TimeSpan.FromMinutes(15);

    private const int MostDeals = 100;

    /// <summary>The card of a game; null where the pack no longer has it.</summary>
    public BingoCard? CardOf(BingoRoom room) => content.Current.Catalogue.BingoCards.FirstOrDefault(card => card.Id == room.CardId);

    /// <summary>Opens a game.</summary>
    /// <param name="wanted">The game.</param>
    /// <param name="isToBeAnnounced">Whether the channel is told by a post; else the answer tells.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<BingoOutcome> StartAsync(BingoRoom wanted, bool isToBeAnnounced, CancellationToken cancellationToken) => state.WriteAsync<BingoOutcome>(
        transaction =>
        {
            if (store.FindOpen(transaction, wanted.ChannelId) is { } open)
            {
                return new BingoOutcome.Refused(BingoRefusal.AlreadyOn, TableOf(transaction, open));
            }

            var room = store.Add(transaction, wanted);
            outbox.Plan(transaction, new BingoPost(room.Id, BingoPostKind.Ending).In(room, room.StartedAt + Quiet));
            if (isToBeAnnounced)
            {
                outbox.Plan(transaction, new BingoPost(room.Id, BingoPostKind.Opening).In(room, room.StartedAt));
            }

            return new BingoOutcome.Done(TableOf(transaction, room));
        },
        cancellationToken);

    /// <summary>The game that is on in a channel.</summary>
    public Task<BingoOutcome> LookAsync(ulong channelId, CancellationToken cancellationToken) => state.ReadAsync<BingoOutcome>(
        transaction => store.FindOpen(transaction, channelId) is { } room
            ? new BingoOutcome.Done(TableOf(transaction, room))
            : new BingoOutcome.Refused(BingoRefusal.NotOn),
        cancellationToken);

    /// <summary>Deals a person their card, once.</summary>
    public Task<BingoOutcome> DealAsync(ulong channelId, Caller caller, CancellationToken cancellationToken) => state.WriteAsync<BingoOutcome>(
        transaction =>
        {
            if (store.FindOpen(transaction, channelId) is not { } room)
            {
                return new BingoOutcome.Refused(BingoRefusal.NotOn);
            }

            var table = TableOf(transaction, room);
            if (CardOf(room) is not { } card)
            {
                return new BingoOutcome.Refused(BingoRefusal.CardGone, table);
            }

            if (table.DealOf(caller.Id) is not null)
            {
                return new BingoOutcome.Done(table);
            }

            store.Add(transaction, room.Id, NewDeal(table, card, caller), clock.GetUtcNow());
            return new BingoOutcome.Done(TableOf(transaction, room));
        },
        cancellationToken);

    /// <summary>A person says that a square of their card has happened.</summary>
    public Task<BingoOutcome> ClaimAsync(ulong channelId, long roomId, Caller caller, string squareId, CancellationToken cancellationToken) =>
        state.WriteAsync<BingoOutcome>(
            transaction =>
            {
                if (store.FindOpen(transaction, channelId) is not { } room || room.Id != roomId)
                {
                    return new BingoOutcome.Refused(BingoRefusal.Over);
                }

                var now = clock.GetUtcNow();
                var table = TableOf(transaction, room);
                var counting = table.CountingClaim(squareId);
                BingoRefusal? why = (table.DealOf(caller.Id), counting) switch
                {
                    (null, _) => BingoRefusal.NoCard,
                    ({ } deal, _) when squareId == BingoDealing.Free || !deal.Squares.Contains(squareId) => BingoRefusal.NotOnCard,
                    (_, { State: BingoClaimState.Confirmed }) => BingoRefusal.AlreadyConfirmed,
                    (_, { } open) when now - open.ClaimedAt < ClaimLife => BingoRefusal.AlreadyClaimed,
                    _ when table.Claims.Count(claim => IsWaiting(claim, now) && claim.PersonId == caller.Id) >= MostOpen => BingoRefusal.TooManyOpen,
                    _ => null,
                };
                if (why is { } refusal)
                {
                    return new BingoOutcome.Refused(refusal, table, counting);
                }

                if (counting is not null)
                {
                    store.SetState(transaction, counting.Id, BingoClaimState.Unanswered);
                }

                var made = store.Add(transaction, new BingoClaim
                {
                    RoomId = room.Id,
                    SquareId = squareId,
                    PersonId = caller.Id,
                    Name = caller.Name,
                    ClaimedAt = now,
                    Into = room.IntoAt(now),
                });
                outbox.Plan(transaction, new BingoPost(room.Id, BingoPostKind.Claim, made.Id).In(room, now));
                Stay(transaction, room, now);
                return new BingoOutcome.Done(TableOf(transaction, room), made);
            },
            cancellationToken);

    /// <summary>A person says whether what another claims has happened; whoever claims it can take it back.</summary>
    public Task<BingoOutcome> VoteAsync(ulong channelId, long claimId, Caller caller, bool saysYes, CancellationToken cancellationToken) =>
        state.WriteAsync<BingoOutcome>(
            transaction =>
            {
                if (Find(transaction, channelId, claimId) is not var (room, claim))
                {
                    return new BingoOutcome.Refused(BingoRefusal.Over);
                }

                var before = claim.Votes.FirstOrDefault(vote => vote.PersonId == caller.Id);
                BingoRefusal? why = before switch
                {
                    _ when claim.State != BingoClaimState.Open => BingoRefusal.Settled,
                    _ when claim.PersonId == caller.Id && saysYes => BingoRefusal.OwnClaim,
                    { } said when said.SaysYes == saysYes => BingoRefusal.SameVote,
                    { Changes: > 0 } => BingoRefusal.ChangedBefore,
                    _ => null,
                };
                if (why is { } refusal)
                {
                    return new BingoOutcome.Refused(refusal, TableOf(transaction, room), claim);
                }

                var now = clock.GetUtcNow();
                if (claim.PersonId == caller.Id)
                {
                    store.SetState(transaction, claim.Id, BingoClaimState.Withdrawn);
                }
                else
                {
                    store.Put(transaction, claim.Id, new BingoVote(caller.Id, caller.Name, saysYes, before is null ? 0 : before.Changes + 1));
                    Settle(transaction, room, store.FindClaim(transaction, claim.Id)!, now);
                }

                return new BingoOutcome.Done(TableOf(transaction, store.Find(transaction, room.Id)!), store.FindClaim(transaction, claim.Id));
            },
            cancellationToken);

    /// <summary>Whoever claimed something says when in the talk it was.</summary>
    /// <param name="channelId">Where.</param>
    /// <param name="claimId">The claim.</param>
    /// <param name="caller">Who.</param>
    /// <param name="into">When in the talk; null to see only whether they may.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<BingoOutcome> CorrectAsync(ulong channelId, long claimId, Caller caller, TimeSpan? into, CancellationToken cancellationToken) =>
        state.WriteAsync<BingoOutcome>(
            transaction =>
            {
                if (Find(transaction, channelId, claimId) is not var (room, claim))
                {
                    return new BingoOutcome.Refused(BingoRefusal.Over);
                }

                BingoRefusal? why = claim switch
                {
                    _ when claim.PersonId != caller.Id => BingoRefusal.NotYours,
                    _ when room.EndedAt is not null || claim.State is not (BingoClaimState.Open or BingoClaimState.Confirmed) => BingoRefusal.Settled,
                    _ => null,
                };
                if (why is { } refusal)
                {
                    return new BingoOutcome.Refused(refusal, TableOf(transaction, room), claim);
                }

                if (into is { } at)
                {
                    store.SetInto(transaction, claim.Id, at);
                }

                return new BingoOutcome.Done(TableOf(transaction, room), store.FindClaim(transaction, claim.Id));
            },
            cancellationToken);

    /// <summary>Ends the game of a channel.</summary>
    public Task<BingoOutcome> StopAsync(ulong channelId, Caller caller, CancellationToken cancellationToken) => state.WriteAsync<BingoOutcome>(
        transaction =>
        {
            if (store.FindOpen(transaction, channelId) is not { } room)
            {
                return new BingoOutcome.Refused(BingoRefusal.NotOn);
            }

            if (room.HostId != caller.Id && !caller.Permissions.Allow(Permissions.ManageMessages))
            {
                return new BingoOutcome.Refused(BingoRefusal.NotHost, TableOf(transaction, room));
            }

            End(transaction, room, BingoEnding.Stopped, clock.GetUtcNow());
            return new BingoOutcome.Done(TableOf(transaction, store.Find(transaction, room.Id)!));
        },
        cancellationToken);

    /// <summary>A game with all that belongs to it.</summary>
    public BingoTable TableOf(StateTransaction transaction, BingoRoom room) =>
        new(room, store.Deals(transaction, room.Id), store.Claims(transaction, room.Id));

    private static bool IsWaiting(BingoClaim claim, DateTimeOffset now) => claim.State == BingoClaimState.Open && now - claim.ClaimedAt < ClaimLife;

    private (BingoRoom Room, BingoClaim Claim)? Find(StateTransaction transaction, ulong channelId, long claimId) =>
        store.FindClaim(transaction, claimId) is { } claim && store.Find(transaction, claim.RoomId) is { } room && room.ChannelId == channelId
            ? (room, claim)
            : null;

    /// <summary>A card that nobody else has and, where that is possible, that has no line yet, however late its player comes.</summary>
    private static BingoDeal NewDeal(BingoTable table, BingoCard card, Caller caller)
    {
        var ids = card.Squares.Select(square => square.Id).ToList();
        var deals = Enumerable.Range(0, MostDeals)
            .Select(attempt => new BingoDeal(caller.Id, caller.Name, BingoDealing.Deal(ids, $"{table.Room.Id}/{caller.Id}/{attempt}")))
            .Where(deal => !table.Deals.Any(other => other.Squares.SequenceEqual(deal.Squares)));
        return deals.FirstOrDefault(deal => table.LinesOf(deal).Count == 0)
            ?? new BingoDeal(caller.Id, caller.Name, BingoDealing.Deal(ids, $"{table.Room.Id}/{caller.Id}"));
    }

    private void Settle(StateTransaction transaction, BingoRoom room, BingoClaim claim, DateTimeOffset now)
    {
        Stay(transaction, room, now);
        if (claim.Votes.Count(vote => !vote.SaysYes) >= VotesNeeded)
        {
            store.SetState(transaction, claim.Id, BingoClaimState.Denied);
        }

        if (claim.Votes.Count(vote => vote.SaysYes) < VotesNeeded)
        {
            return;
        }

        store.SetState(transaction, claim.Id, BingoClaimState.Confirmed);
        var table = TableOf(transaction, room);
        var winners = table.Deals.Where(deal => deal.WonAt is null && table.LinesOf(deal).Count > 0).ToList();
        foreach (var winner in winners)
        {
            store.SetWon(transaction, room.Id, winner.PersonId, claim.Id, now);
        }

        if (winners.Count > 0)
        {
            outbox.Plan(transaction, new BingoPost(room.Id, BingoPostKind.Bingo, claim.Id).In(room, now));
        }

        if (CardOf(room)?.Squares.All(square => table.Confirmed.Any(seen => seen.SquareId == square.Id)) is true)
        {
            End(transaction, room, BingoEnding.Complete, now);
        }
    }

    private void End(StateTransaction transaction, BingoRoom room, BingoEnding ending, DateTimeOffset now)
    {
        // Behind a bingo of the same moment: what is due together leaves in the order in which it was planned.
        store.End(transaction, room.Id, ending, now);
        outbox.Move(transaction, new BingoPost(room.Id, BingoPostKind.Ending).In(room, now.AddMilliseconds(1)));
    }

    private void Stay(StateTransaction transaction, BingoRoom room, DateTimeOffset now) =>
        outbox.Move(transaction, new BingoPost(room.Id, BingoPostKind.Ending).In(room, now + Quiet));
}
