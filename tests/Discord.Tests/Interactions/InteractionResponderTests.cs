using Quadrennial.Discord.Interactions;
using Quadrennial.Discord.Models;
using Quadrennial.Discord.Rest;
using Quadrennial.Discord.Tests.Loopback;
using Quadrennial.Discord.Tests.Rest;

namespace Quadrennial.Discord.Tests.Interactions;

public sealed class InteractionResponderTests : RestTestBase
{
    private static readonly Interaction Asked = new() { Id = 5, ApplicationId = 2, Type = InteractionType.ApplicationCommand, Token = "tok" };

    private InteractionResponder Answers => field ??= new InteractionResponder(Rest, Asked, Clock.GetTimestamp(), Clock);

    [Fact]
    public async Task A_second_first_answer_is_refused_without_a_request()
    {
        await Answers.RespondAsync(InteractionResponse.Message(Hello), Stop);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Answers.RespondAsync(InteractionResponse.Message(Hello), Stop));

        Assert.Equal(InteractionState.Answered, Answers.State);
        Assert.Single(Server.Requests());
    }

    [Fact]
    public async Task Of_many_first_answers_at_once_exactly_one_is_sent()
    {
        var answers = Answers;
        var attempts = Enumerable.Range(0, 20)
            .Select(_ => Task.Run(() => answers.RespondAsync(InteractionResponse.Message(Hello), Stop)))
            .ToList();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Task.WhenAll(attempts));

        Assert.Equal(1, attempts.Count(attempt => attempt.IsCompletedSuccessfully));
        Assert.Single(Server.Requests());
    }

    [Fact]
    public async Task After_a_refusal_an_apology_can_still_be_the_first_answer()
    {
        Server.Next(Answer.Error(400, DiscordErrorCode.InvalidFormBody, "Invalid Form Body"), Answer.NoContent);

        await ErrorOfAsync(() => Answers.RespondAsync(InteractionResponse.Message(Hello), Stop));
        Assert.Equal(InteractionState.Unanswered, Answers.State);
        await Answers.RespondAsync(InteractionResponse.Message(new MessageBody { Content = "sorry" }), Stop);

        Assert.Equal(InteractionState.Answered, Answers.State);
    }

    [Fact]
    public async Task An_answer_that_cannot_even_be_written_leaves_room_for_an_apology()
    {
        var unwritable = new MessageBody { Files = [null!] };

        await Assert.ThrowsAnyAsync<NullReferenceException>(() => Answers.RespondAsync(InteractionResponse.Message(unwritable), Stop));
        await Answers.RespondAsync(InteractionResponse.Message(Hello), Stop);

        Assert.Equal(InteractionState.Answered, Answers.State);
    }

    [Fact]
    public async Task An_answer_after_three_seconds_is_refused_without_a_request()
    {
        Clock.Advance(Answers.TimeToAnswer);

        var error = await ErrorOfAsync(() => Answers.RespondAsync(InteractionResponse.Message(Hello), Stop));

        Assert.Equal((DiscordErrorKind.Expired, false), (error.Kind, error.MayHaveHappened));
        Assert.Empty(Server.Requests());
    }

    [Fact]
    public async Task A_deferred_answer_is_given_by_editing_within_fifteen_minutes()
    {
        await Answers.RespondAsync(InteractionResponse.DeferMessage(isPrivate: true), Stop);
        Assert.Equal(InteractionState.Deferred, Answers.State);
        Clock.Advance(TimeSpan.FromMinutes(14));

        await Answers.EditOriginalAsync(Hello, Stop);

        Assert.Equal(InteractionState.Answered, Answers.State);
        Assert.Equal(TimeSpan.FromMinutes(1), Answers.TimeToFollowUp);
        Assert.Equal(
            [
                """POST interactions/5/tok/callback {"type":5,"data":{"flags":64}}""",
                """PATCH webhooks/2/tok/messages/@original {"content":"hi","allowed_mentions":{"parse":[]}}""",
            ],
            Server.Requests().Select(request => $"{request.Method} {request.Path} {request.Body}"));
    }

    [Fact]
    public async Task Nothing_follows_after_fifteen_minutes()
    {
        await Answers.RespondAsync(InteractionResponse.Message(Hello), Stop);
        Clock.Advance(TimeSpan.FromMinutes(15));
        Server.Requests();

        Func<Task>[] late =
        [
            () => Answers.FollowUpAsync(Hello, Stop),
            () => Answers.EditOriginalAsync(Hello, Stop),
            () => Answers.GetOriginalAsync(Stop),
            () => Answers.DeleteOriginalAsync(Stop),
            () => Answers.EditFollowUpAsync(9, Hello, Stop),
            () => Answers.DeleteFollowUpAsync(9, Stop),
        ];
        foreach (var act in late)
        {
            Assert.Equal(DiscordErrorKind.Expired, (await ErrorOfAsync(act)).Kind);
        }

        Assert.Empty(Server.Requests());
    }

    [Fact]
    public async Task What_follows_comes_after_the_first_answer()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Answers.FollowUpAsync(Hello, Stop));

        Assert.Empty(Server.Requests());
    }

    [Fact]
    public async Task Nobody_knows_what_became_of_an_answer_that_timed_out()
    {
        Server.Otherwise = Answer.Silence;
        var answering = ErrorOfAsync(() => Answers.RespondAsync(InteractionResponse.Message(Hello), Stop));
        await Server.RequestAsync();
        await Clock.WaitedForAsync(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.2));
        Clock.Advance(TimeSpan.FromSeconds(1.2));
        await Server.RequestAsync();
        Clock.Advance(TimeSpan.FromSeconds(1.8));

        Assert.True((await answering).MayHaveHappened);
        Assert.Equal(InteractionState.Unclear, Answers.State);
    }
}
