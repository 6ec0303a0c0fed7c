using System.Text.Json;
using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Practice;

/// <summary>Practices in the state database.</summary>
internal static class PracticeStore
{
    /// <summary>Somebody's practice, or null where they never had one.</summary>
    public static PracticeRound? Of(StateTransaction transaction, ulong personId) =>
        transaction.First<Row>("SELECT * FROM trivia_practice WHERE person_id = @personId", new { personId })?.ToRound();

    /// <summary>Keeps a new practice in the place of the person's last.</summary>
    /// <returns>The same with its number.</returns>
    public static PracticeRound Begin(StateTransaction transaction, PracticeRound round)
    {
        transaction.Execute("DELETE FROM trivia_practice WHERE person_id = @PersonId", new { round.PersonId });
        return round with
        {
            Id = transaction.First<long>(
                """
                INSERT INTO trivia_practice (person_id, wish_key, number, question, given, answered, rights, streak, best_streak, missed, is_over)
                VALUES (@PersonId, @WishKey, @Number, @question, @Given, @Answered, @Rights, @Streak, @BestStreak, @missed, @isOver)
                RETURNING id
                """,
                Columns(round)),
        };
    }

    /// <summary>Keeps how far it has come.</summary>
    public static PracticeRound Save(StateTransaction transaction, PracticeRound round)
    {
        transaction.Execute(
            """
            UPDATE trivia_practice SET number = @Number, question = @question, given = @Given, answered = @Answered, rights = @Rights,
                streak = @Streak, best_streak = @BestStreak, missed = @missed, is_over = @isOver
            WHERE id = @Id
            """,
            Columns(round));
        return round;
    }

    private static object Columns(PracticeRound round) => new
    {
        round.Id,
        round.PersonId,
        round.WishKey,
        round.Number,
        question = round.Question.ToJson(),
        round.Given,
        round.Answered,
        round.Rights,
        round.Streak,
        round.BestStreak,
        missed = round.Missed.Count == 0 ? "" : JsonSerializer.Serialize(round.Missed, PracticeJson.Default.IReadOnlyListMissedTalk),
        isOver = round.IsOver ? 1L : 0L,
    };

    private sealed record Row
    {
        public long Id { get; init; }

        public ulong PersonId { get; init; }

        public string WishKey { get; init; } = "";

        public long Number { get; init; }

        public string Question { get; init; } = "";

        public string? Given { get; init; }

        public long Answered { get; init; }

        public long Rights { get; init; }

        public long Streak { get; init; }

        public long BestStreak { get; init; }

        public string Missed { get; init; } = "";

        public long IsOver { get; init; }

        public PracticeRound ToRound() => new()
        {
            Id = Id,
            PersonId = PersonId,
            WishKey = WishKey,
            Number = Number,
            Question = PosedQuestion.Parse(Question),
            Given = Given,
            Answered = Answered,
            Rights = Rights,
            Streak = Streak,
            BestStreak = BestStreak,
            Missed = Missed.Length == 0 ? [] : JsonSerializer.Deserialize(Missed, PracticeJson.Default.IReadOnlyListMissedTalk) ?? [],
            IsOver = IsOver == 1,
        };
    }
}
