using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Review;

/// <summary>Reports in the state database: at most one open one a person and question.</summary>
internal static class ReportStore
{
    private static readonly TimeSpan FormsStayOpen = TimeSpan.FromDays(1);

    /// <summary>The report that somebody has open on a question; a draft where there was none.</summary>
    public static Report Begin(StateTransaction transaction, Report draft)
    {
        transaction.Execute(
            "DELETE FROM trivia_review_reports WHERE person_id = @PersonId AND state = 'Draft' AND at < @before",
            new { draft.PersonId, before = draft.At - FormsStayOpen });
        transaction.Execute(
            """
            INSERT INTO trivia_review_reports (guild_id, channel_id, person_id, question_id, question, words, state, at)
            VALUES (@GuildId, @ChannelId, @PersonId, @questionId, @question, '', 'Draft', @At) ON CONFLICT DO NOTHING
            """,
            new { draft.GuildId, draft.ChannelId, draft.PersonId, questionId = draft.Question.Id, question = draft.Question.ToJson(), draft.At });
        return transaction.First<Row>(
            """
            SELECT * FROM trivia_review_reports
            WHERE guild_id = @GuildId AND person_id = @PersonId AND question_id = @questionId AND state IN ('Draft', 'Open')
            """,
            new { draft.GuildId, draft.PersonId, questionId = draft.Question.Id })!.ToReport();
    }

    /// <summary>How many reports of somebody wait in a server.</summary>
    public static long CountOpen(StateTransaction transaction, ulong guildId, ulong personId) => transaction.First<long>(
        "SELECT COUNT(*) FROM trivia_review_reports WHERE guild_id = @guildId AND person_id = @personId AND state = 'Open'", new { guildId, personId });

    /// <summary>Somebody sends the form of their report.</summary>
    /// <returns>The report; null where there is none of theirs any more, or it was dealt with.</returns>
    public static Report? Send(StateTransaction transaction, long id, ulong personId, string words) =>
        transaction.Execute(
            "UPDATE trivia_review_reports SET words = @words, state = 'Open' WHERE id = @id AND person_id = @personId AND state IN ('Draft', 'Open')",
            new { id, personId, words }) > 0
                ? Find(transaction, id)
                : null;

    /// <summary>A report, or null.</summary>
    public static Report? Find(StateTransaction transaction, long id) =>
        transaction.First<Row>("SELECT * FROM trivia_review_reports WHERE id = @id", new { id })?.ToReport();

    /// <summary>The reports that wait in a server, the oldest first.</summary>
    public static IReadOnlyList<Report> Open(StateTransaction transaction, ulong guildId) =>
    [
        .. transaction
            .Query<Row>("SELECT * FROM trivia_review_reports WHERE guild_id = @guildId AND state = 'Open' ORDER BY id", new { guildId })
            .Select(row => row.ToReport()),
    ];

    /// <summary>A reviewer decides.</summary>
    /// <returns>False where it was decided before, or is none of the server's.</returns>
    public static bool Decide(StateTransaction transaction, ulong guildId, long id, ReportState state, ulong by, DateTimeOffset now) => transaction.Execute(
        "UPDATE trivia_review_reports SET state = @to, decided_by = @by, decided_at = @now WHERE id = @id AND guild_id = @guildId AND state = 'Open'",
        new { id, guildId, to = $"{state}", by, now }) > 0;

    private sealed record Row
    {
        public long Id { get; init; }

        public ulong GuildId { get; init; }

        public ulong ChannelId { get; init; }

        public ulong PersonId { get; init; }

        public string Question { get; init; } = "";

        public string Words { get; init; } = "";

        public string State { get; init; } = "";

        public DateTimeOffset At { get; init; }

        public Report ToReport() => new()
        {
            Id = Id,
            GuildId = GuildId,
            ChannelId = ChannelId,
            PersonId = PersonId,
            Question = PosedQuestion.Parse(Question),
            Words = Words,
            State = Enum.Parse<ReportState>(State),
            At = At,
        };
    }
}
