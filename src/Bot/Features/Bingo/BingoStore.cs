using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Bingo;

/// <summary>The games, the cards dealt in them, the claims and what others say of those.</summary>
internal sealed class BingoStore
{
    private const char Between = '\n';

    /// <summary>The game that is on in a channel; null for none.</summary>
    public BingoRoom? FindOpen(StateTransaction transaction, ulong channelId) => transaction.First<RoomRow>(
        "SELECT * FROM bingo_rooms WHERE channel_id = @channelId AND ended_at IS NULL", new { channelId })?.ToRoom();

    /// <summary>A game; null where it never was.</summary>
    public BingoRoom? Find(StateTransaction transaction, long roomId) =>
        transaction.First<RoomRow>("SELECT * FROM bingo_rooms WHERE id = @roomId", new { roomId })?.ToRoom();

    /// <summary>Opens a game.</summary>
    public BingoRoom Add(StateTransaction transaction, BingoRoom room) => room with
    {
        Id = transaction.First<long>(
            """
            INSERT INTO bingo_rooms (guild_id, channel_id, card_id, talk_id, host_id, host_name, started_at, offset_seconds, has_pictures)
            VALUES (@GuildId, @ChannelId, @CardId, @TalkId, @HostId, @HostName, @StartedAt, @offset, @hasPictures) RETURNING id
            """,
            new
            {
                room.GuildId,
                room.ChannelId,
                room.CardId,
                room.TalkId,
                room.HostId,
                room.HostName,
                room.StartedAt,
                offset = (long)room.Offset.TotalSeconds,
                hasPictures = room.HasPictures ? 1L : 0L,
            }),
    };

    /// <summary>Ends a game, and with it every claim that is open; nothing happens to one that has ended.</summary>
    /// <returns>Whether it was on.</returns>
    public bool End(StateTransaction transaction, long roomId, BingoEnding ending, DateTimeOffset now)
    {
        var wasOpen = transaction.Execute(
            "UPDATE bingo_rooms SET ended_at = @now, ending = @ending WHERE id = @roomId AND ended_at IS NULL",
            new { roomId, now, ending = $"{ending}" }) > 0;
        if (wasOpen)
        {
            transaction.Execute("UPDATE bingo_claims SET state = 'Unanswered' WHERE room_id = @roomId AND state = 'Open'", new { roomId });
        }

        return wasOpen;
    }

    /// <summary>The cards of a game, in the order in which they were dealt.</summary>
    public IReadOnlyList<BingoDeal> Deals(StateTransaction transaction, long roomId) =>
    [
        .. transaction.Query<DealRow>("SELECT * FROM bingo_cards WHERE room_id = @roomId ORDER BY dealt_at, person_id", new { roomId })
            .Select(row => new BingoDeal(row.PersonId, row.Name, row.Squares.Split(Between), row.WonWith, row.WonAt)),
    ];

    /// <summary>Keeps a card.</summary>
    public void Add(StateTransaction transaction, long roomId, BingoDeal deal, DateTimeOffset now) => transaction.Execute(
        """
        INSERT INTO bingo_cards (room_id, person_id, name, squares, dealt_at) VALUES (@roomId, @PersonId, @Name, @squares, @now)
        """,
        new { roomId, deal.PersonId, deal.Name, squares = string.Join(Between, deal.Squares), now });

    /// <summary>A card has its first line.</summary>
    public void SetWon(StateTransaction transaction, long roomId, ulong personId, long claimId, DateTimeOffset now) => transaction.Execute(
        "UPDATE bingo_cards SET won_with = @claimId, won_at = @now WHERE room_id = @roomId AND person_id = @personId",
        new { roomId, personId, claimId, now });

    /// <summary>Everything that was claimed in a game, in order, with what others say of it.</summary>
    public IReadOnlyList<BingoClaim> Claims(StateTransaction transaction, long roomId)
    {
        var votes = transaction.Query<VoteRow>(
            """
            SELECT bingo_votes.* FROM bingo_votes JOIN bingo_claims ON bingo_claims.id = bingo_votes.claim_id
            WHERE bingo_claims.room_id = @roomId ORDER BY bingo_votes.name, bingo_votes.person_id
            """,
            new { roomId }).ToLookup(row => row.ClaimId, row => row.ToVote());
        return
        [
            .. transaction.Query<ClaimRow>("SELECT * FROM bingo_claims WHERE room_id = @roomId ORDER BY id", new { roomId })
                .Select(row => row.ToClaim() with { Votes = [.. votes[row.Id]] }),
        ];
    }

    /// <summary>A claim; null where it never was.</summary>
    public BingoClaim? FindClaim(StateTransaction transaction, long claimId) =>
        transaction.First<ClaimRow>("SELECT * FROM bingo_claims WHERE id = @claimId", new { claimId })?.ToClaim() is not { } claim
            ? null
            : claim with
            {
                Votes =
                [
                    .. transaction.Query<VoteRow>("SELECT * FROM bingo_votes WHERE claim_id = @claimId ORDER BY name, person_id", new { claimId })
                        .Select(row => row.ToVote()),
                ],
            };

    /// <summary>Keeps a claim.</summary>
    public BingoClaim Add(StateTransaction transaction, BingoClaim claim) => claim with
    {
        Id = transaction.First<long>(
            """
            INSERT INTO bingo_claims (room_id, square_id, person_id, name, claimed_at, into_seconds, state)
            VALUES (@RoomId, @SquareId, @PersonId, @Name, @ClaimedAt, @into, 'Open') RETURNING id
            """,
            new { claim.RoomId, claim.SquareId, claim.PersonId, claim.Name, claim.ClaimedAt, into = (long)claim.Into.TotalSeconds }),
    };

    /// <summary>A claim is settled.</summary>
    public void SetState(StateTransaction transaction, long claimId, BingoClaimState state) => transaction.Execute(
        "UPDATE bingo_claims SET state = @state WHERE id = @claimId", new { claimId, state = $"{state}" });

    /// <summary>A claim's place in the talk is corrected.</summary>
    public void SetInto(StateTransaction transaction, long claimId, TimeSpan into) => transaction.Execute(
        "UPDATE bingo_claims SET into_seconds = @into WHERE id = @claimId", new { claimId, into = (long)into.TotalSeconds });

    /// <summary>Keeps what somebody says, in place of what they said before.</summary>
    public void Put(StateTransaction transaction, long claimId, BingoVote vote) => transaction.Execute(
        """
        INSERT INTO bingo_votes (claim_id, person_id, name, says_yes, changes) VALUES (@claimId, @PersonId, @Name, @saysYes, @Changes)
        ON CONFLICT (claim_id, person_id) DO UPDATE SET name = excluded.name, says_yes = excluded.says_yes, changes = excluded.changes
        """,
        new { claimId, vote.PersonId, vote.Name, saysYes = vote.SaysYes ? 1L : 0L, vote.Changes });

    private sealed record RoomRow
    {
        public long Id { get; init; }

        public ulong GuildId { get; init; }

        public ulong ChannelId { get; init; }

        public string CardId { get; init; } = "";

        public string? TalkId { get; init; }

        public ulong HostId { get; init; }

        public string HostName { get; init; } = "";

        public DateTimeOffset StartedAt { get; init; }

        public long OffsetSeconds { get; init; }

        public long HasPictures { get; init; }

        public DateTimeOffset? EndedAt { get; init; }

        public string? Ending { get; init; }

        public BingoRoom ToRoom() => new()
        {
            Id = Id,
            GuildId = GuildId,
            ChannelId = ChannelId,
            CardId = CardId,
            TalkId = TalkId,
            HostId = HostId,
            HostName = HostName,
            StartedAt = StartedAt,
            Offset = TimeSpan.FromSeconds(OffsetSeconds),
            HasPictures = HasPictures != 0,
            EndedAt = EndedAt,
            Ending = Ending is null ? null : Enum.Parse<BingoEnding>(Ending),
        };
    }

    private sealed record DealRow
    {
        public ulong PersonId { get; init; }

        public string Name { get; init; } = "";

        public string Squares { get; init; } = "";

        public long? WonWith { get; init; }

        public DateTimeOffset? WonAt { get; init; }
    }

    private sealed record ClaimRow
    {
        public long Id { get; init; }

        public long RoomId { get; init; }

        public string SquareId { get; init; } = "";

        public ulong PersonId { get; init; }

        public string Name { get; init; } = "";

        public DateTimeOffset ClaimedAt { get; init; }

        public long IntoSeconds { get; init; }

        public string State { get; init; } = "";

        public BingoClaim ToClaim() => new()
        {
            Id = Id,
            RoomId = RoomId,
            SquareId = SquareId,
            PersonId = PersonId,
            Name = Name,
            ClaimedAt = ClaimedAt,
            Into = TimeSpan.FromSeconds(IntoSeconds),
            State = Enum.Parse<BingoClaimState>(State),
        };
    }

    private sealed record VoteRow
    {
        public long ClaimId { get; init; }

        public ulong PersonId { get; init; }

        public string Name { get; init; } = "";

        public long SaysYes { get; init; }

        public long Changes { get; init; }

        public BingoVote ToVote() => new(PersonId, Name, SaysYes != 0, Changes);
    }
}
