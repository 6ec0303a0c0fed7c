using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Questions;

/// <summary>Who was asked what when, so that nothing comes again before all else has.</summary>
internal static class AskedStore
{
    /// <summary>A server, for games.</summary>
    public static string Server(ulong guildId) => $"s{guildId}";

    /// <summary>The server that <see cref="Server"/> made that of; null for a person.</summary>
    public static ulong? ServerOf(string asked) => asked is ['s', .. var id] && ulong.TryParse(id, out var guildId) ? guildId : null;

    /// <summary>A person, for practice.</summary>
    public static string Person(ulong personId) => $"p{personId}";

    /// <summary>When each question was asked last.</summary>
    public static IReadOnlyDictionary<string, DateTimeOffset> Of(StateTransaction transaction, string asked) => transaction
        .Query<Row>("SELECT question_id, asked_at FROM trivia_asked WHERE asked = @asked", new { asked })
        .ToDictionary(row => row.QuestionId, row => row.AskedAt);

    /// <summary>A question is asked now.</summary>
    public static void Note(StateTransaction transaction, string asked, string questionId, DateTimeOffset now) => transaction.Execute(
        """
        INSERT INTO trivia_asked (asked, question_id, asked_at) VALUES (@asked, @questionId, @now)
        ON CONFLICT (asked, question_id) DO UPDATE SET asked_at = excluded.asked_at
        """,
        new { asked, questionId, now });

    private sealed record Row
    {
        public string QuestionId { get; init; } = "";

        public DateTimeOffset AskedAt { get; init; }
    }
}
