using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Countdown;

/// <summary>The channels that follow, and what they have been shown.</summary>
internal sealed class CountdownStore
{
    /// <summary>What a channel has set up; null where it never followed.</summary>
    public ChannelFollow? Find(StateTransaction transaction, ulong channelId) =>
        transaction.First<Row>("SELECT * FROM countdown_follows WHERE channel_id = @channelId", new { channelId })?.ToFollow();

    /// <summary>Every channel that follows and is not paused.</summary>
    public IReadOnlyList<ChannelFollow> Following(StateTransaction transaction) =>
    [
        .. transaction.Query<Row>("SELECT * FROM countdown_follows WHERE state = 'Following' ORDER BY channel_id").Select(row => row.ToFollow()),
    ];

    /// <summary>The channels of a server that follow or could again.</summary>
    public IReadOnlyList<ChannelFollow> Of(StateTransaction transaction, ulong guildId) =>
    [
        .. transaction
            .Query<Row>("SELECT * FROM countdown_follows WHERE guild_id = @guildId ORDER BY channel_id", new { guildId })
            .Select(row => row.ToFollow()),
    ];

    /// <summary>A channel follows, from now on in this way.</summary>
    public void Save(StateTransaction transaction, ChannelFollow follow) => transaction.Execute(
        """
        INSERT INTO countdown_follows (channel_id, guild_id, conference_id, pace, has_talks, role_id, set_by, state, told)
        VALUES (@ChannelId, @GuildId, @ConferenceId, @pace, @hasTalks, @RoleId, @SetBy, 'Following', @told)
        ON CONFLICT (channel_id) DO UPDATE SET
            guild_id = excluded.guild_id, conference_id = excluded.conference_id, pace = excluded.pace, has_talks = excluded.has_talks,
            role_id = excluded.role_id, set_by = excluded.set_by, state = excluded.state, told = excluded.told,
            telling = NULL, missed_since = NULL, trouble = NULL
        """,
        new
        {
            follow.ChannelId,
            follow.GuildId,
            follow.ConferenceId,
            pace = $"{follow.Pace}",
            hasTalks = follow.HasTalks ? 1L : 0L,
            follow.RoleId,
            follow.SetBy,
            told = $"{follow.Told}",
        });

    /// <summary>It is paused, goes on, or ends.</summary>
    public void SetState(StateTransaction transaction, ulong channelId, FollowState state) =>
        transaction.Execute("UPDATE countdown_follows SET state = @state WHERE channel_id = @channelId", new { channelId, state = $"{state}" });

    /// <summary>Whether its posts arrive.</summary>
    public void SetTrouble(StateTransaction transaction, ulong channelId, Trouble? trouble) => transaction.Execute(
        "UPDATE countdown_follows SET trouble = @trouble WHERE channel_id = @channelId", new { channelId, trouble = trouble?.ToString() });

    /// <summary>An edition has gone by and the channel has its closing for it: the next one is what it knows of.</summary>
    public void SetTold(StateTransaction transaction, ulong channelId, Knowledge told) =>
        transaction.Execute("UPDATE countdown_follows SET told = @told WHERE channel_id = @channelId", new { channelId, told = $"{told}" });

    /// <summary>A post came too late.</summary>
    public void Miss(StateTransaction transaction, ulong channelId, DateTimeOffset dueAt) => transaction.Execute(
        "UPDATE countdown_follows SET missed_since = @dueAt WHERE channel_id = @channelId AND missed_since IS NULL", new { channelId, dueAt });

    /// <summary>The number of the next update.</summary>
    public long CountUpdate(StateTransaction transaction, ulong channelId) => transaction.First<long>(
        "UPDATE countdown_follows SET updates = updates + 1 WHERE channel_id = @channelId RETURNING updates", new { channelId });

    /// <summary>An update that is on its way says this.</summary>
    public void BeginTelling(StateTransaction transaction, ulong channelId, Knowledge telling) => transaction.Execute(
        "UPDATE countdown_follows SET telling = @telling WHERE channel_id = @channelId", new { channelId, telling = $"{telling}" });

    /// <summary>The update is over: whatever it said, or would have said, has been told.</summary>
    public void EndTelling(StateTransaction transaction, ulong channelId) => transaction.Execute(
        "UPDATE countdown_follows SET told = COALESCE(telling, told), telling = NULL, missed_since = NULL WHERE channel_id = @channelId",
        new { channelId });

    /// <summary>What of the archive a post carries, where that is settled already; null otherwise.</summary>
    public string? FindShown(StateTransaction transaction, ulong channelId, PostKey occurrence) => transaction.First<string>(
        "SELECT item FROM countdown_shown WHERE channel_id = @channelId AND occurrence = @occurrence",
        new { channelId, occurrence = $"{occurrence}" });

    /// <summary>Everything a channel was shown since it had seen all.</summary>
    public IReadOnlyList<string> Shown(StateTransaction transaction, ulong channelId) =>
        transaction.Query<string>("SELECT item FROM countdown_shown WHERE channel_id = @channelId", new { channelId });

    /// <summary>A post carries something of the archive.</summary>
    public void Show(StateTransaction transaction, ulong channelId, string item, PostKey occurrence) => transaction.Execute(
        "INSERT INTO countdown_shown (channel_id, item, occurrence) VALUES (@channelId, @item, @occurrence)",
        new { channelId, item, occurrence = $"{occurrence}" });

    /// <summary>The channel has seen it all, and begins again.</summary>
    public void BeginAgain(StateTransaction transaction, ulong channelId, IEnumerable<string> items)
    {
        foreach (var item in items)
        {
            transaction.Execute("DELETE FROM countdown_shown WHERE channel_id = @channelId AND item = @item", new { channelId, item });
        }
    }

    private sealed record Row
    {
        public ulong ChannelId { get; init; }

        public ulong GuildId { get; init; }

        public string ConferenceId { get; init; } = "";

        public string Pace { get; init; } = "";

        public long HasTalks { get; init; }

        public ulong? RoleId { get; init; }

        public ulong SetBy { get; init; }

        public string State { get; init; } = "";

        public string Told { get; init; } = "";

        public DateTimeOffset? MissedSince { get; init; }

        public string? Trouble { get; init; }

        public ChannelFollow ToFollow() => new()
        {
            ChannelId = ChannelId,
            GuildId = GuildId,
            ConferenceId = ConferenceId,
            Pace = Enum.Parse<PostingPace>(Pace),
            HasTalks = HasTalks != 0,
            RoleId = RoleId,
            SetBy = SetBy,
            State = Enum.Parse<FollowState>(State),
            Told = Knowledge.Parse(Told),
            MissedSince = MissedSince,
            Trouble = Trouble is null ? null : Enum.Parse<Trouble>(Trouble),
        };
    }
}
