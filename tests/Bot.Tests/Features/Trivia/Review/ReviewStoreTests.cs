using Quadrennial.Bot.Features.Trivia;
using Quadrennial.Bot.Features.Trivia.Practice;
using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Features.Trivia.Review;
using Quadrennial.Bot.Tests.Storage;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Tests.Features.Trivia.Review;

/// <summary>What is kept of practice, reports and suggestions, on both databases.</summary>
public sealed class ReviewStoreTests
{
    private static readonly DateTimeOffset Noon = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly PosedQuestion Question = new()
    {
        Id = "conf/cats",
        Text = "Ünïcode, “quotes” and '; DROP TABLE trivia_practice; --",
        Way = AnswerWay.Choose,
        Options = ["Cat", "Dog"],
        Right = [1],
        TalkId = "conf/16-01",
        Credit = "Ada",
        Sources = [new AnswerSource("A page", "https://example.org")],
    };

    private static readonly Suggestion Suggested = new()
    {
        GuildId = ulong.MaxValue,
        PersonId = 7,
        Name = "Gr'ace",
        Typed = new TypedSuggestion("Which?", "Dog\nHound", "", "It barks.", "Counting Engines"),
        TalkId = "conf/16-01",
        At = Noon,
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_practice_outlives_a_restart_and_a_new_one_takes_its_place(StateKind kind)
    {
        await using var state = await OpenAsync(kind);
        var round = new PracticeRound { PersonId = ulong.MaxValue, WishKey = "||", Question = Question };
        var begun = await state.Database.WriteAsync(transaction => PracticeStore.Begin(transaction, round), Token);
        await state.Database.WriteAsync(transaction => PracticeStore.Save(transaction, begun.With("0") with { IsOver = true }), Token);

        var kept = await state.Reopen().ReadAsync(transaction => PracticeStore.Of(transaction, ulong.MaxValue), Token);
        var next = await state.Database.WriteAsync(transaction => PracticeStore.Begin(transaction, round), Token);
        var current = await state.Database.ReadAsync(transaction => PracticeStore.Of(transaction, ulong.MaxValue), Token);

        Assert.Equal((begun.Id, "0", 1, 0, true), (kept!.Id, kept.Given, kept.Answered, kept.Rights, kept.IsOver));
        Assert.Equal(Question.ToJson(), kept.Question.ToJson());
        Assert.Equal("conf/16-01", Assert.Single(kept.Missed).TalkId);
        Assert.True(next.Id > begun.Id);
        Assert.Equal((next.Id, null), (current!.Id, current.Given));
    }

    [Theory, OnBothDatabases]
    public async Task A_person_has_one_open_report_on_a_question(StateKind kind)
    {
        await using var state = await OpenAsync(kind);
        var draft = new Report { GuildId = 2, ChannelId = 3, PersonId = 7, Question = Question, At = Noon };
        var (first, second, others) = await state.Database.WriteAsync(
            transaction =>
            {
                var begun = ReportStore.Begin(transaction, draft);
                ReportStore.Send(transaction, begun.Id, 7, "the dog");
                return (begun, ReportStore.Begin(transaction, draft with { At = Noon.AddDays(9) }), ReportStore.Begin(transaction, draft with { PersonId = 8 }));
            },
            Token);

        Assert.Equal((first.Id, ReportState.Open, "the dog"), (second.Id, second.State, second.Words));
        Assert.NotEqual(first.Id, others.Id);
        var open = Assert.Single(await state.Reopen().ReadAsync(transaction => ReportStore.Open(transaction, 2), Token));
        Assert.Equal((first.Id, 3UL, 7UL, Noon), (open.Id, open.ChannelId, open.PersonId, open.At));
    }

    [Theory, OnBothDatabases]
    public async Task A_decided_report_can_neither_be_decided_nor_sent_again_but_a_new_one_can(StateKind kind)
    {
        await using var state = await OpenAsync(kind);
        var draft = new Report { GuildId = 2, ChannelId = 3, PersonId = 7, Question = Question, At = Noon };

        var came = await state.Database.WriteAsync(
            transaction =>
            {
                var report = ReportStore.Begin(transaction, draft);
                ReportStore.Send(transaction, report.Id, 7, "");
                return (
                    ReportStore.Decide(transaction, 9, report.Id, ReportState.Done, 1, Noon),
                    ReportStore.Decide(transaction, 2, report.Id, ReportState.Done, 1, Noon),
                    ReportStore.Decide(transaction, 2, report.Id, ReportState.Dismissed, 1, Noon),
                    ReportStore.Send(transaction, report.Id, 7, "again"),
                    ReportStore.Begin(transaction, draft).Id > report.Id);
            },
            Token);

        Assert.Equal((false, true, false, null, true), came);
    }

    [Theory, OnBothDatabases]
    public async Task A_suggestion_outlives_a_restart_and_is_decided_once(StateKind kind)
    {
        await using var state = await OpenAsync(kind);
        var saved = await state.Database.WriteAsync(transaction => SuggestionStore.Save(transaction, Suggested), Token);

        var decided = await state.Reopen().WriteAsync(
            transaction => (
                SuggestionStore.Decide(transaction, saved with { Difficulty = Difficulty.Hard }, SuggestionState.Waiting, SuggestionState.Approved, 1, Noon),
                SuggestionStore.Decide(transaction, saved, SuggestionState.Waiting, SuggestionState.Rejected, 1, Noon)),
            Token);
        await state.Database.WriteAsync(
            transaction => SuggestionStore.Save(transaction, saved with { Typed = TypedSuggestion.Blank }), Token);

        Assert.Equal((true, false), decided);
        var kept = Assert.Single(await state.Database.ReadAsync(transaction => SuggestionStore.In(transaction, ulong.MaxValue, SuggestionState.Approved), Token));
        Assert.Equal(Suggested with { Id = saved.Id, Difficulty = Difficulty.Hard, State = SuggestionState.Approved }, kept);
    }

    [Theory, OnBothDatabases]
    public async Task A_refused_form_and_the_reviewers_role_are_kept_until_they_change(StateKind kind)
    {
        await using var state = await OpenAsync(kind);
        await state.Database.WriteAsync(
            transaction =>
            {
                SuggestionStore.KeepDraft(transaction, Suggested);
                SuggestionStore.KeepDraft(transaction, Suggested with { Id = 4 });
                ReviewerStore.Set(transaction, 2, 8);
                ReviewerStore.Set(transaction, 2, ulong.MaxValue);
                return true;
            },
            Token);

        var (draft, role) = await state.Reopen().ReadAsync(
            transaction => (SuggestionStore.Draft(transaction, ulong.MaxValue, 7), ReviewerStore.RoleOf(transaction, 2)), Token);
        var (gone, nobody) = await state.Database.WriteAsync(
            transaction =>
            {
                SuggestionStore.DropDraft(transaction, ulong.MaxValue, 7);
                ReviewerStore.Set(transaction, 2, null);
                return (SuggestionStore.Draft(transaction, ulong.MaxValue, 7), ReviewerStore.RoleOf(transaction, 2));
            },
            Token);

        Assert.Equal((4, Suggested.Typed), draft);
        Assert.Equal(ulong.MaxValue, role);
        Assert.Null(gone);
        Assert.Null(nobody);
    }

    private static Task<TestState> OpenAsync(StateKind kind) => TestState.OpenAsync(kind, TriviaSchema.Schema, PracticeSchema.Schema, ReviewSchema.Schema);
}
