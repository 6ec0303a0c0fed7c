using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.Storage;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Trivia.Review;

/// <summary>What a server's reviewers do. Each is a transaction, and each asks anew whether the caller is one of them.</summary>
internal sealed class Reviewing(StateDatabase state, ConferenceContent content, TimeProvider clock)
{
    /// <summary>What waits; null for who is no reviewer.</summary>
    public Task<ReviewDesk?> LookAsync(ulong guildId, Caller caller, CancellationToken cancellationToken) =>
        state.ReadAsync(transaction => IsReviewer(transaction, guildId, caller) ? DeskOf(transaction, guildId) : null, cancellationToken);

    /// <summary>Decides.</summary>
    /// <returns>What waits now, and whether this decided it rather than somebody before; null for who is no reviewer.</returns>
    public Task<(ReviewDesk Desk, bool IsDecided)?> DecideAsync(
        ulong guildId, Caller caller, ReviewDecision decision, CancellationToken cancellationToken) => state.WriteAsync(
        transaction => IsReviewer(transaction, guildId, caller)
            ? (Decide(transaction, guildId, caller.Id, decision), DeskOf(transaction, guildId)) is var (isDecided, desk) ? (desk, isDecided) : null
            : ((ReviewDesk, bool)?)null,
        cancellationToken);

    /// <summary>Sets the reviewers' role, or takes it away with null.</summary>
    /// <returns>False for who may not manage the server.</returns>
    public async Task<bool> SetRoleAsync(ulong guildId, Caller caller, ulong? roleId, CancellationToken cancellationToken)
    {
        if (!caller.Permissions.Allow(Permissions.ManageServer))
        {
            return false;
        }

        return await state.WriteAsync(
            transaction =>
            {
                ReviewerStore.Set(transaction, guildId, roleId);
                return true;
            },
            cancellationToken);
    }

    /// <summary>The questions that a server approved; null for who is no reviewer.</summary>
    public Task<IReadOnlyList<Question>?> ApprovedAsync(ulong guildId, Caller caller, CancellationToken cancellationToken) => state.ReadAsync(
        transaction => IsReviewer(transaction, guildId, caller) ? Approved(transaction, guildId).Select(own => own.Question).ToList() : (IReadOnlyList<Question>?)null,
        cancellationToken);

    private static bool IsReviewer(StateTransaction transaction, ulong guildId, Caller caller) =>
        caller.Permissions.Allow(Permissions.ManageServer)
        || (ReviewerStore.RoleOf(transaction, guildId) is { } role && caller.Roles.Contains(role));

    private ReviewDesk DeskOf(StateTransaction transaction, ulong guildId)
    {
        var approved = Approved(transaction, guildId);
        var reported = ReportStore.Open(transaction, guildId).Select(report => (ReviewItem)new ReviewItem.Reported(
            report, approved.FirstOrDefault(own => own.Question.Id == report.Question.Id).Suggestion));
        var suggested = SuggestionStore.In(transaction, guildId, SuggestionState.Waiting).Select(suggestion => (ReviewItem)new ReviewItem.Suggested(suggestion));
        return new ReviewDesk(
            [.. reported.Concat(suggested).OrderBy(item => item.At)],
            approved.Count,
            ReviewerStore.RoleOf(transaction, guildId));
    }

    private List<(Suggestion Suggestion, Question Question)> Approved(StateTransaction transaction, ulong guildId)
    {
        var catalogue = content.Current.Catalogue;
        var approved = new List<(Suggestion, Question)>();
        foreach (var suggestion in SuggestionStore.In(transaction, guildId, SuggestionState.Approved))
        {
            if (suggestion.ToQuestion(catalogue) is { } question)
            {
                approved.Add((suggestion, question));
            }
        }

        return approved;
    }

    private bool Decide(StateTransaction transaction, ulong guildId, ulong by, ReviewDecision decision)
    {
        var now = clock.GetUtcNow();
        return decision.Verdict switch
        {
            ReviewVerdict.Done => ReportStore.Decide(transaction, guildId, decision.Id, ReportState.Done, by, now),
            ReviewVerdict.Dismiss => ReportStore.Decide(transaction, guildId, decision.Id, ReportState.Dismissed, by, now),
            ReviewVerdict.TakeOut => TakeOut(transaction, guildId, by, decision.Id, now),
            _ => SuggestionStore.Find(transaction, decision.Id) is { } suggestion && suggestion.GuildId == guildId && SuggestionStore.Decide(
                transaction,
                suggestion with { Difficulty = decision.Difficulty ?? suggestion.Difficulty },
                SuggestionState.Waiting,
                decision.Difficulty is null ? SuggestionState.Rejected : SuggestionState.Approved,
                by,
                now),
        };
    }

    private bool TakeOut(StateTransaction transaction, ulong guildId, ulong by, long reportId, DateTimeOffset now)
    {
        if (ReportStore.Find(transaction, reportId) is not { } report || report.GuildId != guildId)
        {
            return false;
        }

        foreach (var (suggestion, question) in Approved(transaction, guildId))
        {
            if (question.Id == report.Question.Id)
            {
                SuggestionStore.Decide(transaction, suggestion, SuggestionState.Approved, SuggestionState.Rejected, by, now);
            }
        }

        return ReportStore.Decide(transaction, guildId, reportId, ReportState.Done, by, now);
    }
}
