using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Storage;
using Quadrennial.Content;

namespace Quadrennial.Bot.Features.Trivia.Boards;

/// <summary>Collects what somebody has to show.</summary>
internal static class PlayerRecordStore
{
    /// <summary>People learn, so only the answers of late tell where somebody is weak.</summary>
    private const int MostAnswers = 200;

    private const int MostSubjects = 3;
    private const int MostTalks = 2;

    /// <summary>Collects it.</summary>
    /// <param name="transaction">Reads.</param>
    /// <param name="catalogue">The talks.</param>
    /// <param name="question">Who asks, in which server and season.</param>
    public static PlayerRecord Read(StateTransaction transaction, Catalogue catalogue, LeaderboardQuestion question) => new()
    {
        IsOfServer = question.GuildId is not null,
        Season = question.Season,
        ThisSeason = LineOf(transaction, question with { Scope = BoardScope.Season }),
        Ever = LineOf(transaction, question with { Scope = BoardScope.Ever }),
        BestStreak = transaction.First<long?>(
            $"SELECT MAX(streak) FROM trivia_scores WHERE person_id = @personId {InServer(question)}",
            new { personId = question.CallerId, guildId = question.GuildId ?? 0 }) ?? 0,
        Won = [.. HallStore.Won(transaction, question.CallerId).Where(entry => question.GuildId is null || entry.GuildId == question.GuildId).Select(entry => entry.Season)],
        Weak = WeakSubjects(transaction, catalogue, question.CallerId),
        Wish = PlayerWishStore.Find(transaction, question.CallerId),
    };

    /// <summary>Sums are one's own even where one is on no board; places are the board's.</summary>
    private static LeaderboardLine LineOf(StateTransaction transaction, LeaderboardQuestion question)
    {
        var sums = transaction.First<LeaderboardLine>(
            $"""
            SELECT COALESCE(CAST(SUM(points) AS BIGINT), 0) AS points, COALESCE(CAST(SUM(games) AS BIGINT), 0) AS games,
                COALESCE(CAST(SUM(wins) AS BIGINT), 0) AS wins, COALESCE(CAST(SUM(rights) AS BIGINT), 0) AS rights,
                COALESCE(CAST(SUM(answers) AS BIGINT), 0) AS answers
            FROM trivia_boards_totals WHERE person_id = @personId {InServer(question)} {(question.Scope == BoardScope.Season ? "AND season = @season" : "")}
            """,
            new { personId = question.CallerId, guildId = question.GuildId ?? 0, season = question.Season })!;
        var own = question.GuildId is not null && sums.Games > 0 ? LeaderboardStore.Read(transaction, question, number: 1).Own : null;
        return own is null ? sums : sums with { Place = own.Place, Holders = own.Holders, Players = own.Players };
    }

    private static string InServer(LeaderboardQuestion question) => question.GuildId is null ? "" : "AND guild_id = @guildId";

    private static List<WeakSubject> WeakSubjects(StateTransaction transaction, Catalogue catalogue, ulong personId)
    {
        var subjects = transaction
            .Query<AnsweredRow>(
                $"""
                SELECT r.question, a.is_right AS right_flag FROM trivia_answers a JOIN trivia_rounds r ON r.game_id = a.game_id AND r.number = a.number
                WHERE a.person_id = @personId AND a.is_right IS NOT NULL ORDER BY a.at DESC LIMIT {MostAnswers}
                """,
                new { personId })
            .Select(row => (Question: PosedQuestion.Parse(row.Question), IsRight: row.RightFlag == 1))
            .Select(answered => (answered.Question, answered.IsRight, Talk: answered.Question.TalkId is { } id ? catalogue.FindTalk(id) : null))
            .SelectMany(answered => (answered.Talk?.TopicIds ?? []).Select(topic => (Topic: topic, answered.Question, answered.IsRight, Talk: answered.Talk!)))
            .GroupBy(answered => answered.Topic)
            .Where(subject => subject.Any(answered => !answered.IsRight))
            .OrderBy(subject => (double)subject.Count(answered => answered.IsRight) / subject.Count())
            .ThenByDescending(subject => subject.Count())
            .ThenBy(subject => subject.Key, StringComparer.Ordinal);
        var weak = new List<WeakSubject>();
        var named = new HashSet<string>();
        foreach (var subject in subjects)
        {
            if (weak.Count < MostSubjects && catalogue.FindTopic(subject.Key) is { } topic)
            {
                var toWatch = subject
                    .Where(answered => !answered.IsRight && (answered.Question.WatchUrl ?? answered.Talk.VideoUrl) is not null && named.Add(answered.Talk.Id))
                    .Select(answered => (answered.Talk, (answered.Question.WatchUrl ?? answered.Talk.VideoUrl)!))
                    .Take(MostTalks)
                    .ToList();
                weak.Add(new WeakSubject(topic, subject.Count(answered => answered.IsRight), subject.Count(), toWatch));
            }
        }

        return weak;
    }

    private sealed record AnsweredRow
    {
        public string Question { get; init; } = "";

        public long RightFlag { get; init; }
    }
}
