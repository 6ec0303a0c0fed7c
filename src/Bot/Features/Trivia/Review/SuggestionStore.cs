using Quadrennial.Bot.Storage;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Trivia.Review;

/// <summary>Suggestions in the state database, and forms that were refused.</summary>
internal static class SuggestionStore
{
    /// <summary>A suggestion, or null.</summary>
    public static Suggestion? Find(StateTransaction transaction, long id) =>
        transaction.First<Row>("SELECT * FROM trivia_review_suggestions WHERE id = @id", new { id })?.ToSuggestion();

    /// <summary>A server's suggestions in a state, the oldest first.</summary>
    public static IReadOnlyList<Suggestion> In(StateTransaction transaction, ulong guildId, SuggestionState state) =>
    [
        .. transaction
            .Query<Row>("SELECT * FROM trivia_review_suggestions WHERE guild_id = @guildId AND state = @state ORDER BY id", new { guildId, state = $"{state}" })
            .Select(row => row.ToSuggestion()),
    ];

    /// <summary>Somebody's suggestions to a server, the latest first.</summary>
    public static IReadOnlyList<Suggestion> By(StateTransaction transaction, ulong guildId, ulong personId, int limit) =>
    [
        .. transaction
            .Query<Row>(
                "SELECT * FROM trivia_review_suggestions WHERE guild_id = @guildId AND person_id = @personId ORDER BY id DESC LIMIT @limit",
                new { guildId, personId, limit })
            .Select(row => row.ToSuggestion()),
    ];

    /// <summary>Keeps a suggestion: a new one, or one that still waits.</summary>
    /// <returns>The same with its number.</returns>
    public static Suggestion Save(StateTransaction transaction, Suggestion suggestion)
    {
        var columns = new
        {
            suggestion.Id,
            suggestion.GuildId,
            suggestion.PersonId,
            suggestion.Name,
            typed = suggestion.Typed.ToJson(),
            suggestion.TalkId,
            suggestion.Page,
            difficulty = $"{suggestion.Difficulty}",
            state = $"{suggestion.State}",
            suggestion.At,
        };
        if (suggestion.Id != 0)
        {
            transaction.Execute(
                "UPDATE trivia_review_suggestions SET name = @Name, typed = @typed, talk_id = @TalkId, page = @Page, at = @At WHERE id = @Id AND state = 'Waiting'",
                columns);
            return suggestion;
        }

        return suggestion with
        {
            Id = transaction.First<long>(
                """
                INSERT INTO trivia_review_suggestions (guild_id, person_id, name, typed, talk_id, page, difficulty, state, at)
                VALUES (@GuildId, @PersonId, @Name, @typed, @TalkId, @Page, @difficulty, @state, @At) RETURNING id
                """,
                columns),
        };
    }

    /// <summary>Decides on a suggestion.</summary>
    /// <returns>False where it is not, or no longer, in the state it is to leave.</returns>
    public static bool Decide(
        StateTransaction transaction, Suggestion suggestion, SuggestionState from, SuggestionState to, ulong by, DateTimeOffset now) => transaction.Execute(
        """
        UPDATE trivia_review_suggestions SET state = @to, difficulty = @difficulty, decided_by = @by, decided_at = @now
        WHERE id = @Id AND guild_id = @GuildId AND state = @from
        """,
        new { suggestion.Id, suggestion.GuildId, from = $"{from}", to = $"{to}", difficulty = $"{suggestion.Difficulty}", by, now }) > 0;

    /// <summary>A form that was refused, and the suggestion it is to change (0 for a new one); null where there is none.</summary>
    public static (long SuggestionId, TypedSuggestion Typed)? Draft(StateTransaction transaction, ulong guildId, ulong personId) =>
        transaction.First<DraftRow>(
            "SELECT suggestion_id, typed FROM trivia_review_drafts WHERE guild_id = @guildId AND person_id = @personId", new { guildId, personId })
            is { } row
                ? (row.SuggestionId, TypedSuggestion.Parse(row.Typed))
                : null;

    /// <summary>Keeps a form that was refused.</summary>
    public static void KeepDraft(StateTransaction transaction, Suggestion suggestion) => transaction.Execute(
        """
        INSERT INTO trivia_review_drafts (guild_id, person_id, suggestion_id, typed) VALUES (@GuildId, @PersonId, @Id, @typed)
        ON CONFLICT (guild_id, person_id) DO UPDATE SET suggestion_id = excluded.suggestion_id, typed = excluded.typed
        """,
        new { suggestion.GuildId, suggestion.PersonId, suggestion.Id, typed = suggestion.Typed.ToJson() });

    /// <summary>The form was taken.</summary>
    public static void DropDraft(StateTransaction transaction, ulong guildId, ulong personId) => transaction.Execute(
        "DELETE FROM trivia_review_drafts WHERE guild_id = @guildId AND person_id = @personId", new { guildId, personId });

    private sealed record DraftRow
    {
        public long SuggestionId { get; init; }

        public string Typed { get; init; } = "";
    }

    private sealed record Row
    {
        public long Id { get; init; }

        public ulong GuildId { get; init; }

        public ulong PersonId { get; init; }

        public string Name { get; init; } = "";

        public string Typed { get; init; } = "";

        public string? TalkId { get; init; }

        public string? Page { get; init; }

        public string Difficulty { get; init; } = "";

        public string State { get; init; } = "";

        public DateTimeOffset At { get; init; }

        public Suggestion ToSuggestion() => new()
        {
            Id = Id,
            GuildId = GuildId,
            PersonId = PersonId,
            Name = Name,
            Typed = TypedSuggestion.Parse(Typed),
            TalkId = TalkId,
            Page = Page,
            Difficulty = Enum.Parse<Difficulty>(Difficulty),
            State = Enum.Parse<SuggestionState>(State),
            At = At,
        };
    }
}
